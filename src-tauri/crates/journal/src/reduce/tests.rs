use chrono::NaiveDate;
use delibere_domain::ItemId;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::entropy::fake::Seeded;
use crate::keys::DeviceKeys;

fn person(number: u128) -> PersonId {
    PersonId::from_uuid(Uuid::from_u128(number))
}

fn session(number: u128) -> SessionId {
    SessionId::from_uuid(Uuid::from_u128(number))
}

fn device(seed: u64) -> DevicePublic {
    DeviceKeys::generate(&mut Seeded::new(seed)).unwrap().public()
}

fn chain(number: u8) -> ChainId {
    ChainId::from_bytes([number; 32])
}

fn time(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap()
}

fn term(id: u128, of: PersonId, role: Role) -> Term {
    Term {
        id: TermId::from_uuid(Uuid::from_u128(id)),
        person: of,
        college: None,
        role,
        from: NaiveDate::from_ymd_opt(2021, 2, 15).unwrap(),
        until: None,
        predecessor: None,
    }
}

/// Writes acts on several chains; each device knows what it was shown.
#[derive(Debug, Default)]
struct Story {
    acts: Vec<AttestedAct>,
    last: BTreeMap<ChainId, u64>,
    known: BTreeMap<u8, BTreeMap<ChainId, u64>>,
}

impl Story {
    /// A committee with a founder (device 0) and admitted devices 1 and 2 of two more people, all told.
    fn founded() -> Self {
        let mut story = Self::default();
        story.say(
            0,
            Act::CommitteeFounded { name: "Comité".to_owned(), founder: person(0), device: device(0), nonce: [0; 32] },
        );
        for number in [1, 2u8] {
            story.say(number, Act::ChainOpened { device: device(number.into()), nonce: [number; 32] });
            let act = Act::DeviceAdded {
                person: person(number.into()),
                device: device(number.into()),
                label: format!("portable {number}"),
            };
            story.say(0, act);
        }
        story.tell(1);
        story.tell(2);
        story
    }

    fn say(&mut self, by: u8, act: Act) -> &mut Self {
        let own = chain(by);
        let sequence = self.last.get(&own).map_or(0, |last| last + 1);
        let heads = self.known.entry(by).or_default().iter().map(|(c, s)| (*c, *s)).collect();
        self.last.insert(own, sequence);
        let mut hasher = blake3::Hasher::new();
        hasher.update(own.as_bytes()).update(&sequence.to_be_bytes()).update(format!("{act:?}").as_bytes());
        let hash = BlockHash::from_bytes(*hasher.finalize().as_bytes());
        self.acts.push(AttestedAct { act, chain: own, sequence, hash, heads, wall_clock_ms: 5 });
        self
    }

    /// Shows a device everything that was said so far.
    fn tell(&mut self, to: u8) -> &mut Self {
        let mut known = self.last.clone();
        known.remove(&chain(to));
        self.known.insert(to, known);
        self
    }

    fn decide(&self) -> Decisions {
        reduce(&self.acts)
    }
}

#[test]
fn a_founding_names_the_committee_and_admits_the_first_device() {
    let decisions = Story::founded().decide();
    let (name, by) = decisions.founding.unwrap();
    assert_eq!((name.as_str(), by.author), ("Comité", person(0)));
    let people: Vec<_> = decisions.devices.values().map(|device| (device.person, device.label.as_str())).collect();
    assert_eq!(people, [(person(0), ""), (person(1), "portable 1"), (person(2), "portable 2")]);
    assert!(decisions.ignored.is_empty());
}

#[test]
fn acts_of_a_device_that_nobody_admitted_do_not_count() {
    let mut story = Story::founded();
    story.say(9, Act::ChainOpened { device: device(9), nonce: [9; 32] }).tell(9);
    story.say(9, Act::Archived { target: Target::Person(person(1)) });
    story.say(9, Act::Unknown { act_type: 500, bytes: vec![0] });
    story.say(9, Act::DeviceAdded { person: person(9), device: device(9), label: String::new() });
    story.say(9, Act::Archived { target: Target::Person(person(2)) });
    let decisions = story.decide();
    assert!(decisions.archived.is_empty());
    assert_eq!(decisions.read_only, None);
    assert_eq!(decisions.devices.len(), 3);
    let reasons: Vec<_> = decisions.ignored.iter().map(|act| (act.sequence, act.reason)).collect();
    assert_eq!(reasons, (1..=4).map(|sequence| (sequence, IgnoreReason::NotAdmitted)).collect::<Vec<_>>());
}

#[test]
fn an_act_written_before_its_author_knew_of_the_admission_does_not_count() {
    // Admission and act are of one rank: over several hashes either comes first.
    for label in ["a", "b", "c", "d", "e", "f", "g", "h"] {
        let mut story = Story::founded();
        story.tell(3).say(3, Act::ChainOpened { device: device(3), nonce: [3; 32] });
        story.say(3, Act::Archived { target: Target::Person(person(1)) });
        story.say(1, Act::DeviceAdded { person: person(3), device: device(3), label: label.to_owned() });
        story.tell(3).say(3, Act::Archived { target: Target::Person(person(2)) });
        let decisions = story.decide();
        assert_eq!(decisions.archived.keys().copied().collect::<Vec<_>>(), [Target::Person(person(2))]);
        assert_eq!(decisions.ignored.len(), 1);
    }
}

#[test]
fn at_equal_rank_the_larger_hash_has_the_last_word() {
    let mut winners = BTreeSet::new();
    for year in 2030..2038 {
        let mut story = Story::founded();
        for by in [1, 2u8] {
            let until = NaiveDate::from_ymd_opt(year, by.into(), 1);
            story.say(by, Act::TermRecorded { term: Term { until, ..term(3, person(5), Role::Member) } });
        }
        let last = story.acts.iter().rev().take(2).max_by_key(|act| act.hash).unwrap();
        let Act::TermRecorded { term } = &last.act else { unreachable!() };
        assert_eq!(story.decide().terms[&term.id], *term);
        winners.insert(last.chain);
    }
    assert_eq!(winners.len(), 2);
}

#[test]
fn a_new_incarnation_of_an_admitted_device_needs_no_new_admission() {
    let mut story = Story::founded();
    story.say(7, Act::ChainOpened { device: device(1), nonce: [70; 32] }).tell(7);
    story.say(7, Act::Archived { target: Target::Person(person(2)) });
    let decisions = story.decide();
    assert_eq!(decisions.archived[&Target::Person(person(2))].author, person(1));
    assert_eq!(decisions.devices[&chain(7)].person, person(1));
}

#[test]
fn a_session_is_opened_closed_and_opened_again() {
    let mut story = Story::founded();
    story.say(1, Act::SessionOpened { session: session(1), at: time(14) });
    let open = story.decide().sessions[&session(1)].clone();
    assert_eq!((open.state, open.opened_at, open.closed_at), (SessionState::Open, Some(time(14)), None));
    story.tell(2).say(2, Act::SessionClosed { session: session(1), at: time(17) });
    let closed = story.decide().sessions[&session(1)].clone();
    assert_eq!((closed.state, closed.closed_at), (SessionState::Closed, Some(time(17))));
    story.say(2, Act::SessionReopened { session: session(1) });
    let again = story.decide().sessions[&session(1)].clone();
    assert_eq!((again.state, again.opened_at, again.closed_at), (SessionState::Open, Some(time(14)), None));
}

#[test]
fn a_session_that_was_closed_is_not_opened_by_somebody_who_was_late() {
    let mut late = 0;
    for hour in 0..12 {
        let mut story = Story::founded();
        story.say(1, Act::SessionOpened { session: session(1), at: time(14) });
        story.say(1, Act::SessionClosed { session: session(1), at: time(17) });
        story.say(2, Act::SessionOpened { session: session(1), at: time(hour) });
        let decisions = story.decide();
        assert_eq!(decisions.sessions[&session(1)].state, SessionState::Closed);
        late += decisions.ignored.iter().filter(|act| act.reason == IgnoreReason::OutOfPlace).count();
    }
    assert!(late > 0);
}

#[test]
fn a_session_that_nobody_opened_cannot_be_closed() {
    let mut story = Story::founded();
    story.say(2, Act::SessionClosed { session: session(2), at: time(15) });
    let decisions = story.decide();
    assert!(decisions.sessions.is_empty());
    assert_eq!(decisions.ignored[0].reason, IgnoreReason::OutOfPlace);
}

#[test]
fn the_higher_rank_has_the_last_word_on_what_was_said_at_the_same_time() {
    for chair in [1u8, 2] {
        let mut story = Story::founded();
        story.say(0, Act::TermRecorded { term: term(1, person(chair.into()), Role::Chair) });
        story.say(0, Act::TermRecorded { term: term(2, person((3 - chair).into()), Role::Member) });
        story.tell(1).tell(2);
        for by in [1, 2u8] {
            let changed =
                Term { until: NaiveDate::from_ymd_opt(2030 + i32::from(by), 1, 1), ..term(3, person(5), Role::Member) };
            story.say(by, Act::TermRecorded { term: changed });
        }
        let decided = story.decide().terms[&term(3, person(5), Role::Member).id].until;
        assert_eq!(decided, NaiveDate::from_ymd_opt(2030 + i32::from(chair), 1, 1));
    }
}

#[test]
fn a_term_is_replaced_by_one_with_the_same_identity() {
    let mut story = Story::founded();
    story.say(0, Act::TermRecorded { term: term(1, person(4), Role::Member) });
    story.say(0, Act::TermRecorded { term: term(1, person(4), Role::Rapporteur) });
    assert_eq!(story.decide().terms.values().map(|term| term.role).collect::<Vec<_>>(), [Role::Rapporteur]);
}

#[test]
fn what_was_archived_can_be_restored() {
    let target = Target::Item(session(1), ItemId::from_uuid(Uuid::from_u128(8)));
    let mut story = Story::founded();
    story.say(1, Act::Archived { target });
    assert_eq!(story.decide().archived[&target].author, person(1));
    story.tell(2).say(2, Act::Restored { target });
    assert!(story.decide().archived.is_empty());
}

#[test]
fn an_unknown_act_makes_decisions_read_only() {
    let mut story = Story::founded();
    story.say(1, Act::Unknown { act_type: 500, bytes: vec![0] });
    story.say(2, Act::Unknown { act_type: 300, bytes: vec![0] });
    assert_eq!(story.decide().read_only, Some(300));
}

#[test]
fn a_forked_chain_counts_up_to_the_fork() {
    let mut story = Story::founded();
    story.say(1, Act::Archived { target: Target::Person(person(6)) });
    story.say(1, Act::Archived { target: Target::Person(person(7)) });
    story.last.insert(chain(1), 1);
    story.say(1, Act::Archived { target: Target::Person(person(8)) });
    story.say(1, Act::Archived { target: Target::Person(person(9)) });
    let decisions = story.decide();
    assert_eq!(decisions.archived.keys().copied().collect::<Vec<_>>(), [Target::Person(person(6))]);
    assert_eq!(decisions.ignored.iter().filter(|act| act.reason == IgnoreReason::Forked).count(), 3);
}

#[test]
fn causes_that_run_in_a_circle_do_not_stop_the_rest() {
    let mut story = Story::founded();
    story.say(1, Act::Archived { target: Target::Person(person(6)) });
    story.say(2, Act::Archived { target: Target::Person(person(7)) });
    let len = story.acts.len();
    story.acts[len - 2].heads.push((chain(2), 1));
    story.acts[len - 1].heads.push((chain(1), 1));
    let decisions = story.decide();
    assert!(decisions.ignored.iter().any(|act| act.reason == IgnoreReason::Impossible));
    assert_eq!(decisions.archived.len(), 1);
}

fn stories() -> impl Strategy<Value = Story> {
    let steps = proptest::collection::vec((0..4u8, 0..9u8, 0..3u128, 0..24u32), 0..40);
    steps.prop_map(|steps| {
        let mut story = Story::founded();
        story.say(3, Act::ChainOpened { device: device(3), nonce: [3; 32] });
        for (by, what, which, hour) in steps {
            let target = Target::Session(session(which));
            let role = [Role::Chair, Role::Member, Role::Observer][which as usize];
            let act = match what {
                0 => {
                    story.tell(by);
                    continue;
                }
                1 => Act::SessionOpened { session: session(which), at: time(hour) },
                2 => Act::SessionClosed { session: session(which), at: time(hour) },
                3 => Act::SessionReopened { session: session(which) },
                4 => Act::TermRecorded { term: term(which, person((hour % 3).into()), role) },
                5 => Act::Archived { target },
                6 => Act::Restored { target },
                7 => Act::DeviceAdded { person: person(3), device: device(3), label: hour.to_string() },
                _ => Act::Unknown { act_type: 100 + hour as u16, bytes: vec![0] },
            };
            story.say(by, act);
        }
        story
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn decisions_do_not_depend_on_the_order_in_which_acts_arrive(
        (acts, shuffled) in stories().prop_flat_map(|story| {
            let acts = story.acts;
            let repeated = acts.iter().cloned().chain(acts.iter().take(5).cloned()).collect::<Vec<_>>();
            (Just(acts), Just(repeated).prop_shuffle())
        })
    ) {
        prop_assert_eq!(reduce(&acts), reduce(&shuffled));
    }

    #[test]
    fn every_act_either_counts_or_is_kept_as_evidence_and_nothing_panics(
        story in stories(),
        heads in proptest::collection::vec((0..5u8, 0..20u64, any::<prop::sample::Index>()), 0..8),
    ) {
        let mut acts = story.acts;
        for (of, until, index) in heads {
            let index = index.index(acts.len());
            acts[index].heads.push((chain(of), until));
        }
        let ignored = reduce(&acts).ignored;
        prop_assert!(ignored.len() <= acts.len());
    }
}
