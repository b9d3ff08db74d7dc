# The frame of the window and the words that all screens share.
frame-required = (required)
frame-close = Close
frame-cancel = Cancel
frame-save = Save
frame-undo = Undo
frame-retry = Try again
frame-loading = Reading…
frame-time-example = 14:30
frame-time-unread = This time was not understood. Write for example “14:30”.
frame-date-example = 15/02/2021
frame-date-unread = This date was not understood. Write day, month, year: for example “15/02/2021”.
frame-calendar-open = Choose in a calendar: { $field }
frame-calendar-previous = Previous month
frame-calendar-next = Next month

# Navigation
frame-rail = Main navigation
frame-skip = Skip to content
frame-home = Home
frame-sessions = Sessions
frame-members = Members
frame-bin = Bin
frame-settings = Settings
frame-status = Status
frame-messages = Messages
frame-committees = Committees
frame-switch = Change committee
frame-layers = Open menus
frame-example = example
frame-create-committee = Create a committee
frame-add-examples = Add the examples

# State of saving
frame-saved = saved
frame-saved-at = {" "}at { $time }
frame-saving = saving…
frame-unsaved = not saved, trying again
frame-unsaved-advice = You can go on writing; do not close the window.

# Search and commands
frame-search = Search
frame-search-hint = A person, a session, a passage, an action
frame-search-results = Results
frame-search-found = Found in the committee
frame-search-commands = Actions
frame-search-nothing = Nothing was found for “{ $words }”.
frame-search-count = { $count ->
    [0] No result in the committee
    [one] 1 result
   *[other] { $count } results
}
frame-command-plan = Plan a session
frame-command-composition = Read a composition
frame-command-check = Check the data
frame-command-dark = Switch to the dark theme
frame-command-light = Switch to the light theme
frame-command-language = Passer en français
frame-command-open = Open “{ $name }”

# Keyboard
frame-keys = Keyboard
frame-keys-page = On this page
frame-keys-everywhere = Everywhere
frame-keys-search = Search or run an action
frame-keys-go = Go to: { $place }
frame-keys-new = Create, depending on the page
frame-keys-region = Next area of the window
frame-keys-region-back = Previous area of the window
frame-keys-list = Show the keyboard shortcuts
frame-keys-undo = Undo the last action

# Pages that are missing
frame-unknown-title = Page not found
frame-unknown-what = This address leads nowhere.
frame-unknown-text = The page may have moved, or what it showed may be in the bin.
frame-unknown-home = Back to home
frame-start-failed = The committee could not be opened
frame-start-open = Open “{ $name }”
