# What has just been done, what remains to do, what the program notices.

done-committee-saved = Committee saved
done-member-added = { $name } added
done-member-saved = { $name }: changes saved
done-member-archived = { $name } moved to the bin
done-college-saved = College “{ $name }” saved
done-college-moved = College moved
done-college-archived = College “{ $name }” moved to the bin
done-composition-applied = Composition saved
done-session-planned = Session “{ $title }” planned
done-session-saved = Session “{ $title }” saved
done-session-archived = Session “{ $title }” moved to the bin
done-session-opened = Session opened
done-session-closed = Session closed
done-session-reopened = Session resumed
done-item-added = Item “{ $title }” added
done-item-saved = Item “{ $title }” saved
done-item-moved = Item moved
done-item-archived = Item “{ $title }” moved to the bin
done-attendance = { $status ->
    [present] Noted as present
    [remote] Noted as remote
    [represented] Noted as represented
    [excused] Noted as excused
    [absent] Noted as absent
   *[open] Attendance left open
}
done-attendance-times = Times corrected
done-paper-added = Paper “{ $name }” added
done-paper-archived = Paper “{ $name }” moved to the bin
done-restored = “{ $title }” restored
done-undone = Action undone

todo-compose = Enter the members of the committee
todo-plan-session = Plan the next session
todo-agenda = Draw up the agenda
todo-minutes = { $count ->
    [one] One item without minutes
   *[other] { $count } items without minutes
}
todo-attendance = { $count ->
    [one] One attendance to enter
   *[other] { $count } attendances to enter
}

notice-missing-glyph = The character “{ $character }” ({ $code }) cannot be printed ({ $count } times, { $place }): it is replaced by □.
notice-refused-link = A link was left out ({ $place }): { $address }. Only http, https and mailto addresses are possible.

doubt-name-order = Check given and family name
doubt-no-college = No college given
doubt-no-title = No title given
doubt-name-case = Check the capitals of the name
doubt-possibly-not-a-person = Perhaps not a person
doubt-duplicate-name = This name occurs twice
doubt-no-given-name = No given name found
doubt-college-from-above = College taken from the row above
doubt-title-over-lines = Title written over several lines
doubt-no-separator = Nothing separates the name from the title
doubt-unsure-college = Perhaps not the name of a college

rule-quorum-half = At least half must be present, remote or represented: { $needed } of { $base }.

check-clean = Everything is in order.
check-block = An entry of the history does not carry the right signature or does not follow the one before ({ $detail }). Restore the latest backup, then check again.
check-projection = The tables for reading do not match the history. Run “delibere rebuild”: they are made again from the history, without loss.
check-page = A page of the database is damaged ({ $detail }). Restore the latest backup.
check-blob = A paper is damaged ({ $detail }). Add it again.
check-blob-missing = A paper is missing ({ $detail }). Add it again.
check-header = The header file does not match the database; it will be written again at the next opening.
check-ignored = A recorded decision does not count ({ $detail }): its author had no right to it, or it no longer fitted.
