use super::*;

const RELEASE: &str = include_str!("../../../tests/fixtures/communique-2021-02-16.txt");

/// A name and its members: given name, family name, title.
type Expected = (&'static str, &'static [(&'static str, &'static str, &'static str)]);

const COLLEGES: [Expected; 6] = [
    (
        "Experte technique",
        &[(
            "Claire",
            "MATHIEU",
            "Directrice de recherche au Centre national de la recherche scientifique (CNRS), Professeure au collège de France",
        )],
    ),
    (
        "Experts éthique",
        &[
            ("Jean-Gabriel", "GANASCIA", "Professeur d’informatique à la faculté des sciences de Sorbonne Université"),
            (
                "Claude",
                "KIRCHNER",
                "Directeur de recherche émérite de l’Institut national de recherche en sciences et technologies du numérique (INRIA)",
            ),
        ],
    ),
    (
        "Experte juridique",
        &[(
            "Claire",
            "LEVALLOIS-BARTH",
            "Enseignante-chercheuse en droit, Coordinatrice de la chaire « Valeurs et politiques des informations personnelles » de l’Institut Mines-Télécom",
        )],
    ),
    (
        "Représentante « Usagers »",
        &[(
            "Marie",
            "LACOSTE CROS",
            "Directrice de l’association « Avenir Nouvelle Maison des Chômeurs », Secrétaire nationale du Mouvement national des chômeurs et précaires (MNCP)",
        )],
    ),
    (
        "Représentants « Sachants emploi »",
        &[
            (
                "Stéphanie",
                "DENIS-LECERF",
                "Présidente de l’association « A compétence égale », DRH de l’entité Page groupe France",
            ),
            ("Jean", "DEYDIER", "Directeur de WeTakeCare, Fondateur d’Emmaüs Connect"),
        ],
    ),
    (
        "Représentants du Conseil d’administration de Pôle emploi",
        &[
            ("Jean-François", "FOUCARD", "Représentant de la Confédération française de l’encadrement (CFE-CGC)"),
            (
                "Philippe",
                "HEDDE",
                "Président d’H-Advice,\u{a0}Représentant du Mouvement des entreprises de France (MEDEF)",
            ),
            ("Claire", "LALANNE", "Représentante de la Confédération générale du travail (CGT)"),
            (
                "Stéphane",
                "LHERAULT",
                "Directeur du travail en charge du département Pôle emploi à la Délégation générale à l’emploi et à la formation professionnelle (DGEFP)",
            ),
        ],
    ),
];

/// Spaces of the source may be no-break ones; everything else must be the same, character by character.
fn same_but_spaces(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn assert_is_the_release(proposal: &Proposal) {
    assert_eq!(proposal.layout, Layout::Headings);
    assert_eq!((proposal.groups.len(), proposal.member_count()), (6, 11));
    for (group, (name, members)) in proposal.groups.iter().zip(COLLEGES) {
        assert_eq!(group.name, name);
        assert_eq!(group.doubts, []);
        assert_eq!(group.members.len(), members.len(), "{name}");
        for (member, (given, family, quality)) in group.members.iter().zip(members) {
            assert_eq!((member.given_name.as_str(), member.family_name.as_str()), (*given, *family));
            assert_eq!(same_but_spaces(&member.quality), same_but_spaces(quality));
            assert_eq!(member.doubts, [], "{family}");
        }
    }
}

#[test]
fn the_press_release_gives_six_colleges_and_eleven_members_and_nothing_else() {
    let proposal = propose(RELEASE);
    assert_is_the_release(&proposal);
    for member in proposal.groups.iter().flat_map(|group| &group.members) {
        assert!(RELEASE.contains(&member.quality), "a title stands word for word in the source");
        assert!(RELEASE.lines().nth(member.line - 1).is_some_and(|line| line.contains(&member.family_name)));
    }
    let words = RELEASE.lines().filter(|line| !lines::trim(line).is_empty()).count();
    assert_eq!(proposal.ignored_lines.len(), words - 17);
}

#[test]
fn the_press_release_survives_other_line_breaks_bullets_and_encodings() {
    assert_is_the_release(&propose(&RELEASE.replace('\n', "\r\n")));
    for bullet in ["-", "*", "–", "1.", "1)", "‣"] {
        assert_is_the_release(&propose(&RELEASE.replace('•', bullet)));
    }
    assert_is_the_release(&propose(&RELEASE.replace("  • ", "")));
    assert_is_the_release(&propose(&RELEASE.replace("  • ", "\t•\t")));
    assert_is_the_release(&propose(&RELEASE.lines().map(|line| format!("> {line}\n")).collect::<String>()));
    assert_is_the_release(&propose(
        &RELEASE.lines().filter(|l| !lines::trim(l).is_empty()).collect::<Vec<_>>().join("\n\n"),
    ));
}

#[test]
fn windows_and_utf_bytes_are_read_alike() {
    let latin: Vec<u8> = "Œuvre d’été – 5 €"
        .chars()
        .map(|c| match c {
            'Œ' => 0x8c,
            '’' => 0x92,
            '–' => 0x96,
            '€' => 0x80,
            other => u8::try_from(u32::from(other)).unwrap(),
        })
        .collect();
    assert_eq!(decode(&latin), "Œuvre d’été – 5 €");
    assert_eq!(decode("\u{feff}é".as_bytes()), "é");
    assert_eq!(decode(&[0xff, 0xfe, 0xe9, 0x00]), "é");
    assert_eq!(decode(&[0xfe, 0xff, 0x00, 0xe9]), "é");
}
