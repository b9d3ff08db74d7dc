# L’accueil.
home-title = Accueil
home-today = Nous sommes le { $date }
home-plan = Planifier une séance
home-next = Prochaine séance
home-session-open = Séance en cours
home-state-open = en cours
home-at = , { $time }
home-items = { $count ->
    [0] ordre du jour vide
    [one] 1 point à l’ordre du jour
   *[other] { $count } points à l’ordre du jour
}
home-written = , { $count ->
    [one] 1 rédigé
   *[other] { $count } rédigés
}
home-in-days = { $days ->
    [0] aujourd’hui
    [1] demain
   *[other] dans { $days } jours
}
home-past = { $days ->
    [1] hier
   *[other] il y a { $days } jours
}
home-next-none = Aucune séance n’est prévue.
home-next-none-text = Planifiez-la en deux minutes : un titre, une date, un lieu ; l’ordre du jour peut suivre.
home-compose-first = Commencez par la composition du comité : collez le texte que vous avez reçu, le programme propose les collèges et les membres.
home-compose = Inscrire les membres
home-todo = À faire
home-todo-none = Rien ne vous attend.
home-todo-more = { $count ->
    [one] et une autre chose, dans les séances
   *[other] et { $count } autres choses, dans les séances
}
home-drafts = Écrit récemment
home-draft-facts = { $session } · { $when } · { $by }
home-committee = Le comité
home-members = { $count ->
    [0] aucun membre
    [one] 1 membre
   *[other] { $count } membres
}
home-colleges = { $count ->
    [0] aucun collège
    [one] 1 collège
   *[other] { $count } collèges
}
home-sessions = { $count ->
    [0] aucune séance
    [one] 1 séance
   *[other] { $count } séances
}
