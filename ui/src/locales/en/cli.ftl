# The command line.
cli-made = Committee ready: { $store }
cli-composition = Colleges added: { $colleges }; members added: { $members }; members changed: { $changed }.
cli-proposed = { $count ->
    [0] Nothing new.
    [one] One difference proposed. Nothing is written; add --yes to write it.
   *[other] { $count } differences proposed. Nothing is written; add --yes to write them.
}
cli-outside = Outside the colleges
cli-members = On { $date }: { $count } members compose the committee; quorum: { $needed }.
cli-saved = Saved.
cli-exported = { $path }: { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}
cli-nothing-found = Nothing found.
cli-checked = Checked: { $blocks } signed entries, { $documents } documents, { $blobs } papers.
cli-rebuilt = Tables made again from { $count } documents.
cli-quorum = { $reached ->
    [true] Quorum reached under the { $profile } profile: { $counted } of { $base } ({ $needed } needed)
   *[false] Quorum not reached under the { $profile } profile: { $counted } of { $base } ({ $needed } needed)
}
cli-state-planned = planned
cli-state-open = under way
cli-state-closed = closed
cli-status-present = present
cli-status-remote = remote
cli-status-represented = represented
cli-status-excused = excused
cli-status-absent = absent
cli-status-open = not entered
cli-role-chair = chair
cli-role-vice_chair = vice-chair
cli-role-member = member
cli-role-rapporteur = rapporteur
cli-role-secretary = secretary
cli-role-observer = observer
