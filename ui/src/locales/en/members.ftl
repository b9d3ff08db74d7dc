# Members: the composition at a date.
members-title = Members
members-subtitle = Composition on { $date }
members-count = { $count ->
    [0] No members
    [one] 1 member
   *[other] { $count } members
}
members-colleges = { $count ->
    [0] no colleges
    [one] 1 college
   *[other] { $count } colleges
}
members-quorum = quorum: { $needed } of { $voting }
members-date = Composition on
members-today = Back to today
members-add = Add a member
members-add-here = Add a member: { $college }
members-add-college = Add a college
members-read-text = Read a composition
members-edit = Edit { $name }
members-archive = Move to the bin
members-actions = Actions: { $name }
members-between = from { $from } to { $until }
members-outside = Outside the colleges
members-former = No term on this date
members-former-hint = Their records are kept; a new term brings them back.
members-college-empty = No members on this date.
members-college-name = Name of the college
members-college-rename = Rename
members-college-up = Move up
members-college-down = Move down
members-college-save = Save the name
members-college-add = Create the college
members-empty-title = The committee has no members yet
members-empty-text = Paste the composition as it was published: the program proposes colleges and members, and you confirm. You can also enter them one by one.
members-none-text = The committee had no composition on { $date }.
members-dialog-new = Add a member
members-dialog-edit = Edit the record
members-given-name = Given name
members-family-name = Family name
members-family-name-missing = Enter a name.
members-quality = Title and affiliation
members-quality-hint = As it will be printed.
members-email = E-mail address
members-term = Term
members-term-hint = Without a first day, the person has a record but no seat.
members-college = College
members-no-college = Outside the colleges
members-role = Role in the committee
members-role-chair = Chair
members-role-vice_chair = Vice-chair
members-role-member = Member
members-role-rapporteur = Rapporteur
members-role-secretary = Secretary
members-role-observer = Observer
members-from = First day of the term
members-from-missing = Enter the first day of the term.
members-until = Last day of the term
members-until-before = The last day is before the first.
members-save = Save
members-create = Add the member
members-cancel = Cancel
