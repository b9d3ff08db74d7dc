//! The model committee, openly fictitious, and its minutes.

use chrono::{NaiveDate, NaiveTime};
use delibere_domain::{
    AttendanceStatus, Committee, CommitteeId, ItemKind, Line, LineKind, LineMark, RichText, Role, Session, SessionId,
    SessionState, Span,
};
use delibere_export::Language;
use delibere_export::{AttendanceEntry, AttendanceGroup, MinutesDocument, MinutesItem, QuorumLine};

pub(crate) fn at(hour: u32, minute: u32) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(hour, minute, 0)
}

pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub(crate) fn span(text: &str) -> Span {
    Span { text: text.to_owned(), ..Span::default() }
}

pub(crate) fn line(kind: LineKind, depth: u8, mark: Option<LineMark>, text: &str) -> Line {
    Line { kind, depth, mark, spans: vec![span(text)] }
}

pub(crate) fn paragraph(text: &str) -> Line {
    line(LineKind::Paragraph, 0, None, text)
}

pub(crate) fn marked(mark: LineMark, text: &str) -> Line {
    line(LineKind::Paragraph, 0, Some(mark), text)
}

pub(crate) fn item(number: usize, title: &str, kind: ItemKind, lines: Vec<Line>) -> MinutesItem {
    MinutesItem {
        number,
        title: title.to_owned(),
        kind,
        planned: None,
        duration: None,
        text: RichText { lines },
        papers: Vec::new(),
    }
}

/// A document with one item and nobody in the room.
pub(crate) fn bare(title: &str, lines: Vec<Line>) -> MinutesDocument {
    MinutesDocument {
        attendance_groups: Vec::new(),
        quorum: None,
        items: vec![item(1, title, ItemKind::Deliberation, lines)],
        ..french()
    }
}

pub(crate) fn french() -> MinutesDocument {
    MinutesDocument {
        committee: Committee {
            id: CommitteeId::from_uuid(uuid::Uuid::from_u128(1)),
            name: "Comité modèle d'éthique numérique".to_owned(),
            institution: "Établissement public modèle".to_owned(),
            letterhead: vec!["12, rue des Exemples".to_owned(), "00000 Ville-Modèle".to_owned()],
            language: "fr".to_owned(),
            zone: "Europe/Paris".to_owned(),
            notice: "Comité fictif : personnes, faits et décisions sont inventés.".to_owned(),
        },
        session: session("Deuxième séance plénière", "Salle des Tilleuls et visioconférence"),
        attendance_groups: attendance_french(),
        items: items_french(),
        approved: false,
        language: Language::French,
        produced_on: day(2024, 3, 19),
        quorum: Some(QuorumLine { counted: 8, needed: 6, base: 11, reached: true, profile: "CRPA".to_owned() }),
    }
}

pub(crate) fn english() -> MinutesDocument {
    let french = french();
    MinutesDocument {
        committee: Committee {
            name: "Model Committee on Digital Ethics".to_owned(),
            institution: "Model Public Agency".to_owned(),
            letterhead: vec!["12 Example Street".to_owned(), "00000 Modeltown".to_owned()],
            language: "en".to_owned(),
            notice: "Fictitious committee: people, facts and decisions are invented.".to_owned(),
            ..french.committee
        },
        session: session("Second plenary session", "Linden Room and video link"),
        attendance_groups: vec![
            group("Technical expert", &[("Ada MODEL", "Professor of computing", Role::Chair, Some(PRESENT))]),
            group("Ethics experts", &[("Ben SAMPLE", "Lecturer in philosophy", Role::Member, Some(REMOTE))]),
            group("Users", &[("Cleo EXAMPLE", "Head of an association", Role::Member, None)]),
            AttendanceGroup {
                college: None,
                entries: people(&[("Dan TEMPLATE", "Secretariat", Role::Secretary, Some(PRESENT))]),
            },
        ],
        items: vec![
            MinutesItem {
                planned: at(14, 0),
                duration: Some(10),
                ..item(
                    1,
                    "Approval of the minutes of 6 February 2024",
                    ItemKind::Approval,
                    vec![marked(LineMark::Decision, "The minutes are approved without change.")],
                )
            },
            MinutesItem {
                planned: at(14, 10),
                duration: Some(45),
                papers: vec!["rapporteur-note.pdf".to_owned()],
                ..item(
                    2,
                    "Matter 2024-01: recommended training",
                    ItemKind::Deliberation,
                    vec![
                        paragraph("The rapporteur presents the \"model card\" of the system."),
                        marked(LineMark::Question, "Who may contest a recommendation?"),
                        marked(LineMark::OffRecord, "A remark that stays in the room."),
                        marked(LineMark::Action, "The secretariat sends the grid by 2 April 2024."),
                    ],
                )
            },
        ],
        approved: true,
        language: Language::English,
        quorum: Some(QuorumLine { counted: 2, needed: 2, base: 3, reached: true, profile: "CRPA".to_owned() }),
        ..french
    }
}

/// Minutes of about thirty pages.
pub(crate) fn long() -> MinutesDocument {
    let mut document = french();
    let middle: Vec<Line> = document.items.iter().flat_map(|item| item.text.lines.clone()).collect();
    let repeated: Vec<Line> = (0..3).flat_map(|_| middle.clone()).collect();
    document.items = (1..=12)
        .map(|number| MinutesItem {
            planned: at(14, 0),
            duration: Some(15),
            ..item(number, &format!("Dossier modèle n° {number}"), ItemKind::Deliberation, repeated.clone())
        })
        .collect();
    document
}

fn session(title: &str, place: &str) -> Session {
    Session {
        id: SessionId::from_uuid(uuid::Uuid::from_u128(2)),
        title: title.to_owned(),
        date: day(2024, 3, 12),
        start: at(14, 0),
        end: at(17, 0),
        place: place.to_owned(),
        zone: "Europe/Paris".to_owned(),
        state: SessionState::Closed,
        opened_at: at(14, 5),
        closed_at: at(16, 40),
        items: Vec::new(),
        attendance: Vec::new(),
    }
}

const PRESENT: AttendanceStatus = AttendanceStatus::Present;
const REMOTE: AttendanceStatus = AttendanceStatus::Remote;

type PersonRow<'a> = (&'a str, &'a str, Role, Option<AttendanceStatus>);

fn people(rows: &[PersonRow<'_>]) -> Vec<AttendanceEntry> {
    rows.iter()
        .map(|(name, quality, role, status)| AttendanceEntry {
            name: (*name).to_owned(),
            quality: (*quality).to_owned(),
            status: *status,
            arrived: None,
            left: None,
            role: *role,
        })
        .collect()
}

fn group(college: &str, rows: &[PersonRow<'_>]) -> AttendanceGroup {
    AttendanceGroup { college: Some(college.to_owned()), entries: people(rows) }
}

fn attendance_french() -> Vec<AttendanceGroup> {
    use AttendanceStatus::{Absent, Excused, Represented};
    let (chair, member) = (Role::Chair, Role::Member);
    let mut groups = vec![
        group(
            "Experte technique",
            &[("Ada MODÈLE", "Professeure d’informatique à l’Université modèle", chair, Some(PRESENT))],
        ),
        group(
            "Experts éthique",
            &[
                (
                    "Basile EXEMPLE",
                    "Maître de conférences en philosophie, Université modèle",
                    Role::ViceChair,
                    Some(REMOTE),
                ),
                (
                    "Chloé FICTIVE",
                    "Directrice de recherche à l’Institut fictif des sciences et techniques du numérique",
                    Role::Rapporteur,
                    Some(PRESENT),
                ),
            ],
        ),
        group("Experte juridique", &[("Diane GABARIT", "Avocate au barreau de Ville-Modèle", member, Some(PRESENT))]),
        group(
            "Représentante « Usagers »",
            &[(
                "Élise PATRON",
                "Directrice de l’association « Un exemple pour tous », secrétaire nationale du Mouvement modèle",
                member,
                Some(PRESENT),
            )],
        ),
        group(
            "Représentants « Sachants emploi »",
            &[
                ("Farid MAQUETTE", "Fondateur d’une entreprise modèle", member, Some(Excused)),
                ("Gaëlle SPÉCIMEN", "Responsable de formation", member, Some(Represented)),
            ],
        ),
        group(
            "Représentants du Conseil d’administration",
            &[
                ("Hugo PROTOTYPE", "Représentant des employeurs", member, Some(PRESENT)),
                ("Inès ÉBAUCHE", "Représentante des salariés", member, Some(PRESENT)),
                ("Jean-Noël ESQUISSE de LA TOUR", "Représentant de l’État", member, Some(Absent)),
                ("Karima CANEVAS", "Représentante des salariés", member, None),
            ],
        ),
        AttendanceGroup {
            college: None,
            entries: people(&[("Louis TRAME", "Secrétariat général", Role::Secretary, Some(PRESENT))]),
        },
    ];
    groups[1].entries[0].left = at(15, 40);
    groups[5].entries[0].arrived = at(14, 25);
    groups[5].entries[1].arrived = at(14, 10);
    groups[5].entries[1].left = at(16, 0);
    groups
}

fn items_french() -> Vec<MinutesItem> {
    let mut debate = vec![
        line(LineKind::Heading(1), 0, None, "Présentation"),
        paragraph(
            "La rapporteure expose la méthode suivie pour l'examen du dispositif : les données employées, la place \
             laissée aux conseillers, les voies de recours ouvertes aux personnes concernées et les tests menés \
             depuis l'automne.",
        ),
        line(LineKind::Bullet, 0, None, "Les données proviennent de trois sources."),
        line(LineKind::Bullet, 1, None, "Deux d'entre elles sont publiques ;"),
        line(LineKind::Bullet, 1, None, "la troisième est tenue par l'établissement."),
        line(LineKind::Bullet, 0, None, "Aucune donnée de santé n'est traitée."),
        line(LineKind::Heading(3), 0, None, "Place de l'humain"),
        marked(
            LineMark::Argument,
            "Le conseiller garde la main : aucune orientation n'est envoyée sans qu'il l'ait relue.",
        ),
        marked(
            LineMark::Position,
            "Pour le collège des usagers, la relecture doit laisser une trace que la personne peut demander.",
        ),
        marked(LineMark::Question, "Quelle voie de recours est ouverte à qui conteste une recommandation ?"),
        line(LineKind::Quote, 0, None, "Une orientation se propose, elle ne s'impose pas."),
        marked(LineMark::OffRecord, "Une remarque qui reste dans la salle."),
        marked(
            LineMark::Decision,
            "Le comité demande l'audition de la direction des systèmes d'information avant de rendre son avis.",
        ),
        marked(LineMark::Action, "Le secrétariat transmet la grille d'analyse avant le 2 avril 2024."),
        marked(LineMark::Action, "La rapporteure complète sa note sur les voies de recours."),
        line(LineKind::Ordered, 0, None, "Premier essai : deux agences modèles."),
        line(LineKind::Ordered, 0, None, "Second essai : toutes les agences."),
    ];
    debate[1].spans.push(Span { bold: true, ..span(" Ce point est essentiel") });
    debate[1].spans.push(span(" : voir "));
    debate[1].spans.push(Span { link: Some("https://example.org/charte".to_owned()), ..span("la charte") });
    debate[1].spans.push(Span { italic: true, underline: true, ..span(" in extenso") });
    vec![
        MinutesItem {
            planned: at(14, 0),
            duration: Some(10),
            ..item(
                1,
                "Approbation du procès-verbal de la séance du 6 février 2024",
                ItemKind::Approval,
                vec![marked(LineMark::Decision, "Le procès-verbal est approuvé sans modification.")],
            )
        },
        MinutesItem {
            planned: at(14, 10),
            duration: Some(75),
            papers: vec!["note-de-la-rapporteure.pdf".to_owned(), "grille d’analyse.ods".to_owned()],
            ..item(
                2,
                "Dossier 2024-01 : orientation par recommandation automatisée vers une formation",
                ItemKind::Deliberation,
                debate,
            )
        },
        MinutesItem { duration: Some(15), ..item(3, "Questions diverses", ItemKind::Other, vec![]) },
    ]
}
