# Reading a composition from a text: propose, correct, confirm.
composition-title = Read a composition
composition-lead = A press release, an e-mail, lines of a spreadsheet: paste the text as it is. Nothing is recorded before you confirm.
composition-text = Text of the composition
composition-placeholder = Paste the text here…
composition-read = Read the composition
composition-file = Choose a file…
composition-back = Change the text
composition-source = The text
composition-proposal = What was understood
composition-line-college = college
composition-line-member = member
composition-line-quality = title
composition-summary = { $members ->
    [one] 1 member
   *[other] { $members } members
}, { $colleges ->
    [one] 1 college
   *[other] { $colleges } colleges
}
composition-doubtful = { $count ->
    [one] 1 point to check
   *[other] { $count } points to check
}
composition-no-doubt = Nothing uncertain
composition-nothing-new = Everything is recorded already: the text brings no difference.
composition-state-new = New
composition-state-changed = Changed
composition-state-unchanged = Already recorded
composition-include = Record { $name }
composition-line = Line { $line }
composition-college-name = Name of the college
composition-given-name = Given name
composition-family-name = Family name
composition-quality = Title and affiliation
composition-move = College of { $name }
composition-swap = Swap given and family name
composition-settle = This is right
composition-missing-title = Members the text does not name
composition-missing-text = They stay; end their terms on the members page if need be.
composition-from = First day of the terms
composition-from-missing = Enter the first day of the terms.
composition-incomplete = A name is missing: complete the entry or leave it out.
composition-apply = { $count ->
    [one] Record 1 member
   *[other] Record { $count } members
}
composition-apply-none = Nothing to record
composition-empty-title = No member recognised in this text
composition-empty-text = A member is recognised by a name in capitals, a bullet or a table row. Check the text, or enter the members one by one.
composition-by-hand = Enter a member
composition-text-missing = Paste a text first.
composition-college-missing = Give the college a name.
composition-family-name-missing = Enter a name.
