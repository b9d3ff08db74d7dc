use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::*;

const COLLEGES: [&str; 6] = [
    "Experte technique",
    "Experts éthique",
    "Représentante « Usagers »",
    "Représentants « Sachants emploi »",
    "Collège des employeurs",
    "Personnalités qualifiées",
];
const GIVEN: [&str; 7] = ["Claire", "Jean-Gabriel", "Marie-Ève", "Éric", "Stéphanie", "J.-P.", "Anne Sophie"];
const FAMILY: [&str; 9] = [
    "MATHIEU",
    "LEVALLOIS-BARTH",
    "LACOSTE CROS",
    "de LA TOUR",
    "D’ALMEIDA",
    "LE GOFF",
    "ÉTIENNE",
    "McDONALD",
    "van der BERG",
];
const TITLES: [&str; 6] = [
    "Juriste",
    "Directrice de recherche au CNRS, Professeure au Collège de France",
    "Président de l’association « A compétence égale »",
    "représentante de la CGT (Paris)",
    "Chercheuse en droit – Institut Mines-Télécom",
    "DRH de l'entité Page groupe",
];

type Member = (&'static str, &'static str, &'static str);

fn committees() -> impl Strategy<Value = Vec<(&'static str, Vec<Member>)>> {
    let member = (select(GIVEN.to_vec()), select(FAMILY.to_vec()), select(TITLES.to_vec()));
    let colleges = subsequence(COLLEGES.to_vec(), 1..=6);
    colleges.prop_flat_map(move |colleges| {
        let members = proptest::collection::vec(proptest::collection::vec(member.clone(), 1..5), colleges.len());
        (Just(colleges), members).prop_map(|(colleges, members)| colleges.into_iter().zip(members).collect())
    })
}

/// One way of writing the list.
#[derive(Debug, Clone)]
struct Style {
    bullet: &'static str,
    separator: &'static str,
    family_first: bool,
    civility: &'static str,
    colon: &'static str,
    blank: bool,
    crlf: bool,
    title_below: bool,
    noise: bool,
}

fn styles() -> impl Strategy<Value = Style> {
    (
        select(vec!["", "• ", "- ", "* ", "– ", "1. ", "2) ", "•\u{a0}"]),
        select(vec![", ", " – ", " - ", " ; ", " : ", "\u{a0}; ", " — ", ";"]),
        any::<bool>(),
        select(vec!["", "Mme ", "M. ", "Pr "]),
        select(vec!["", ":", " :", "\u{a0}:"]),
        any::<(bool, bool, bool, bool)>(),
    )
        .prop_map(|(bullet, separator, family_first, civility, colon, (blank, crlf, title_below, noise))| Style {
            bullet,
            separator,
            family_first,
            civility,
            colon,
            blank,
            crlf,
            title_below,
            noise,
        })
}

fn written(committee: &[(&str, Vec<Member>)], style: &Style) -> String {
    let mut text = String::new();
    if style.noise {
        text +=
            "Communiqué de presse\n\nLe comité est composé d’experts indépendants et placé auprès de la direction.\n\n";
        text += "Composition du comité\n\n";
    }
    for (college, members) in committee {
        text += &format!("{college}{}\n", style.colon);
        if style.blank {
            text += "\n";
        }
        for (given, family, title) in members {
            let name = if style.family_first { format!("{family} {given}") } else { format!("{given} {family}") };
            let between = if style.title_below { "\n" } else { style.separator };
            text += &format!("{}{}{name}{between}{title}\n", style.bullet, style.civility);
        }
        text += "\n";
    }
    if style.noise {
        text += "Plus d'actualités\n\nLa dernière enquête montre que les entreprises sont optimistes.\n";
    }
    if style.crlf { text.replace('\n', "\r\n") } else { text }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_committee_written_in_any_style_is_read_back(committee in committees(), style in styles()) {
        let text = written(&committee, &style);
        let expected: Vec<_> = committee.iter().map(|(college, members)| {
            let members: Vec<_> = members.iter().map(|(g, f, t)| format!("{g}|{f}|{t}")).collect();
            format!("{college}: {}", members.join("; "))
        }).collect();
        prop_assert_eq!(shown(&text), expected, "{}", text);
        prop_assert!(doubts(&text).iter().all(|doubt| *doubt == Doubt::DuplicateName));
    }

    #[test]
    fn noise_is_read_without_harm(text in "(\\PC|[\n\t;,:(–•\"|-]|Mme |DE |Jean |DUPONT |1\\. ){0,60}", bytes in any::<Vec<u8>>()) {
        let proposal = propose(&text);
        prop_assert!(proposal.groups.iter().all(|group| !group.members.is_empty()));
        propose(&decode(&bytes));
    }
}
