# Séances : la liste, et une séance avec son ordre du jour, ses présences et son compte rendu.
sessions-title = Séances
sessions-plan = Prévoir une séance
sessions-coming = En cours et à venir
sessions-coming-none = Aucune séance prévue.
sessions-empty-title = Aucune séance pour l’instant
sessions-empty-text = Une séance réunit l’ordre du jour, les présences et le compte rendu. Prévoyez la première : un titre et une date suffisent.
sessions-items = { $count ->
    [0] ordre du jour à établir
    [one] 1 point
   *[other] { $count } points
}
sessions-written = { $count ->
    [0] rien de rédigé
    [one] 1 rédigé
   *[other] { $count } rédigés
}
sessions-state-planned = Prévue
sessions-state-open = En cours
sessions-state-closed = Close
sessions-dialog-new = Prévoir une séance
sessions-dialog-edit = Modifier la séance
sessions-name = Titre
sessions-name-default = Séance ordinaire
sessions-name-missing = Donnez un titre à la séance.
sessions-date = Date
sessions-date-missing = Indiquez la date de la séance.
sessions-start = Début
sessions-end = Fin prévue
sessions-end-before = La fin précède le début.
sessions-place = Lieu
sessions-place-hint = Salle, adresse ou moyen de connexion.
sessions-save = Enregistrer
sessions-create = Prévoir la séance
sessions-cancel = Annuler
sessions-edit = Modifier la séance
sessions-archive = Mettre à la corbeille
sessions-actions = Actions
sessions-back = Séances
sessions-open = Ouvrir la séance
sessions-close = Clore la séance
sessions-reopen = Rouvrir la séance
sessions-opened-at = ouverte à { $time }
sessions-closed-at = close à { $time }
sessions-from-to = { $start } – { $end }
sessions-quorum-reached = quorum atteint : { $counted } sur { $base } ({ $needed } requis)
sessions-quorum-missing = quorum non atteint : { $counted } sur { $base } ({ $needed } requis)
sessions-quorum-open = quorum : { $needed } requis sur { $base }
sessions-quorum-why = pourquoi ?
sessions-quorum-why-title = Comment le quorum est compté
sessions-quorum-base = { $base ->
    [one] 1 membre compose le comité à la date de la séance.
   *[other] { $base } membres composent le comité à la date de la séance.
}
sessions-quorum-counted = { $counted ->
    [0] Personne n’est compté pour l’instant.
    [one] 1 membre est compté : présent, à distance ou représenté.
   *[other] { $counted } membres sont comptés : présents, à distance ou représentés.
}
sessions-quorum-not-counted = Ne comptent pas : les membres excusés, absents ou non renseignés, ni les personnes hors des collèges.
sessions-quorum-source = Règle par défaut, profil { $profile }, article { $article }.
sessions-panes = Parties de la séance
sessions-pane-agenda = Ordre du jour
sessions-pane-text = Compte rendu
sessions-pane-attendance = Présences
sessions-agenda-duration = { $time } prévues
sessions-item-add = Ajouter un point
sessions-item-add-hint = Titre du point, puis Entrée
sessions-item-title = Titre du point
sessions-item-title-missing = Donnez un titre au point.
sessions-item-written = rédigé
sessions-item-rename = Renommer
sessions-item-edit = Modifier le point…
sessions-item-up = Monter
sessions-item-down = Descendre
sessions-item-archive = Mettre à la corbeille
sessions-item-actions = Actions : { $title }
sessions-item-dialog = Modifier le point
sessions-item-kind = Nature
sessions-item-duration = Durée prévue (minutes)
sessions-item-duration-wrong = Indiquez un nombre de minutes, de 1 à 1440.
sessions-item-next = Point suivant
sessions-item-previous = Point précédent
sessions-key-status = Sur une ligne des présences : { $status }
sessions-key-up = Monter le point d’une place
sessions-key-down = Descendre le point d’une place
sessions-item-moved = { $title } : point { $number } sur { $count }
sessions-kind-approval = Approbation
sessions-kind-information = Information
sessions-kind-hearing = Audition
sessions-kind-deliberation = Délibération
sessions-kind-other = Divers
sessions-text-label = Compte rendu : { $title }
sessions-text-none-title = Le compte rendu s’écrit point par point
sessions-text-none-text = Ajoutez le premier point de l’ordre du jour : son texte s’ouvrira ici.
sessions-papers = Pièces
sessions-papers-count = { $count ->
    [one] 1 pièce
   *[other] { $count } pièces
}
sessions-papers-none = Aucune pièce jointe à ce point.
sessions-paper-add = Joindre une pièce…
sessions-paper-open = Ouvrir une copie de { $name }
sessions-paper-copy = Copie enregistrée : { $name }
sessions-paper-archive = Mettre { $name } à la corbeille
sessions-open-file = Ouvrir
sessions-status-present = présent
sessions-status-remote = à distance
sessions-status-represented = représenté
sessions-status-excused = excusé
sessions-status-absent = absent
sessions-status-open = non renseigné
sessions-attendance-open = { $count ->
    [0] toutes renseignées
    [one] 1 non renseignée
   *[other] { $count } non renseignées
}
sessions-attendance-keys = Sur une ligne : P présent, D à distance, R représenté, X excusé, A absent, Suppr. pour effacer
sessions-attendance-set = { $name } : { $status }
sessions-attendance-set-at = { $name } : { $status }, { $time }
sessions-attendance-outside = Hors des collèges
sessions-attendance-empty = Aucun membre à la date de cette séance.
sessions-attendance-compose = Composer le comité
sessions-attendance-fold = Replier les présences
sessions-attendance-unfold = Présences
sessions-times = Heures : { $name }
sessions-times-none = Indiquer les heures
sessions-times-arrived = Arrivée
sessions-times-left = Départ
sessions-times-order = Le départ précède l’arrivée.
sessions-times-both = { $arrived } – { $left }
sessions-times-until = jusqu’à { $left }
sessions-preview = Aperçu du PDF
sessions-preview-title = Aperçu
sessions-preview-close = Revenir au texte
sessions-preview-refresh = Actualiser
sessions-preview-pages = { $count ->
    [one] 1 page
   *[other] { $count } pages
}
sessions-preview-label = Aperçu du compte rendu. Le même contenu se lit point par point dans le texte.
sessions-preview-wait = Mise en page…
sessions-preview-notices = À vérifier
sessions-preview-zoom = Taille des pages
sessions-preview-fit = Largeur
sessions-preview-whole = Page entière
sessions-export = Exporter en PDF
sessions-export-name = Compte rendu { $date }
sessions-exported = { $pages ->
    [one] Compte rendu enregistré, 1 page
   *[other] Compte rendu enregistré, { $pages } pages
}
