# Ce que la fenêtre elle-même refuse ou ne peut pas faire.
err-shell-bad-request = La demande de la fenêtre n’a pas été comprise.
rec-shell-bad-request = Rien n’a été modifié. Recommencez ; si le message revient, fermez la fenêtre et rouvrez-la.
err-shell-unknown-command = La fenêtre a demandé quelque chose que cette version ne connaît pas.
rec-shell-unknown-command = Rien n’a été modifié. Fermez la fenêtre et rouvrez-la.
err-shell-open-refused = Ce lien n’a pas été ouvert.
rec-shell-open-refused = Seuls les liens vers le web ou vers une adresse de messagerie s’ouvrent, ainsi que les fichiers que vous venez d’enregistrer.
err-shell-open-failed = Aucun programme n’a pu ouvrir ce fichier ou ce lien.
rec-shell-open-failed = Le fichier est bien enregistré : ouvrez-le depuis son dossier.
err-shell-interrupted = La demande s’est interrompue.
rec-shell-interrupted = Ce qui était marqué « enregistré » l’est toujours. Recommencez.
