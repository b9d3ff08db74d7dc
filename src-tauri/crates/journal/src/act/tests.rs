use chrono::{NaiveDate, NaiveTime};
use delibere_domain::{CollegeId, ItemId, PaperId, PersonId, Role, SessionId, Term, TermId};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::entropy::fake::Seeded;
use crate::keys::DeviceKeys;

fn uuids() -> impl Strategy<Value = Uuid> {
    any::<u128>().prop_map(Uuid::from_u128)
}

fn targets() -> impl Strategy<Value = Target> {
    (0..6u8, uuids(), uuids()).prop_map(|(kind, a, b)| match kind {
        0 => Target::Person(PersonId::from_uuid(a)),
        1 => Target::College(CollegeId::from_uuid(a)),
        2 => Target::Term(TermId::from_uuid(a)),
        3 => Target::Session(SessionId::from_uuid(a)),
        4 => Target::Item(SessionId::from_uuid(a), ItemId::from_uuid(b)),
        _ => Target::Paper(ItemId::from_uuid(a), PaperId::from_uuid(b)),
    })
}

fn terms() -> impl Strategy<Value = Term> {
    let roles =
        [Role::Chair, Role::ViceChair, Role::Member, Role::Rapporteur, Role::Secretary, Role::Observer].as_slice();
    let dates = || (1990i32..2100, 1u32..=365).prop_map(|(y, d)| NaiveDate::from_yo_opt(y, d).unwrap());
    (
        (uuids(), uuids(), proptest::option::of(uuids()), proptest::option::of(uuids())),
        proptest::sample::select(roles),
        dates(),
        proptest::option::of(dates()),
    )
        .prop_map(|((id, person, college, predecessor), role, from, until)| Term {
            id: TermId::from_uuid(id),
            person: PersonId::from_uuid(person),
            college: college.map(CollegeId::from_uuid),
            role,
            from,
            until,
            predecessor: predecessor.map(TermId::from_uuid),
        })
}

fn acts() -> impl Strategy<Value = Act> {
    let times = || (0u32..1440).prop_map(|m| NaiveTime::from_hms_opt(m / 60, m % 60, 0).unwrap());
    let devices = || (0u64..50).prop_map(|seed| DeviceKeys::generate(&mut Seeded::new(seed)).unwrap().public());
    prop_oneof![
        (".{0,40}", uuids(), devices(), any::<[u8; 32]>()).prop_map(|(name, founder, device, nonce)| {
            Act::CommitteeFounded { name, founder: PersonId::from_uuid(founder), device, nonce }
        }),
        (devices(), any::<[u8; 32]>()).prop_map(|(device, nonce)| Act::ChainOpened { device, nonce }),
        (uuids(), devices(), ".{0,20}").prop_map(|(person, device, label)| Act::DeviceAdded {
            person: PersonId::from_uuid(person),
            device,
            label
        }),
        terms().prop_map(|term| Act::TermRecorded { term }),
        (uuids(), times()).prop_map(|(id, at)| Act::SessionOpened { session: SessionId::from_uuid(id), at }),
        (uuids(), times()).prop_map(|(id, at)| Act::SessionClosed { session: SessionId::from_uuid(id), at }),
        uuids().prop_map(|id| Act::SessionReopened { session: SessionId::from_uuid(id) }),
        targets().prop_map(|target| Act::Archived { target }),
        targets().prop_map(|target| Act::Restored { target }),
        (10u16.., ".{0,20}")
            .prop_map(|(act_type, text)| Act::Unknown { act_type, bytes: minicbor::to_vec(text).unwrap() }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_act_comes_back_as_it_was_written(act in acts()) {
        let bytes = act.encode().unwrap();
        prop_assert_eq!(Act::decode(&bytes).unwrap(), act);
    }

    #[test]
    fn a_truncated_act_is_refused(act in acts(), cut in 0.0..1.0f64) {
        let bytes = act.encode().unwrap();
        let keep = (bytes.len() as f64 * cut) as usize;
        prop_assert!(Act::decode(&bytes[..keep]).is_err());
    }

    #[test]
    fn random_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = Act::decode(&bytes);
    }

    #[test]
    fn a_target_comes_back_from_its_text(target in targets()) {
        prop_assert_eq!(target.to_string().parse::<Target>().unwrap(), target);
    }
}

#[test]
fn a_known_act_cannot_pose_as_an_unknown_one() {
    let act = Act::Unknown { act_type: 4, bytes: vec![0xa0] };
    assert_eq!(act.encode(), Err(ActError::Field("type")));
}

#[test]
fn bytes_after_an_act_are_refused() {
    let mut bytes = Act::SessionReopened { session: SessionId::from_uuid(Uuid::nil()) }.encode().unwrap();
    bytes.push(0);
    assert!(matches!(Act::decode(&bytes), Err(ActError::Encoding(_))));
}

#[test]
fn impossible_fields_are_refused() {
    let at_25_hours = [0x82, 5, 0xa2, 0, 0x50, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0x19, 0x05, 0xdc];
    assert_eq!(Act::decode(&at_25_hours), Err(ActError::Field("time")));
    for text in ["", "person", "person:x", "item:6f1c", "paper:/", "minister:00000000-0000-0000-0000-000000000000"] {
        assert_eq!(text.parse::<Target>(), Err(TargetError(text.to_owned())));
    }
}
