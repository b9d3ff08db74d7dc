# Ce qui vient d’être fait, ce qui reste à faire, ce que le programme remarque.

done-committee-saved = Comité enregistré
done-member-added = { $name } inscrit·e
done-member-saved = { $name } : modifications enregistrées
done-member-archived = { $name } mis·e à la corbeille
done-college-saved = Collège « { $name } » enregistré
done-college-moved = Collège déplacé
done-college-archived = Collège « { $name } » mis à la corbeille
done-composition-applied = Composition enregistrée
done-session-planned = Séance « { $title } » prévue
done-session-saved = Séance « { $title } » enregistrée
done-session-archived = Séance « { $title } » mise à la corbeille
done-session-opened = Séance ouverte
done-session-closed = Séance levée
done-session-reopened = Séance reprise
done-item-added = Point « { $title } » ajouté
done-item-saved = Point « { $title } » enregistré
done-item-moved = Point déplacé
done-item-archived = Point « { $title } » mis à la corbeille
done-attendance = { $status ->
    [present] Présence notée
    [remote] Présence à distance notée
    [represented] Représentation notée
    [excused] Excuse notée
    [absent] Absence notée
   *[open] Présence à renseigner
}
done-attendance-times = Heures corrigées
done-paper-added = Document « { $name } » joint
done-paper-archived = Document « { $name } » mis à la corbeille
done-restored = « { $title } » rétabli
done-undone = Action annulée

todo-compose = Inscrire les membres du comité
todo-plan-session = Prévoir la prochaine séance
todo-agenda = Établir l’ordre du jour
todo-minutes = { $count ->
    [one] Un point sans compte rendu
   *[other] { $count } points sans compte rendu
}
todo-attendance = { $count ->
    [one] Une présence à renseigner
   *[other] { $count } présences à renseigner
}

notice-missing-glyph = Le caractère « { $character } » ({ $code }) ne peut pas être imprimé ({ $count } fois, { $place }) : il est remplacé par □.
notice-refused-link = Un lien n’a pas été repris ({ $place }) : { $address }. Seules les adresses http, https et mailto sont possibles.

doubt-name-order = Prénom et nom à vérifier
doubt-no-college = Collège non précisé
doubt-no-title = Qualité non précisée
doubt-name-case = Majuscules du nom à vérifier
doubt-possibly-not-a-person = Peut-être pas une personne
doubt-duplicate-name = Ce nom figure deux fois
doubt-no-given-name = Prénom non trouvé
doubt-college-from-above = Collège repris de la ligne précédente
doubt-title-over-lines = Qualité écrite sur plusieurs lignes
doubt-no-separator = Rien ne sépare le nom de la qualité
doubt-unsure-college = Peut-être pas un nom de collège

rule-quorum-half = Il faut que la moitié au moins soit présente, à distance ou représentée : { $needed } sur { $base }.

check-clean = Tout est en ordre.
check-block = Un élément de l’historique ne porte pas la bonne signature ou ne suit pas le précédent ({ $detail }). Rétablissez la dernière sauvegarde, puis vérifiez de nouveau.
check-projection = Les tables de lecture ne correspondent pas à l’historique. Lancez « delibere rebuild » : elles sont refaites à partir de l’historique, sans perte.
check-page = Une page de la base de données est abîmée ({ $detail }). Rétablissez la dernière sauvegarde.
check-blob = Un document joint est abîmé ({ $detail }). Joignez-le de nouveau.
check-blob-missing = Un document joint manque ({ $detail }). Joignez-le de nouveau.
check-header = Le fichier d’en-tête ne correspond pas à la base ; il sera réécrit à la prochaine ouverture.
check-ignored = Une décision enregistrée ne compte pas ({ $detail }) : son auteur n’en avait pas le droit, ou elle ne convenait plus.
