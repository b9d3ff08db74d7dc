# Lire une composition dans un texte : proposer, corriger, confirmer.
composition-title = Lire une composition
composition-lead = Communiqué de presse, courriel, lignes d’un tableur : collez le texte tel quel. Rien n’est inscrit avant votre confirmation.
composition-text = Texte de la composition
composition-placeholder = Collez ici le texte…
composition-read = Lire la composition
composition-file = Choisir un fichier…
composition-back = Changer le texte
composition-source = Le texte
composition-proposal = Ce qui a été compris
composition-line-college = collège
composition-line-member = membre
composition-line-quality = qualité
composition-summary = { $members ->
    [one] 1 membre
   *[other] { $members } membres
}, { $colleges ->
    [one] 1 collège
   *[other] { $colleges } collèges
}
composition-doubtful = { $count ->
    [one] 1 point à vérifier
   *[other] { $count } points à vérifier
}
composition-no-doubt = Rien d’incertain
composition-nothing-new = Tout est déjà inscrit : le texte n’apporte aucune différence.
composition-state-new = Nouveau
composition-state-changed = Modifié
composition-state-unchanged = Déjà inscrit
composition-include = Inscrire { $name }
composition-line = Ligne { $line }
composition-college-name = Nom du collège
composition-given-name = Prénom
composition-family-name = Nom
composition-quality = Qualité
composition-move = Collège de { $name }
composition-swap = Échanger le prénom et le nom
composition-settle = C’est exact
composition-missing-title = Membres que le texte ne cite pas
composition-missing-text = Ils restent inscrits ; mettez fin à leur mandat depuis la page des membres s’il y a lieu.
composition-from = Début des mandats
composition-from-missing = Indiquez la date de début des mandats.
composition-incomplete = Il manque un nom : complétez l’entrée ou décochez-la.
composition-apply = { $count ->
    [one] Inscrire 1 membre
   *[other] Inscrire { $count } membres
}
composition-apply-none = Rien à inscrire
composition-empty-title = Aucun membre reconnu dans ce texte
composition-empty-text = Un membre se reconnaît à son nom en capitales, à une puce ou à une ligne de tableau. Vérifiez le texte, ou saisissez les membres un par un.
composition-by-hand = Saisir un membre
composition-text-missing = Collez d’abord un texte.
composition-college-missing = Donnez un nom au collège.
composition-family-name-missing = Indiquez un nom.
