# What documents say besides the words of their authors.

documents-minutes-draft = Draft minutes
documents-minutes-approved = Minutes
documents-watermark = DRAFT
# The title that a reader of files shows; $kind is one of the two names above.
documents-title = { $kind } – { $session }, { $date }
documents-title-untitled = { $kind } – { $date }
documents-page = Page { $page } of { $total }

documents-date = Date
documents-time = Time
documents-place = Place
documents-state = Status
documents-state-draft = Draft, not yet approved by the committee
documents-state-approved = Approved by the committee
documents-time-held = opened at { $opened }, closed at { $closed }
documents-time-opened = opened at { $opened }
documents-time-closed = closed at { $closed }
documents-time-planned = planned from { $start } to { $end }
documents-time-convened = convened for { $start }
documents-time-until = planned to end at { $end }

documents-attendance = Attendance
documents-attendance-name = Name
documents-attendance-quality = Title and affiliation
documents-attendance-status = Attendance
documents-outside-colleges = Outside the colleges
documents-present = Present
documents-remote = Remote
documents-represented = By proxy
documents-excused = Excused
documents-absent = Absent
documents-unknown = Not recorded
documents-arrived = arrived at { $time }
documents-left = left at { $time }
documents-arrived-left = from { $arrived } to { $left }
documents-chair = chair
documents-vice-chair = vice-chair
documents-rapporteur = rapporteur
documents-secretary = secretary
documents-observer = observer
documents-quorum = Quorum
documents-quorum-reached = { $counted } of { $base }, { $needed } needed; reached under the { $profile } profile
documents-quorum-missing = { $counted } of { $base }, { $needed } needed; not reached under the { $profile } profile

documents-agenda = Agenda
documents-item-approval = Approval
documents-item-information = Information
documents-item-hearing = Hearing
documents-item-deliberation = Deliberation
documents-item-other = Other business
documents-minutes-long = { $minutes } min
documents-no-text = No text for this item.
documents-papers = Papers

documents-argument = Argument
documents-position = Position
documents-question = Question
documents-arguments = Arguments
documents-positions = Positions
documents-questions = Questions
documents-decision = Decision
documents-decisions = Decisions
documents-action = Action
documents-actions = Actions

documents-produced = Document dated { $date }.
documents-sign-chair = The chair
documents-sign-secretary = The secretary
