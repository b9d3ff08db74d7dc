# Les réglages.
settings-title = Réglages
settings-appearance = Apparence
settings-theme = Couleurs
settings-theme-system = Selon le système
settings-theme-light = Clair
settings-theme-dark = Sombre
settings-theme-contrast = Contraste élevé
settings-language = Langue
settings-system = Selon le système
settings-text-size = Taille du texte
settings-percent = { $value } %
settings-committee = Le comité et son en-tête
settings-name = Nom du comité
settings-name-missing = Le comité a besoin d’un nom.
settings-institution = Institution
settings-letterhead = En-tête des documents
settings-letterhead-hint = Une ligne par ligne imprimée : adresse, service, référence.
settings-documents-language = Langue des documents
settings-french = Français
settings-english = Anglais
settings-zone = Fuseau horaire des séances
settings-save = Enregistrer
settings-unchanged = Rien n’a été changé.
settings-check = Vérification
settings-check-text = Relit tout ce qui est conservé : les signatures, les textes et les documents joints. Rien n’est modifié.
settings-check-do = Vérifier
settings-checking = Vérification en cours…
settings-clean = Tout est en ordre.
settings-findings = { $count ->
    [one] Un point demande votre attention.
   *[other] { $count } points demandent votre attention.
}
settings-figures = { $blocks ->
    [one] 1 enregistrement signé
   *[other] { $blocks } enregistrements signés
}, { $documents ->
    [one] 1 texte
   *[other] { $documents } textes
}, { $blobs ->
    [0] aucun document joint
    [one] 1 document joint
   *[other] { $blobs } documents joints
}.
settings-data = Vos données
settings-data-text = Tout est sur cet appareil, chiffré. Copiez ce dossier quand le programme est fermé pour en garder une sauvegarde.
settings-data-place = Dossier
settings-version = Version
