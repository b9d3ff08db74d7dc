//! What the model committee said and decided. All of it is invented, to show every element of minutes.

/// One session of the model committee.
pub(super) struct Scene {
    pub(super) title: &'static str,
    pub(super) place: &'static str,
    pub(super) items: &'static [SceneItem],
    /// Papers: number of the item from 0, name, words.
    pub(super) papers: &'static [(usize, &'static str, &'static str)],
    /// Attendance known before the session: family name, status, time.
    pub(super) before: &'static [Entry],
    /// Attendance taken during the session.
    pub(super) during: &'static [Entry],
}

/// An attendance: family name, status, hour and minute.
type Entry = (&'static str, &'static str, (u32, u32));

/// One item with its minutes, in the markup of the command line.
pub(super) struct SceneItem {
    pub(super) title: &'static str,
    pub(super) kind: &'static str,
    pub(super) duration: u16,
    pub(super) text: &'static str,
}

/// The agenda of the session to come.
pub(super) const NEXT: &[(&str, &str, u16)] = &[
    ("Approbation du compte rendu de la troisième séance", "approval", 10),
    ("Suites données à l’avis sur l’orientation automatisée des dossiers", "information", 40),
    ("Projet d’avis : assistant conversationnel d’accueil", "deliberation", 90),
    ("Audition : retour d’expérience de deux agences pilotes", "hearing", 30),
    ("Questions diverses", "other", 10),
];

/// The finished sessions, and how many days ago each was held.
pub(super) const SESSIONS: &[(u64, Scene)] = &[(200, FIRST), (118, SECOND), (41, THIRD)];

const FIRST: Scene = Scene {
    title: "Première séance",
    place: "Salle des Gabarits, 2e étage",
    papers: &[
        (
            1,
            "Lettre de saisine.txt",
            "Document fictif : lettre par laquelle l’Agence modèle saisit le comité modèle.\n",
        ),
        (1, "Présentation de l’outil.txt", "Document fictif : ce que fait l’outil d’orientation, en deux pages.\n"),
    ],
    before: &[("CANEVAS", "excused", (10, 0))],
    during: &[
        ("EXEMPLE", "present", (14, 2)),
        ("PROTOTYPE", "present", (14, 2)),
        ("HYPOTHÈSE", "present", (14, 3)),
        ("GABARIT", "remote", (14, 5)),
        ("TÉMOIN", "present", (14, 5)),
        ("MAQUETTE", "present", (14, 20)),
        ("ÉBAUCHE", "present", (14, 4)),
        ("ESQUISSE", "remote", (14, 6)),
        ("PATRON-TYPE", "present", (14, 6)),
        ("SPÉCIMEN", "absent", (14, 30)),
    ],
    items: &[
        SceneItem {
            title: "Installation et règles de travail",
            kind: "information",
            duration: 30,
            text: "\
La présidente ouvre la séance et rappelle que le comité est **consultatif** : il rend des avis et des \
recommandations, que l’Agence modèle est libre de suivre, en disant pourquoi lorsqu’elle ne les suit pas.
## Manière de travailler
- Un dossier est confié à un ou deux rapporteurs.
- Les documents sont adressés au moins cinq jours avant la séance.
  - Un document reçu plus tard peut être présenté, mais non délibéré.
- Tout membre peut faire consigner son désaccord.
[question] Alix Témoin demande si les associations peuvent consulter leurs adhérents sur les projets d’avis.
[argument] Maxence Gabarit observe que les projets sont des documents préparatoires : leur diffusion suppose l’accord \
du comité.
[décision] Les projets d’avis restent internes ; une note publique en deux pages est préparée pour chaque dossier.
[action] La secrétaire rédige un modèle de note publique avant la prochaine séance.
",
        },
        SceneItem {
            title: "Saisine : orientation automatisée des dossiers",
            kind: "deliberation",
            duration: 75,
            text: "\
L’Agence modèle saisit le comité d’un outil qui propose, pour chaque demande reçue, le service qui la traitera. \
Dominique Hypothèse présente le système examiné.
## Ce que fait l’outil
1. Il lit le formulaire et les pièces jointes.
2. Il propose un service et donne une *note de confiance* de 0 à 100.
3. Au-dessous de 60, la demande est lue par une personne.
## Points discutés
[argument] Sacha Prototype relève que la note de confiance mesure la ressemblance avec le passé, non la justesse.
[argument] Pour Morgan Ébauche, le gain de temps ne doit pas réduire le temps d’écoute des demandeurs.
[position] Lou Esquisse souhaite que l’outil soit maintenu pendant l’examen, sous contrôle humain.
[question] Quelle part des demandes orientées à tort est corrigée par un agent, et en combien de temps ?
> « Une erreur d’orientation n’est pas une erreur de tri : c’est quelqu’un qui attend au mauvais guichet. »
[décision] Le comité ouvre l’examen du dossier et désigne Dominique Hypothèse rapporteur·e, avec l’appui de Sacha \
Prototype.
[action] Les rapporteurs demandent à l’Agence les taux d’erreur par type de demande, pour le mois prochain.
[hors compte rendu] Échange sur le calendrier interne de l’Agence, confidentiel à ce stade.
",
        },
        SceneItem {
            title: "Questions diverses",
            kind: "other",
            duration: 15,
            text: "\
Les membres conviennent de se réunir tous les trois mois, un mardi après-midi. Le [guide des exemples]\
(https://exemple.invalid/guide) est joint au dossier de chaque membre.
",
        },
    ],
};

const SECOND: Scene = Scene {
    title: "Deuxième séance",
    place: "Salle des Gabarits et visioconférence",
    papers: &[],
    before: &[("PATRON-TYPE", "excused", (9, 0)), ("MAQUETTE", "represented", (11, 30))],
    during: &[
        ("EXEMPLE", "present", (14, 0)),
        ("PROTOTYPE", "present", (14, 0)),
        ("HYPOTHÈSE", "present", (14, 1)),
        ("GABARIT", "present", (14, 1)),
        ("TÉMOIN", "present", (14, 3)),
        ("CANEVAS", "remote", (14, 5)),
        ("ÉBAUCHE", "present", (14, 5)),
        ("ESQUISSE", "remote", (14, 8)),
        ("SPÉCIMEN", "present", (14, 15)),
    ],
    items: &[
        SceneItem {
            title: "Approbation du compte rendu de la première séance",
            kind: "approval",
            duration: 10,
            text: "\
Maxence Gabarit demande que « document interne » soit remplacé par « document préparatoire » au premier point.
[décision] Le compte rendu de la première séance est approuvé avec cette rectification.
",
        },
        SceneItem {
            title: "Audition : la cheffe du projet d’orientation",
            kind: "hearing",
            duration: 45,
            text: "\
La cheffe du projet (fonction fictive) présente les résultats du premier semestre, puis quitte la séance avant les \
échanges.
## Chiffres présentés
- 41 200 demandes orientées ; **3,8 %** corrigées par un agent.
- Délai médian de correction : 2 jours ouvrés.
  - 6 jours pour les demandes écrites dans une autre langue que le français.
- Aucun recours formé contre une orientation.
[question] Charlie Canevas demande si l’absence de recours tient à ce que personne ne sait qu’il peut en former un.
[argument] Pour Sacha Prototype, l’écart selon la langue est le point à éclaircir en premier.
[position] Claude Spécimen estime que les agents doivent pouvoir écarter la proposition sans se justifier.
[action] Les rapporteurs proposent une mesure de l’écart selon la langue, avec l’équipe du projet.
",
        },
        SceneItem {
            title: "Orientation automatisée : premier échange sur le projet d’avis",
            kind: "deliberation",
            duration: 80,
            text: "\
Dominique Hypothèse expose le plan du projet d’avis.
## Finalité et place de l’humain
[argument] La proposition de l’outil doit rester *une proposition* : l’agent la voit, la comprend et peut la changer.
[argument] Andrea Patron-Type a transmis par écrit une réserve sur le coût d’un contrôle systématique.
[position] Alix Témoin souhaite que chaque demandeur sache qu’un outil a été utilisé et comment s’adresser à une \
personne.
## Équité
1. Mesurer les erreurs par langue, par handicap déclaré et par type de demande.
2. Publier ces mesures une fois par an.
3. Suspendre l’outil pour une catégorie si l’écart dépasse un seuil à fixer.
[question] Qui fixe le seuil, et sur quel fondement ?
## Transparence
[décision] Le projet comportera trois recommandations : information des personnes, mesure des écarts, voie de recours \
simple.
[décision] La rédaction est confiée aux rapporteurs ; Maxence Gabarit relit la partie juridique.
[action] Dominique Hypothèse adresse le projet complet aux membres quinze jours avant la troisième séance.
",
        },
        SceneItem {
            title: "Questions diverses",
            kind: "other",
            duration: 10,
            text: "\
La note publique sur le premier dossier est relue en séance.
[action] La secrétaire met la note en ligne après relecture par la présidente.
",
        },
    ],
};

const THIRD: Scene = Scene {
    title: "Troisième séance",
    place: "Salle des Gabarits, 2e étage",
    papers: &[(1, "Projet d’avis, version 2.txt", "Document fictif : projet d’avis soumis à la séance.\n")],
    before: &[("SPÉCIMEN", "represented", (12, 0))],
    during: &[
        ("EXEMPLE", "present", (14, 0)),
        ("PROTOTYPE", "remote", (14, 2)),
        ("HYPOTHÈSE", "present", (14, 0)),
        ("GABARIT", "present", (14, 1)),
        ("TÉMOIN", "present", (14, 1)),
        ("MAQUETTE", "present", (14, 2)),
        ("CANEVAS", "present", (14, 4)),
        ("ÉBAUCHE", "absent", (14, 30)),
        ("ESQUISSE", "present", (14, 6)),
        ("PATRON-TYPE", "remote", (14, 10)),
    ],
    items: &[
        SceneItem {
            title: "Approbation du compte rendu de la deuxième séance",
            kind: "approval",
            duration: 10,
            text: "[décision] Le compte rendu de la deuxième séance est approuvé sans modification.\n",
        },
        SceneItem {
            title: "Projet d’avis : orientation automatisée des dossiers",
            kind: "deliberation",
            duration: 100,
            text: "\
Le projet d’avis a été adressé aux membres quinze jours avant la séance. Il est examiné partie par partie.
## Information des personnes
[argument] Noor Maquette demande une phrase courte, lisible par tous, sur le formulaire lui-même.
[position] Lou Esquisse préfère un renvoi vers une page qui peut être tenue à jour.
[décision] Les deux sont retenues : une phrase sur le formulaire et une page de détail, *sans* vocabulaire technique.
## Mesure des écarts
[argument] Sacha Prototype rappelle qu’une mesure par handicap suppose une donnée sensible : elle ne peut être que \
volontaire et séparée du dossier.
[question] La mesure peut-elle être confiée à un tiers indépendant ?
[décision] La recommandation n° 2 vise une mesure annuelle par un tiers, publiée avec sa méthode.
## Voie de recours
> Toute personne doit pouvoir demander, en une démarche et sans motif, qu’un agent relise l’orientation.
[décision] Le comité adopte le principe de la recommandation n° 3 ; son délai (cinq jours ouvrés) sera confirmé à la \
prochaine séance.
[action] Les rapporteurs intègrent les modifications et font circuler la version finale sous dix jours.
[action] La secrétaire prépare la lettre de transmission.
",
        },
        SceneItem {
            title: "Nouveau dossier : assistant conversationnel d’accueil",
            kind: "deliberation",
            duration: 40,
            text: "\
L’Agence modèle envisage un assistant qui répond par écrit aux questions d’accueil, jour et nuit.
## Premières questions
- Que se passe-t-il quand l’assistant ne sait pas ?
- Les échanges sont-ils conservés, par qui et combien de temps ?
- Comment joindre une personne, et à quelles heures ?
[argument] Charlie Canevas craint que l’assistant devienne le seul accueil possible dans les petites agences.
[position] Alix Témoin demande qu’un essai avec des usagers précède toute généralisation.
[décision] Le comité s’autosaisit ; Alix Témoin et Maxence Gabarit sont désignées rapporteures.
[action] Une démonstration est organisée avant la prochaine séance.
",
        },
        SceneItem {
            title: "Questions diverses",
            kind: "other",
            duration: 10,
            text: "Le calendrier de l’année suivante est arrêté : quatre séances, le mardi de 14 h à 17 h.\n",
        },
    ],
};
