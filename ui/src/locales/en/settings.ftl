# Settings.
settings-title = Settings
settings-appearance = Appearance
settings-theme = Colours
settings-theme-system = As the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-theme-contrast = High contrast
settings-language = Language
settings-system = As the system
settings-text-size = Text size
settings-percent = { $value }%
settings-committee = The committee and its letterhead
settings-name = Name of the committee
settings-name-missing = The committee needs a name.
settings-institution = Institution
settings-letterhead = Letterhead of documents
settings-letterhead-hint = One line per printed line: address, department, reference.
settings-documents-language = Language of documents
settings-french = French
settings-english = English
settings-zone = Time zone of sessions
settings-save = Save
settings-unchanged = Nothing has been changed.
settings-check = Verification
settings-check-text = Reads again everything that is kept: signatures, texts and attached documents. Nothing is changed.
settings-check-do = Verify
settings-checking = Verifying…
settings-clean = Everything is in order.
settings-findings = { $count ->
    [one] One point needs your attention.
   *[other] { $count } points need your attention.
}
settings-figures = { $blocks ->
    [one] 1 signed record
   *[other] { $blocks } signed records
}, { $documents ->
    [one] 1 text
   *[other] { $documents } texts
}, { $blobs ->
    [0] no attached documents
    [one] 1 attached document
   *[other] { $blobs } attached documents
}.
settings-data = Your data
settings-data-text = Everything is on this device, encrypted. Copy this folder while the program is closed to keep a backup.
settings-data-place = Folder
settings-version = Version
