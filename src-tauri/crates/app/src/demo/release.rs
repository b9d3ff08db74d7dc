//! The committee of the press release of 16 February 2021. It says what the release says, and nothing else: no
//! attendance, vote, number, or word of a member.

use std::path::Path;

use delibere_domain::composition_text;

use super::stage::Stage;
use crate::api::{
    CompositionApplyRequest, ConfirmedCollege, ConfirmedMember, FounderRequest, SessionSaveRequest, ShelfCreateRequest,
};
use crate::keychain::Keychain;
use crate::record::{CommitteeField, write_text};
use crate::{UserError, feature};

const RELEASE: &str = include_str!("../../../domain/tests/fixtures/communique-2021-02-16.txt");

const NAME: &str = "Comité d’éthique externe indépendant sur l’intelligence artificielle";
const INSTITUTION: &str = "Pôle emploi";
const NOTICE: &str = "Exemple d’après le communiqué du 16/02/2021, document non officiel";
const DAY: &str = "2021-02-15";

const LAUNCH: &str = "\
Le communiqué publié le 16 février 2021 rapporte que Jean Bassères, directeur général de Pôle emploi, a lancé le lundi \
15 février un comité d’éthique externe et indépendant sur l’intelligence artificielle.
D’après le même communiqué, à l’occasion de l’installation du comité, Jean Bassères a souligné l’importance de \
l’utilisation de l’intelligence artificielle pour améliorer la qualité du service rendu et garantir l’égalité de \
traitement des usagers.
";

const MISSION: &str = "\
Selon le communiqué, le comité :
- est composé d’experts indépendants et placé auprès de la direction de Pôle emploi ;
- correspond à une volonté de garantir la bonne interprétation des enjeux éthiques liés au développement de l’usage de \
l’intelligence artificielle ;
- pourra émettre des avis et des recommandations sur les orientations prises, dans le respect des valeurs de Pôle \
emploi et de sa mission de service public.
> La démarche engagée doit être continuellement réinterrogée et maîtrisée.
";

const COMPOSITION: &str = "\
Le communiqué donne la composition du comité : onze membres en six collèges. Elle figure en tête de ce document.
Il ne dit pas qui était présent à l’installation ; les présences restent à renseigner.
";

/// Makes the committee of the press release.
pub(super) fn make(directory: &Path, keychain: &Keychain) -> Result<(), UserError> {
    let day = crate::convert::date(DAY)?;
    let request = ShelfCreateRequest {
        name: NAME.to_owned(),
        institution: INSTITUTION.to_owned(),
        language: "fr".to_owned(),
        founder: FounderRequest {
            given_name: String::new(),
            family_name: "Secrétariat de l’exemple".to_owned(),
            quality: String::new(),
            role: "secretary".to_owned(),
        },
    };
    let stage = Stage::found(directory, keychain, "press release of 16 February 2021", day, &request)?;
    set_notice(&stage, NOTICE)?;
    feature::composition::apply(&stage.app, composition()?)?;
    let session = stage.session(SessionSaveRequest {
        session: None,
        title: "Séance d’installation".to_owned(),
        date: DAY.to_owned(),
        start: None,
        end: None,
        place: String::new(),
    })?;
    for (title, kind, text) in [
        ("Lancement du comité", "information", LAUNCH),
        ("Mission", "information", MISSION),
        ("Composition", "information", COMPOSITION),
    ] {
        let item = stage.item(&session, title, kind, 0)?;
        stage.minutes(&session, &item, text)?;
    }
    stage.end()
}

/// The composition as the release gives it, confirmed as it was read.
fn composition() -> Result<CompositionApplyRequest, UserError> {
    let proposal = composition_text::propose(RELEASE);
    let colleges = proposal
        .groups
        .into_iter()
        .map(|group| ConfirmedCollege {
            college: None,
            name: group.name,
            members: group
                .members
                .into_iter()
                .map(|member| ConfirmedMember {
                    person: None,
                    given_name: member.given_name,
                    family_name: member.family_name,
                    quality: member.quality,
                    email: Some(member.email).filter(|email| !email.is_empty()),
                })
                .collect(),
        })
        .collect();
    Ok(CompositionApplyRequest { from: DAY.to_owned(), colleges })
}

/// Marks every page of the committee's documents.
pub(super) fn set_notice(stage: &Stage, notice: &str) -> Result<(), UserError> {
    stage
        .app
        .write(|open, _| {
            let mut draft = crate::draft::Draft::new(["committee".to_owned()]);
            let document = delibere_domain::DocumentId::committee(open.committee);
            draft.edit(document, [write_text(CommitteeField::Notice.path(), notice)]);
            Ok(((), draft))
        })
        .map(|_| ())
}
