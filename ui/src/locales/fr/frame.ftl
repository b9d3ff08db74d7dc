# Le cadre de la fenêtre et les mots que tous les écrans partagent.
frame-required = (obligatoire)
frame-close = Fermer
frame-cancel = Annuler
frame-save = Enregistrer
frame-undo = Annuler
frame-retry = Réessayer
frame-loading = Lecture en cours…
frame-time-example = 14 h 30
frame-time-unread = Cette heure n’a pas été comprise. Écrivez par exemple « 14h30 ».
frame-date-example = 15/02/2021
frame-date-unread = Cette date n’a pas été comprise. Écrivez par exemple « 15/02/2021 ».
frame-calendar-open = Choisir dans un calendrier : { $field }
frame-calendar-previous = Mois précédent
frame-calendar-next = Mois suivant

# Navigation
frame-rail = Navigation principale
frame-skip = Aller au contenu
frame-home = Accueil
frame-sessions = Séances
frame-members = Membres
frame-bin = Corbeille
frame-settings = Réglages
frame-status = État
frame-messages = Messages
frame-committees = Comités
frame-switch = Changer de comité
frame-layers = Menus ouverts
frame-example = exemple
frame-create-committee = Créer un comité
frame-add-examples = Ajouter les exemples

# État de l’enregistrement
frame-saved = enregistré
frame-saved-at = {" "}à { $time }
frame-saving = enregistrement…
frame-unsaved = non enregistré, nouvel essai
frame-unsaved-advice = Vous pouvez continuer d’écrire ; ne fermez pas la fenêtre.

# Recherche et commandes
frame-search = Rechercher
frame-search-hint = Une personne, une séance, un passage, une action
frame-search-results = Résultats
frame-search-found = Trouvé dans le comité
frame-search-commands = Actions
frame-search-nothing = Rien n’a été trouvé pour « { $words } ».
frame-search-count = { $count ->
    [0] Aucun résultat dans le comité
    [one] 1 résultat
   *[other] { $count } résultats
}
frame-command-plan = Planifier une séance
frame-command-composition = Lire une composition
frame-command-check = Vérifier les données
frame-command-dark = Passer au thème sombre
frame-command-light = Passer au thème clair
frame-command-language = Switch to English
frame-command-open = Ouvrir « { $name } »

# Clavier
frame-keys = Touches du clavier
frame-keys-page = Sur cette page
frame-keys-everywhere = Partout
frame-keys-search = Rechercher ou lancer une action
frame-keys-go = Aller à : { $place }
frame-keys-new = Créer, selon la page
frame-keys-region = Zone suivante de la fenêtre
frame-keys-region-back = Zone précédente de la fenêtre
frame-keys-list = Montrer les touches du clavier
frame-keys-undo = Annuler la dernière action

# Pages qui manquent
frame-unknown-title = Page introuvable
frame-unknown-what = Cette adresse ne mène nulle part.
frame-unknown-text = La page a peut-être changé de place, ou ce qu’elle montrait est à la corbeille.
frame-unknown-home = Revenir à l’accueil
frame-start-failed = Le comité n’a pas pu être ouvert
frame-start-open = Ouvrir « { $name } »
