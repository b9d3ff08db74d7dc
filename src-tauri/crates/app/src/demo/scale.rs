//! Years of the model committee's work: real signed blocks of several devices that write at the same time.
//!
//! Everything follows from seeds, so that two machines make the same blocks.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use chrono::{Days, NaiveDate};
use delibere_domain::{AttributePatch, Attributes, Delta, DocumentId, ItemId, PersonId};
use delibere_journal::{
    Act, Audience, Block, Body, ChainId, ChainWriter, DeviceKeys, DocBody, Document, Entropy, peer_of,
};

use super::model;
use super::stage::{Stage, instant};
use super::stored;
use crate::api::{MemberSaveRequest, SessionSaveRequest};
use crate::committee::block_row;
use crate::convert::internal;
use crate::keychain::Keychain;
use crate::ports::SeededEntropy;
use crate::{UserError, feature};

/// Sessions of a decade.
const SESSIONS: u64 = 120;
/// Items of a session.
const ITEMS: usize = 8;
/// Rounds of writing on one item; each writes a block per author.
const ROUNDS: usize = 34;
/// People over a decade.
const PEOPLE: u64 = 60;
/// Blocks that are stored in one transaction.
const BATCH: usize = 4_000;

/// Makes `decades` times ten years of work before a day.
pub(super) fn make(directory: &Path, keychain: &Keychain, day: NaiveDate, decades: u64) -> Result<(), UserError> {
    let sessions = SESSIONS * decades;
    let begun = day.checked_sub_days(Days::new(30 * sessions)).unwrap_or(day);
    let stage = model::found(directory, keychain, "ten years of the model committee", begun)?;
    let people: Vec<String> = model::compose(&stage, begun)?.into_values().collect();
    former_members(&stage, begun, (PEOPLE * decades).saturating_sub(people.len() as u64))?;
    let mut writers = Writers::admit(&stage, &people)?;
    let mut words = Words(SeededEntropy::new("words"));
    for number in 0..sessions {
        let date = model::tuesday(begun + Days::new(30 * number));
        stage.at(date, 13, 0);
        let items = hold(&stage, &people, &mut words, number, date)?;
        for item in items {
            writers.write_item(&stage, DocumentId::minutes(item), &mut words, date)?;
        }
    }
    writers.store(&stage)?;
    {
        let mut state = stage.app.state();
        let (open, ports) = state.current()?;
        open.resync()?;
        open.rebuild(ports)?;
    }
    stage.end()
}

/// People of earlier years, with a term that has ended.
fn former_members(stage: &Stage, begun: NaiveDate, count: u64) -> Result<(), UserError> {
    for number in 0..count {
        let from = begun.checked_sub_days(Days::new(400 + number)).unwrap_or(begun);
        let request = MemberSaveRequest {
            person: None,
            given_name: GIVEN_NAMES[number as usize % GIVEN_NAMES.len()].to_owned(),
            family_name: format!("ANCIEN-{:03}", number + 1),
            quality: format!("Membre fictif du comité modèle, mandat n° {}", number + 1),
            email: String::new(),
            term: None,
            college: None,
            role: "member".to_owned(),
            from: Some(from.to_string()),
            until: Some((from + Days::new(365)).to_string()),
        };
        feature::members::save(&stage.app, request)?;
    }
    Ok(())
}

/// Plans, holds and closes a session; answers its items.
fn hold(
    stage: &Stage,
    people: &[String],
    words: &mut Words,
    number: u64,
    date: NaiveDate,
) -> Result<Vec<ItemId>, UserError> {
    let session = stage.session(SessionSaveRequest {
        session: None,
        title: format!("Séance n° {}", number + 1),
        date: date.to_string(),
        start: Some("14:00".to_owned()),
        end: Some("17:00".to_owned()),
        place: "Salle des Gabarits".to_owned(),
    })?;
    let mut items = Vec::with_capacity(ITEMS);
    for at in 0..ITEMS {
        let (title, kind) = match at {
            0 => ("Approbation du compte rendu précédent".to_owned(), "approval"),
            last if last + 1 == ITEMS => ("Questions diverses".to_owned(), "other"),
            _ => (words.title(), "deliberation"),
        };
        let item = stage.item(&session, &title, kind, 20)?;
        items.push(crate::convert::id(&item)?);
    }
    stage.at(date, 14, 0);
    stage.open(&session)?;
    for person in people {
        let status = ["present", "present", "present", "remote", "excused"][words.below(5)];
        stage.attendance(&session, person, status)?;
    }
    stage.at(date, 17, 0);
    stage.close(&session)?;
    Ok(items)
}

/// The devices of three members, who write at the same time as each other.
struct Writers {
    chains: Vec<ChainWriter>,
    run: [u8; 16],
    entropy: SeededEntropy,
    heads: BTreeMap<ChainId, u64>,
    waiting: Vec<Block>,
}

impl Writers {
    /// Admits one device for each of the first three people.
    fn admit(stage: &Stage, people: &[String]) -> Result<Self, UserError> {
        let mut entropy = SeededEntropy::new("devices of the members");
        let mut devices = Vec::new();
        for person in people.iter().take(3) {
            let person: PersonId = crate::convert::id(person)?;
            devices.push((person, Arc::new(DeviceKeys::generate(&mut entropy).map_err(internal)?)));
        }
        stage.app.write(|_, _| {
            let mut draft = crate::draft::Draft::new(["members".to_owned()]);
            for (person, keys) in &devices {
                draft.act(Act::DeviceAdded { person: *person, device: keys.public(), label: "portable".to_owned() });
            }
            Ok(((), draft))
        })?;
        let (committee, heads, now_ms) = {
            let mut state = stage.app.state();
            let (open, ports) = state.current()?;
            (open.committee, open.heads.clone(), ports.clock.now_ms())
        };
        let mut run = [0; 16];
        entropy.fill(&mut run);
        let mut writers = Self { chains: Vec::new(), run, entropy, heads, waiting: Vec::new() };
        for (_, keys) in devices {
            let known: Vec<(ChainId, u64)> = writers.heads.iter().map(|(chain, last)| (*chain, *last)).collect();
            let (chain, block) =
                ChainWriter::begin(committee, keys, known, now_ms, &mut writers.entropy).map_err(internal)?;
            writers.heads.insert(chain.chain(), 0);
            writers.waiting.push(block);
            writers.chains.push(chain);
        }
        Ok(writers)
    }

    /// Writes one item's minutes together: in each round every author adds a sentence without seeing the others',
    /// then all read what the others wrote.
    fn write_item(
        &mut self,
        stage: &Stage,
        id: DocumentId,
        words: &mut Words,
        date: NaiveDate,
    ) -> Result<(), UserError> {
        let mut copies: Vec<Document> =
            self.chains.iter().map(|chain| Document::new(peer_of(&chain.chain(), &self.run))).collect();
        let mut time = instant(date, 14, 5);
        for round in 0..ROUNDS {
            let mut updates = Vec::with_capacity(copies.len());
            for (author, copy) in copies.iter_mut().enumerate() {
                let from = copy.own_counter().map_err(internal)?;
                let version = copy.version().map_err(internal)?;
                let text = copy.text().map_err(internal)?;
                copy.edit_text(&version, &words.addition(&text, round)).map_err(internal)?;
                let Some(own) = copy.own_updates(from).map_err(internal)? else { continue };
                let body = DocBody { document: id, nonce: self.run, from: own.from, to: own.to, bytes: own.bytes };
                updates.push((author, body.bytes.clone()));
                time += 2_000;
                self.sign(author, Body::Doc(body), time)?;
            }
            for (author, bytes) in &updates {
                for (reader, copy) in copies.iter_mut().enumerate() {
                    if reader != *author {
                        copy.apply(bytes).map_err(internal)?;
                    }
                }
            }
        }
        if self.waiting.len() >= BATCH { self.store(stage) } else { Ok(()) }
    }

    fn sign(&mut self, author: usize, body: Body, wall_clock_ms: i64) -> Result<(), UserError> {
        let heads: Vec<(ChainId, u64)> = self.heads.iter().map(|(chain, last)| (*chain, *last)).collect();
        let chain = &mut self.chains[author];
        let block =
            chain.write(body, Audience::Everyone, &heads, wall_clock_ms, &mut self.entropy).map_err(internal)?;
        chain.committed(&block).map_err(internal)?;
        self.heads.insert(block.header().chain, block.header().sequence);
        self.waiting.push(block);
        Ok(())
    }

    /// Stores the blocks that wait.
    fn store(&mut self, stage: &Stage) -> Result<(), UserError> {
        let blocks = std::mem::take(&mut self.waiting);
        let mut state = stage.app.state();
        let (open, _) = state.current()?;
        stored(open.store.write(|tx| -> Result<(), delibere_store::StoreError> {
            blocks.iter().try_for_each(|block| tx.append_block(&block_row(block)).map(|_| ()))
        }))?;
        for block in &blocks {
            open.heads.insert(block.header().chain, block.header().sequence);
        }
        Ok(())
    }
}

/// Sentences from a seed.
struct Words(SeededEntropy);

impl Words {
    fn below(&mut self, limit: usize) -> usize {
        let mut bytes = [0; 4];
        self.0.fill(&mut bytes);
        u32::from_le_bytes(bytes) as usize % limit
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }

    fn title(&mut self) -> String {
        format!("{} : {}", self.pick(&["Examen", "Suivi", "Projet d’avis", "Audition"]), self.pick(SUBJECTS))
    }

    fn sentence(&mut self) -> String {
        format!("{} {} {}.", self.pick(SUBJECTS_OF_SENTENCES), self.pick(VERBS), self.pick(OBJECTS))
    }

    /// One more sentence, sometimes in the middle of a line, sometimes a marked line, sometimes a correction.
    fn addition(&mut self, text: &Delta, round: usize) -> Delta {
        let length = text.len_after();
        if length == 0 || round.is_multiple_of(6) {
            let line = self.sentence() + "\n";
            return Delta::default().retain(length, AttributePatch::new()).insert(line, Attributes::new());
        }
        // All characters of these sentences are one code unit long, so that any place is a place between two.
        let at = self.below(length);
        let corrected = usize::from(round % 7 == 3 && at + 1 < length);
        let words = format!(" {} ", self.pick(OBJECTS));
        Delta::default().retain(at, AttributePatch::new()).insert(words, Attributes::new()).delete(corrected)
    }
}

const GIVEN_NAMES: &[&str] = &["Alex", "Camille", "Claude", "Dominique", "Eden", "Jo", "Lou", "Noor", "Sacha", "Sam"];

const SUBJECTS: &[&str] = &[
    "orientation automatisée des dossiers",
    "assistant conversationnel d’accueil",
    "détection des offres frauduleuses",
    "rapprochement des profils et des offres",
    "mesure de la satisfaction des usagers",
    "transcription des entretiens",
    "prévision de la charge des agences",
    "traduction automatique des courriers",
];

const SUBJECTS_OF_SENTENCES: &[&str] = &[
    "Le rapporteur",
    "La présidente",
    "Un membre du collège des usagers",
    "Le comité",
    "La représentante du personnel",
    "L’experte juridique",
];

const VERBS: &[&str] = &["demande", "rappelle", "souhaite voir préciser", "propose d’examiner", "interroge", "retient"];

const OBJECTS: &[&str] = &[
    "la finalité du traitement",
    "les voies de recours ouvertes aux personnes",
    "la part de la décision humaine",
    "l’information donnée aux usagers",
    "les écarts constatés entre les publics",
    "la durée de conservation des données",
    "le coût environnemental du service",
    "les mesures de sécurité prévues",
    "l’égalité de traitement",
    "le calendrier du déploiement",
];
