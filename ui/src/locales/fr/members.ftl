# Membres : la composition à une date.
members-title = Membres
members-subtitle = Composition au { $date }
members-count = { $count ->
    [0] Aucun membre
    [one] 1 membre
   *[other] { $count } membres
}
members-colleges = { $count ->
    [0] aucun collège
    [one] 1 collège
   *[other] { $count } collèges
}
members-quorum = quorum : { $needed } sur { $voting }
members-date = Composition au
members-today = Revenir à aujourd’hui
members-add = Ajouter un membre
members-add-here = Ajouter un membre : { $college }
members-add-college = Ajouter un collège
members-read-text = Lire une composition
members-edit = Modifier { $name }
members-archive = Mettre à la corbeille
members-actions = Actions : { $name }
members-between = du { $from } au { $until }
members-outside = Hors des collèges
members-former = Sans mandat à cette date
members-former-hint = Ces personnes gardent leur fiche ; un nouveau mandat les fait revenir.
members-college-empty = Aucun membre à cette date.
members-college-name = Nom du collège
members-college-rename = Renommer
members-college-up = Monter
members-college-down = Descendre
members-college-save = Enregistrer le nom
members-college-add = Créer le collège
members-empty-title = Le comité n’a pas encore de membres
members-empty-text = Collez la composition telle qu’elle a été publiée : le programme propose les collèges et les membres, vous confirmez. Vous pouvez aussi les saisir un par un.
members-none-text = Le comité n’était pas composé au { $date }.
members-dialog-new = Ajouter un membre
members-dialog-edit = Modifier la fiche
members-given-name = Prénom
members-family-name = Nom
members-family-name-missing = Indiquez un nom.
members-quality = Qualité
members-quality-hint = Titre et organisme, tels qu’ils seront imprimés.
members-email = Adresse électronique
members-term = Mandat
members-term-hint = Sans date de début, la personne a une fiche mais ne siège pas.
members-college = Collège
members-no-college = Hors des collèges
members-role = Fonction au comité
members-role-chair = Présidence
members-role-vice_chair = Vice-présidence
members-role-member = Membre
members-role-rapporteur = Rapporteur·e
members-role-secretary = Secrétariat
members-role-observer = Observateur·rice
members-from = Début du mandat
members-from-missing = Indiquez le début du mandat.
members-until = Fin du mandat
members-until-before = La fin précède le début.
members-save = Enregistrer
members-create = Ajouter le membre
members-cancel = Annuler
