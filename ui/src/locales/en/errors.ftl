# What happened (err-) and what to do (rec-), for each error code.

err-unknown-call = The program asked for an action that it does not know ({ $name }).
rec-unknown-call = Restart the program; if this happens again, please report it.

err-bad-request = This request does not have the expected form: { $detail }.
rec-bad-request = Restart the program; if this happens again, please report it.

err-no-committee = No committee is open.
rec-no-committee = Open a committee or create one.

err-not-found = This is not, or no longer, in this committee: { $what }.
rec-not-found = Look in the bin: what is there can be restored.

err-store-in-use = This committee is already open in another program (process { $pid }).
rec-store-in-use = Close the other window or wait for the other command to end, then try again.

err-store-newer = This committee was saved by a newer version of Délibéré (format { $found }; this version reads up to format { $known }).
rec-store-newer = Update Délibéré. Nothing was changed.

err-store-damaged = The data of this committee is damaged ({ $detail }). Nothing was written.
rec-store-damaged = Run “Check” in the settings; if need be, restore a backup from the “backups” folder.

err-store-wrong-key = The key of this device does not open this committee. Nothing was written.
rec-store-wrong-key = Open the committee from the device or user account that created it.

err-store-key-missing = The key of this committee cannot be found ({ $path }).
rec-store-key-missing = Unlock the system keyring, or put the key file back in its place, then try again.

err-store-not-ours = This folder holds no Délibéré committee.
rec-store-not-ours = Choose another folder, or create a committee with “delibere init”.

err-store-exists = There is already a committee in this place ({ $path }).
rec-store-exists = Choose another folder, or open this one.

err-store-read-only = This committee cannot be changed: its folder is read-only. Nothing was lost.
rec-store-read-only = Make the folder writable, or copy it to a disk that is.

err-disk-full = The disk is full. What was saved is still saved.
rec-disk-full = Free some space, then try again: nothing on the screen is lost as long as the window stays open.

err-file-failed = The file { $path } could not be read or written ({ $detail }).
rec-file-failed = Check that the disk is present and try again.

err-file-not-found = The file { $path } cannot be found.
rec-file-not-found = Check its name and place.

err-file-denied = The file { $path } cannot be read or written with your rights.
rec-file-denied = Choose another place, or ask for access.

err-file-too-large = The file { $path } is too large.
rec-file-too-large = The limit is { $limit } MB: make the file smaller, or add an extract of it.

err-file-is-directory = { $path } is a folder, not a file.
rec-file-is-directory = Choose a file.

err-keyring-failed = The system keyring refused to answer ({ $detail }).
rec-keyring-failed = Unlock it, then try again.

err-name-empty = A name or title is missing.
rec-name-empty = Write it, then save.

err-field-too-long = This text is too long for this field.
rec-field-too-long = Keep at most { $limit } characters.

err-date-invalid = “{ $value }” is not a date.
rec-date-invalid = Write for example 15/02/2021.

err-time-invalid = “{ $value }” is not a time.
rec-time-invalid = Write for example 14:30.

err-zone-invalid = “{ $value }” is not a time zone.
rec-zone-invalid = Write for example Europe/Paris.

err-choice-invalid = “{ $value }” is not one of the choices.
rec-choice-invalid = Choose from the list.

err-duration-invalid = A duration of { $value } minutes is not possible.
rec-duration-invalid = Give a duration of 1 to 1,440 minutes.

err-term-order = The term ends before it begins.
rec-term-order = Correct one of the two dates.

err-term-overlap = This person already has a term in this college at these dates.
rec-term-overlap = End the other term first, or change the dates.

err-college-not-empty = This college still has { $count ->
    [one] one member
   *[other] { $count } members
}.
rec-college-not-empty = Move them to another college or end their term, then try again.

err-own-person = This device is yours: you cannot put yourself in the bin.
rec-own-person = End your term instead, by giving its last day.

err-session-state = This session does not allow it: it is { $state ->
    [planned] still to come
    [open] already under way
   *[closed] closed
}.
rec-session-state = Open, resume or close the session first, depending on what you meant to do.

err-composition-empty = Nothing in this text looks like the composition of a committee.
rec-composition-empty = Paste the part that names the members, or add them one by one.

err-text-version = This text was opened in a state that the program cannot find again.
rec-text-version = Close and reopen the session: what is saved is there. First copy what is not.

err-text-delta = The change does not fit the text ({ $detail }).
rec-text-delta = Copy what you have just written, close and reopen the session, then paste it.

err-decisions-read-only = A newer version of Délibéré took a decision that this one does not know.
rec-decisions-read-only = Update Délibéré to take decisions; texts can still be changed.

err-nothing-to-undo = There is nothing to undo.
rec-nothing-to-undo = Texts have their own undo: click in the text, then Ctrl+Z.

err-not-in-bin = This is not in the bin.
rec-not-in-bin = Nothing to do: perhaps you have already restored it.

err-document-failed = The document could not be laid out ({ $detail }).
rec-document-failed = The text is intact. Please report this message so that the layout can be mended.

err-internal = The program met an error that it should not have met ({ $detail }).
rec-internal = What is saved is saved. Restart the program; if this happens again, please report it.
