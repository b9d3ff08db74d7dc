# Le cadre de la fenêtre et les mots que tous les écrans partagent.
frame-required = (obligatoire)
frame-close = Fermer
frame-cancel = Annuler
frame-save = Enregistrer
frame-undo = Annuler
frame-undone = L’action a été annulée.
frame-retry = Réessayer
frame-loading = Lecture en cours…
frame-time-example = 14 h 30
frame-time-unread = Cette heure n’a pas été comprise. Écrivez par exemple « 14h30 ».
frame-date-example = 15/02/2021
frame-date-unread = Cette date n’a pas été comprise. Écrivez par exemple « 15/02/2021 ».
frame-calendar-open = Choisir dans un calendrier : { $field }
frame-calendar-previous = Mois précédent
frame-calendar-next = Mois suivant
