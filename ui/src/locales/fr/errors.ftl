# Ce qui est arrivé (err-) et quoi faire (rec-), pour chaque code d’erreur.

err-unknown-call = Le programme a demandé une action qu’il ne connaît pas ({ $name }).
rec-unknown-call = Redémarrez le programme ; si cela revient, signalez-le.

err-bad-request = Cette demande n’a pas la forme attendue : { $detail }.
rec-bad-request = Redémarrez le programme ; si cela revient, signalez-le.

err-no-committee = Aucun comité n’est ouvert.
rec-no-committee = Ouvrez un comité ou créez-en un.

err-not-found = Ceci n’existe pas ou plus dans ce comité : { $what }.
rec-not-found = Regardez dans la corbeille : ce qui y est peut être rétabli.

err-store-in-use = Ce comité est déjà ouvert par un autre programme (processus { $pid }).
rec-store-in-use = Fermez l’autre fenêtre ou attendez que l’autre commande se termine, puis réessayez.

err-store-newer = Ce comité a été enregistré par une version plus récente de Délibéré (format { $found }, cette version lit jusqu’au format { $known }).
rec-store-newer = Mettez Délibéré à jour. Rien n’a été modifié.

err-store-damaged = Les données de ce comité sont abîmées ({ $detail }). Rien n’a été écrit.
rec-store-damaged = Lancez « Vérifier » dans les réglages ; au besoin, rétablissez une sauvegarde du dossier « backups ».

err-store-wrong-key = La clé de cet appareil n’ouvre pas ce comité. Rien n’a été écrit.
rec-store-wrong-key = Ouvrez le comité depuis l’appareil ou la session d’utilisateur qui l’a créé.

err-store-key-missing = La clé de ce comité est introuvable ({ $path }).
rec-store-key-missing = Déverrouillez le trousseau du système, ou remettez le fichier de clé à sa place, puis réessayez.

err-store-not-ours = Ce dossier ne contient pas de comité de Délibéré.
rec-store-not-ours = Choisissez un autre dossier, ou créez un comité avec « delibere init ».

err-store-exists = Un comité existe déjà à cet endroit ({ $path }).
rec-store-exists = Choisissez un autre dossier, ou ouvrez celui-ci.

err-store-read-only = Ce comité ne peut pas être modifié : son dossier est en lecture seule. Rien n’a été perdu.
rec-store-read-only = Rendez le dossier modifiable, ou copiez-le sur un disque qui l’est.

err-disk-full = Le disque est plein. Ce qui était enregistré l’est toujours.
rec-disk-full = Libérez de la place, puis réessayez : rien de ce qui est à l’écran n’est perdu tant que la fenêtre reste ouverte.

err-file-failed = Le fichier { $path } n’a pas pu être lu ou écrit ({ $detail }).
rec-file-failed = Vérifiez que le disque est présent et réessayez.

err-file-not-found = Le fichier { $path } est introuvable.
rec-file-not-found = Vérifiez son nom et son emplacement.

err-file-denied = Le fichier { $path } ne peut être ni lu ni écrit avec vos droits.
rec-file-denied = Choisissez un autre emplacement, ou demandez l’accès.

err-file-too-large = Le fichier { $path } est trop grand.
rec-file-too-large = La limite est de { $limit } Mo : réduisez le fichier, ou joignez-en un extrait.

err-file-is-directory = { $path } est un dossier, pas un fichier.
rec-file-is-directory = Choisissez un fichier.

err-keyring-failed = Le trousseau du système a refusé de répondre ({ $detail }).
rec-keyring-failed = Déverrouillez-le, puis réessayez.

err-name-empty = Il manque un nom ou un titre.
rec-name-empty = Écrivez-le, puis enregistrez.

err-field-too-long = Ce texte est trop long pour ce champ.
rec-field-too-long = Gardez au plus { $limit } caractères.

err-date-invalid = « { $value } » n’est pas une date.
rec-date-invalid = Écrivez par exemple 15/02/2021.

err-time-invalid = « { $value } » n’est pas une heure.
rec-time-invalid = Écrivez par exemple 14 h 30.

err-zone-invalid = « { $value } » n’est pas un fuseau horaire.
rec-zone-invalid = Écrivez par exemple Europe/Paris.

err-choice-invalid = « { $value } » ne fait pas partie des choix possibles.
rec-choice-invalid = Choisissez dans la liste.

err-duration-invalid = Une durée de { $value } minutes n’est pas possible.
rec-duration-invalid = Indiquez une durée de 1 à 1 440 minutes.

err-term-order = Le mandat se termine avant de commencer.
rec-term-order = Corrigez l’une des deux dates.

err-term-overlap = Cette personne a déjà un mandat dans ce collège à ces dates.
rec-term-overlap = Terminez d’abord l’autre mandat, ou changez les dates.

err-college-not-empty = Ce collège a encore { $count ->
    [one] un membre
   *[other] { $count } membres
}.
rec-college-not-empty = Placez-les dans un autre collège ou terminez leur mandat, puis recommencez.

err-own-person = Cet appareil est le vôtre : vous ne pouvez pas vous mettre vous-même à la corbeille.
rec-own-person = Terminez plutôt votre mandat en indiquant sa date de fin.

err-session-state = Cette séance ne s’y prête pas : elle est { $state ->
    [planned] encore à venir
    [open] déjà en cours
   *[closed] close
}.
rec-session-state = Ouvrez, reprenez ou levez la séance d’abord, selon ce que vous vouliez faire.

err-composition-empty = Rien dans ce texte ne ressemble à la composition d’un comité.
rec-composition-empty = Collez la partie qui nomme les membres, ou inscrivez-les un par un.

err-text-version = Ce texte a été ouvert dans un état que le programme ne retrouve pas.
rec-text-version = Fermez et rouvrez la séance : ce qui est enregistré s’y trouve. Copiez d’abord ce qui ne l’est pas.

err-text-delta = La modification ne correspond pas au texte ({ $detail }).
rec-text-delta = Copiez ce que vous venez d’écrire, fermez et rouvrez la séance, puis collez-le.

err-decisions-read-only = Une version plus récente de Délibéré a pris une décision que celle-ci ne connaît pas.
rec-decisions-read-only = Mettez Délibéré à jour pour prendre des décisions ; les textes restent modifiables.

err-nothing-to-undo = Il n’y a rien à annuler.
rec-nothing-to-undo = Les textes ont leur propre annulation : cliquez dans le texte, puis Ctrl+Z.

err-not-in-bin = Ceci n’est pas dans la corbeille.
rec-not-in-bin = Rien à faire : peut-être l’avez-vous déjà rétabli.

err-document-failed = Le document n’a pas pu être mis en page ({ $detail }).
rec-document-failed = Le texte est intact. Signalez ce message pour que la mise en page soit corrigée.

err-internal = Le programme a rencontré une erreur qu’il ne devait pas rencontrer ({ $detail }).
rec-internal = Ce qui est enregistré l’est. Redémarrez le programme ; si cela revient, signalez-le.
