# The bin.
bin-title = Bin
bin-subtitle = What was removed stays here for at least thirty days and can be taken back.
bin-empty = The bin is empty.
bin-empty-text = What you remove from a list comes here; nothing is erased by a click.
bin-kind-person = Member
bin-kind-college = College
bin-kind-session = Session
bin-kind-item = Agenda item
bin-kind-paper = Document
bin-entry = { $kind } · { $when } · by { $by }
bin-restore = Put back
bin-restore-this = Put back: { $title }
