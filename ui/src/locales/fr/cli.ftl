# La ligne de commande.
cli-made = Comité prêt : { $store }
cli-composition = Collèges ajoutés : { $colleges } ; membres ajoutés : { $members } ; membres modifiés : { $changed }.
cli-proposed = { $count ->
    [0] Rien de nouveau.
    [one] Une différence proposée. Rien n’est écrit ; ajoutez --yes pour l’inscrire.
   *[other] { $count } différences proposées. Rien n’est écrit ; ajoutez --yes pour les inscrire.
}
cli-outside = Hors collège
cli-members = Au { $date } : { $count } membres composent le comité ; quorum : { $needed }.
cli-saved = Enregistré.
cli-exported = { $path } : { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}
cli-nothing-found = Rien trouvé.
cli-checked = Vérifié : { $blocks } éléments signés, { $documents } documents, { $blobs } pièces jointes.
cli-rebuilt = Tables refaites à partir de { $count } documents.
cli-quorum = { $reached ->
    [true] Quorum atteint selon le profil { $profile } : { $counted } sur { $base } ({ $needed } requis)
   *[false] Quorum non atteint selon le profil { $profile } : { $counted } sur { $base } ({ $needed } requis)
}
cli-state-planned = prévue
cli-state-open = en cours
cli-state-closed = close
cli-status-present = présent
cli-status-remote = à distance
cli-status-represented = représenté
cli-status-excused = excusé
cli-status-absent = absent
cli-status-open = non renseigné
cli-role-chair = président·e
cli-role-vice_chair = vice-président·e
cli-role-member = membre
cli-role-rapporteur = rapporteur·e
cli-role-secretary = secrétaire
cli-role-observer = observateur·rice
