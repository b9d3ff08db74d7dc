# Sessions: the list, and one session with its agenda, attendance and minutes.
sessions-title = Sessions
sessions-plan = Plan a session
sessions-coming = In progress and coming up
sessions-coming-none = No session is planned.
sessions-empty-title = No sessions yet
sessions-empty-text = A session holds the agenda, the attendance and the minutes. Plan the first one: a title and a date are enough.
sessions-items = { $count ->
    [0] agenda to be set
    [one] 1 item
   *[other] { $count } items
}
sessions-written = { $count ->
    [0] nothing written
    [one] 1 written
   *[other] { $count } written
}
sessions-state-planned = Planned
sessions-state-open = In progress
sessions-state-closed = Closed
sessions-dialog-new = Plan a session
sessions-dialog-edit = Edit the session
sessions-name = Title
sessions-name-default = Ordinary session
sessions-name-missing = Give the session a title.
sessions-date = Date
sessions-date-missing = Enter the date of the session.
sessions-start = Start
sessions-end = Planned end
sessions-end-before = The end is before the start.
sessions-place = Place
sessions-place-hint = Room, address or way to connect.
sessions-save = Save
sessions-create = Plan the session
sessions-cancel = Cancel
sessions-edit = Edit the session
sessions-archive = Move to the bin
sessions-actions = Actions
sessions-back = Sessions
sessions-open = Open the session
sessions-close = Close the session
sessions-reopen = Reopen the session
sessions-opened-at = opened at { $time }
sessions-closed-at = closed at { $time }
sessions-from-to = { $start } – { $end }
sessions-quorum-reached = quorum reached: { $counted } of { $base } ({ $needed } needed)
sessions-quorum-missing = quorum not reached: { $counted } of { $base } ({ $needed } needed)
sessions-quorum-open = quorum: { $needed } needed of { $base }
sessions-quorum-why = why?
sessions-quorum-why-title = How the quorum is counted
sessions-quorum-base = { $base ->
    [one] 1 member composes the committee on the date of the session.
   *[other] { $base } members compose the committee on the date of the session.
}
sessions-quorum-counted = { $counted ->
    [0] Nobody is counted so far.
    [one] 1 member is counted: present, remote or represented.
   *[other] { $counted } members are counted: present, remote or represented.
}
sessions-quorum-not-counted = Not counted: members who are excused, absent or not recorded, and people outside the colleges.
sessions-quorum-source = Default rule, { $profile } profile, article { $article }.
sessions-panes = Parts of the session
sessions-pane-agenda = Agenda
sessions-pane-text = Minutes
sessions-pane-attendance = Attendance
sessions-agenda-duration = { $time } planned
sessions-item-add = Add an item
sessions-item-add-hint = Title of the item, then Enter
sessions-item-title = Title of the item
sessions-item-title-missing = Give the item a title.
sessions-item-written = written
sessions-item-rename = Rename
sessions-item-edit = Edit the item…
sessions-item-up = Move up
sessions-item-down = Move down
sessions-item-archive = Move to the bin
sessions-item-actions = Actions: { $title }
sessions-item-dialog = Edit the item
sessions-item-kind = Kind
sessions-item-duration = Planned duration (minutes)
sessions-item-duration-wrong = Enter a number of minutes, from 1 to 1440.
sessions-item-next = Next item
sessions-item-previous = Previous item
sessions-key-status = On an attendance row: { $status }
sessions-key-up = Move the item up
sessions-key-down = Move the item down
sessions-item-moved = { $title }: item { $number } of { $count }
sessions-kind-approval = Approval
sessions-kind-information = Information
sessions-kind-hearing = Hearing
sessions-kind-deliberation = Deliberation
sessions-kind-other = Other
sessions-text-label = Minutes: { $title }
sessions-text-none-title = Minutes are written item by item
sessions-text-none-text = Add the first item of the agenda: its text will open here.
sessions-papers = Papers
sessions-papers-count = { $count ->
    [one] 1 paper
   *[other] { $count } papers
}
sessions-papers-none = No papers joined to this item.
sessions-paper-add = Join a paper…
sessions-paper-open = Open a copy of { $name }
sessions-paper-copy = Copy saved: { $name }
sessions-paper-archive = Move { $name } to the bin
sessions-open-file = Open
sessions-status-present = present
sessions-status-remote = remote
sessions-status-represented = represented
sessions-status-excused = excused
sessions-status-absent = absent
sessions-status-open = not recorded
sessions-attendance-open = { $count ->
    [0] all recorded
    [one] 1 not recorded
   *[other] { $count } not recorded
}
sessions-attendance-keys = On a row: P present, D remote, R represented, X excused, A absent, Delete to clear
sessions-attendance-set = { $name }: { $status }
sessions-attendance-set-at = { $name }: { $status }, { $time }
sessions-attendance-outside = Outside the colleges
sessions-attendance-empty = No members on the date of this session.
sessions-attendance-compose = Compose the committee
sessions-attendance-fold = Fold the attendance
sessions-attendance-unfold = Attendance
sessions-times = Times: { $name }
sessions-times-none = Enter the times
sessions-times-arrived = Arrival
sessions-times-left = Departure
sessions-times-order = The departure is before the arrival.
sessions-times-both = { $arrived } – { $left }
sessions-times-until = until { $left }
sessions-preview = Preview the PDF
sessions-preview-title = Preview
sessions-preview-close = Back to the text
sessions-preview-refresh = Refresh
sessions-preview-pages = { $count ->
    [one] 1 page
   *[other] { $count } pages
}
sessions-preview-label = Preview of the minutes. The same content can be read item by item in the text.
sessions-preview-wait = Laying out…
sessions-preview-notices = To check
sessions-preview-zoom = Size of the pages
sessions-preview-fit = Width
sessions-preview-whole = Whole page
sessions-export = Export as PDF
sessions-export-name = Minutes { $date }
sessions-exported = { $pages ->
    [one] Minutes saved, 1 page
   *[other] Minutes saved, { $pages } pages
}
