use super::*;

#[test]
fn names_are_read_in_many_forms() {
    let cases = [
        ("Mme Anne-Sophie de LA TOUR – Juriste", "Anne-Sophie|de LA TOUR|Juriste"),
        ("DUPONT Jean ; économiste", "Jean|DUPONT|économiste"),
        ("LE GOFF Marie-Ève ; sociologue", "Marie-Ève|LE GOFF|sociologue"),
        ("Mme Marie LACOSTE CROS, directrice", "Marie|LACOSTE CROS|directrice"),
        ("M. Éric d’AUBIGNÉ : notaire", "Éric|d’AUBIGNÉ|notaire"),
        ("M. Éric D'AUBIGNÉ : notaire", "Éric|D'AUBIGNÉ|notaire"),
        ("Pr. J.-P. McDONALD (CNRS)", "J.-P.|McDONALD|CNRS"),
        ("Madame Claire LEVALLOIS-BARTH — Enseignante", "Claire|LEVALLOIS-BARTH|Enseignante"),
        ("DE LA TOUR Anne-Sophie, juriste", "Anne-Sophie|DE LA TOUR|juriste"),
        ("Dr Ludwig van der BERG, médecin", "Ludwig|van der BERG|médecin"),
        ("NGUYEN Van An, ingénieur", "Van An|NGUYEN|ingénieur"),
        ("Claire\u{a0}MATHIEU\u{a0}, Directrice\u{a0}", "Claire|MATHIEU|Directrice"),
        ("Mme Claire MATHIEU\tDirectrice", "Claire|MATHIEU|Directrice"),
        ("Prof. Jane SMITH, Chair of Ethics, University of X", "Jane|SMITH|Chair of Ethics, University of X"),
    ];
    for (line, expected) in cases {
        for bullet in ["", "• ", "- ", "* ", "– ", "1. ", "1) ", "12) "] {
            let text = format!("Experts éthique\n\n{bullet}{line}\n");
            assert_eq!(shown(&text), [format!("Experts éthique: {expected}")], "{text}");
            assert_eq!(doubts(&text), [], "{text}");
        }
    }
}

#[test]
fn headings_of_many_forms_name_their_colleges() {
    let cases = [
        ("Collège des usagers :", "Collège des usagers"),
        ("Collège des usagers\u{a0}:", "Collège des usagers"),
        ("## Représentantes « Usagers »", "Représentantes « Usagers »"),
        ("**Experte technique**", "Experte technique"),
        ("1. Personnalités qualifiées", "Personnalités qualifiées"),
        ("Users' representatives:", "Users' representatives"),
        ("COLLÈGE DES EMPLOYEURS", "COLLÈGE DES EMPLOYEURS"),
        ("Représentants d'EDF", "Représentants d'EDF"),
        ("Représentants MEDEF", "Représentants MEDEF"),
    ];
    for (heading, name) in cases {
        let text =
            format!("Composition du comité\n\n{heading}\n- Claire MATHIEU, juriste\n- Jean DEYDIER, directeur\n");
        assert_eq!(shown(&text), [format!("{name}: Claire|MATHIEU|juriste; Jean|DEYDIER|directeur")], "{heading}");
    }
}

#[test]
fn titles_may_stand_on_the_following_line() {
    let text = "Experte technique\nClaire MATHIEU\nDirectrice de recherche au CNRS\n\nExperts éthique\n\
                Jean-Gabriel GANASCIA\nProfesseur\nClaude KIRCHNER\nDirecteur de recherche\nINRIA\n";
    let expected = [
        "Experte technique: Claire|MATHIEU|Directrice de recherche au CNRS",
        "Experts éthique: Jean-Gabriel|GANASCIA|Professeur; Claude|KIRCHNER|Directeur de recherche, INRIA",
    ];
    assert_eq!(shown(text), expected);
    assert_eq!(doubts(text), [Doubt::TitleOverLines]);
    assert_eq!(
        shown("Experts éthique\n• Claire MATHIEU\n  Juriste\n• Jean DEYDIER\n  Sociologue"),
        ["Experts éthique: Claire|MATHIEU|Juriste; Jean|DEYDIER|Sociologue"]
    );
}

#[test]
fn names_without_titles_leave_the_headings_between_them() {
    let text = "Experte technique\nClaire MATHIEU\nExperts éthique\nJean-Gabriel GANASCIA\nClaude KIRCHNER\n\
                Experte juridique\nClaire LEVALLOIS-BARTH";
    let expected = [
        "Experte technique: Claire|MATHIEU|",
        "Experts éthique: Jean-Gabriel|GANASCIA|; Claude|KIRCHNER|",
        "Experte juridique: Claire|LEVALLOIS-BARTH|",
    ];
    assert_eq!(shown(text), expected);
    assert_eq!(doubts(text), [Doubt::NoTitle; 4]);
}

#[test]
fn a_title_cut_by_a_mail_program_is_joined_again() {
    let text = "Experts éthique\n- Claire MATHIEU, directrice de recherche au Centre\n  national de la recherche scientifique\n- Jean DEYDIER, directeur,\n  Fondateur d’Emmaüs";
    assert_eq!(
        shown(text),
        ["Experts éthique: Claire|MATHIEU|directrice de recherche au Centre national de la recherche scientifique; \
         Jean|DEYDIER|directeur, Fondateur d’Emmaüs"]
    );
}

#[test]
fn what_is_unsure_is_marked_instead_of_guessed() {
    let cases: [(&str, &str, &[Doubt]); 9] = [
        ("Experts\n- Jean Dupont, juriste", "Experts: Jean|Dupont|juriste", &[Doubt::NameOrder]),
        ("Experts :\nJean Dupont, juriste", "Experts: Jean|Dupont|juriste", &[Doubt::NameOrder]),
        ("Experts\n- Anne de La Tour, juriste", "Experts: Anne|de La Tour|juriste", &[Doubt::NameOrder]),
        ("Experts\n- JEAN DUPONT, juriste", "Experts: JEAN|DUPONT|juriste", &[Doubt::NameOrder, Doubt::NameCase]),
        ("Experts\n- Claire MATHIEU", "Experts: Claire|MATHIEU|", &[Doubt::NoTitle]),
        ("Claire MATHIEU, juriste", ": Claire|MATHIEU|juriste", &[Doubt::NoCollege]),
        ("Experts\n- Mme MATHIEU, juriste", "Experts: |MATHIEU|juriste", &[Doubt::NoGivenName]),
        ("Experts\n- Mme Claire MATHIEU juriste", "Experts: Claire|MATHIEU|juriste", &[Doubt::NoSeparator]),
        ("Experts\n- Projet BMO", "Experts: Projet|BMO|", &[Doubt::NoTitle, Doubt::PossiblyNotAPerson]),
    ];
    for (text, expected, expected_doubts) in cases {
        assert_eq!(shown(text), [expected], "{text}");
        assert_eq!(doubts(text), expected_doubts, "{text}");
    }
    let twice = propose("Experts\n- Claire MATHIEU, juriste\nUsagers\n- Claire MATHIEU, juriste");
    assert!(twice.groups.iter().flat_map(|g| &g.members).all(|m| m.doubts.contains(&Doubt::DuplicateName)));
    assert_eq!(propose("Le Soleil\n- Claire MATHIEU, juriste").groups[0].doubts, [Doubt::UnsureCollege]);
}

#[test]
fn prose_news_and_footers_give_nothing() {
    let cases = [
        "",
        "   \n\u{a0}\n",
        "Jean BASSÈRES, directeur général de Pôle emploi, a lancé lundi un comité d’éthique.",
        "M. Jean BASSÈRES a souligné l’importance de la qualité du service rendu.",
        "Contact presse\nAnne MARTIN – 01 40 30 20 10",
        "CHIFFRE-CLÉ\n\n74,4 %\n\nDes entreprises satisfaites",
        "Enquête BMO\n\nLa dernière enquête montre que nous sommes en reprise.",
        "Le groupe EDF et Pôle emploi s'engagent pour [...]",
        "Publié le 16/02/2021\nPlus d'actualités\nEnsemble pour l'emploi\nPlan France Relance",
        "Bonjour,\n\nVoici le texte.\n\nCordialement,\nParis, le 15 février",
        "Privacy Policy\nContact Us\n© 2021 Pôle emploi",
    ];
    for text in cases {
        let proposal = propose(text);
        assert_eq!(proposal.groups, [], "{text}");
        assert_eq!(proposal.layout, Layout::Nothing);
    }
}
