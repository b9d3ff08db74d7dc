# What documents say besides the words of their authors.

documents-minutes-draft = Compte rendu
documents-minutes-approved = Procès-verbal
documents-watermark = PROJET
# The title that a reader of files shows; $kind is one of the two names above.
documents-title = { $kind } – { $session }, { $date }
documents-title-untitled = { $kind } – { $date }
documents-page = Page { $page } sur { $total }

documents-date = Date
documents-time = Horaires
documents-place = Lieu
documents-state = État
documents-state-draft = Projet, pas encore approuvé par le comité
documents-state-approved = Approuvé par le comité
documents-time-held = ouverte à { $opened }, close à { $closed }
documents-time-opened = ouverte à { $opened }
documents-time-closed = close à { $closed }
documents-time-planned = prévue de { $start } à { $end }
documents-time-convened = convoquée à { $start }
documents-time-until = fin prévue à { $end }

documents-attendance = Présences
documents-attendance-name = Nom
documents-attendance-quality = Qualité
documents-attendance-status = Participation
documents-outside-colleges = Hors collège
documents-present = En séance
documents-remote = À distance
documents-represented = Par pouvoir
documents-excused = Absence excusée
documents-absent = Absence
documents-unknown = Non renseigné
documents-arrived = arrivée à { $time }
documents-left = départ à { $time }
documents-arrived-left = de { $arrived } à { $left }
documents-chair = présidence
documents-vice-chair = vice-présidence
documents-rapporteur = rapporteur ou rapporteure
documents-secretary = secrétariat
documents-observer = observation
documents-quorum = Quorum
documents-quorum-reached = { $counted } sur { $base }, { $needed } requis ; atteint selon le profil { $profile }
documents-quorum-missing = { $counted } sur { $base }, { $needed } requis ; non atteint selon le profil { $profile }

documents-agenda = Ordre du jour
documents-item-approval = Approbation
documents-item-information = Information
documents-item-hearing = Audition
documents-item-deliberation = Délibération
documents-item-other = Divers
documents-minutes-long = { $minutes } min
documents-no-text = Pas de texte pour ce point.
documents-papers = Documents joints

documents-argument = Argument
documents-position = Position
documents-question = Question
documents-arguments = Arguments
documents-positions = Positions
documents-questions = Questions
documents-decision = Décision
documents-decisions = Décisions
documents-action = Action
documents-actions = Actions

documents-produced = Document daté du { $date }.
documents-sign-chair = Le président / La présidente
documents-sign-secretary = Le secrétaire / La secrétaire
