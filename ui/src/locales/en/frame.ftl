# The frame of the window and the words that all screens share.
frame-required = (required)
frame-close = Close
frame-cancel = Cancel
frame-save = Save
frame-undo = Undo
frame-undone = The action was undone.
frame-retry = Try again
frame-loading = Reading…
frame-time-example = 14:30
frame-time-unread = This time was not understood. Write for example “14:30”.
frame-date-example = 15/02/2021
frame-date-unread = This date was not understood. Write day, month, year: for example “15/02/2021”.
frame-calendar-open = Choose in a calendar: { $field }
frame-calendar-previous = Previous month
frame-calendar-next = Next month
