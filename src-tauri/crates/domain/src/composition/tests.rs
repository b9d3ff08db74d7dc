use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::rules::RuleProfile;
use crate::{Attendance, AttendanceStatus, Quorum};

fn day(number: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2021, 1, 1).unwrap() + chrono::Days::new(number.into())
}

fn person(number: u128, given: &str, family: &str) -> Person {
    Person {
        id: PersonId::from_uuid(Uuid::from_u128(number)),
        given_name: given.into(),
        family_name: family.into(),
        quality: String::new(),
        email: String::new(),
    }
}

fn college(number: u128, order: &str) -> College {
    College {
        id: CollegeId::from_uuid(Uuid::from_u128(number)),
        name: format!("Collège {number}"),
        order: order.into(),
    }
}

fn term(number: u128, person: u128, college: Option<u128>, role: Role, from: u32, until: Option<u32>) -> Term {
    Term {
        id: TermId::from_uuid(Uuid::from_u128(number)),
        person: PersonId::from_uuid(Uuid::from_u128(person)),
        college: college.map(|number| CollegeId::from_uuid(Uuid::from_u128(number))),
        role,
        from: day(from),
        until: until.map(day),
        predecessor: None,
    }
}

fn names(group: &CompositionGroup) -> Vec<&str> {
    group.seats.iter().map(|seat| seat.person.family_name.as_str()).collect()
}

#[test]
fn seats_follow_colleges_roles_and_names_without_accents() {
    let people = [
        person(1, "Zoé", "Étienne"),
        person(2, "Anne", "ETIENNE"),
        person(3, "Luc", "Zola"),
        person(4, "Paul", "Faure"),
        person(5, "Marc", "Secrétaire"),
    ];
    let colleges = [college(1, "b"), college(2, "a"), college(3, "c")];
    let terms = [
        term(1, 1, Some(1), Role::Member, 0, None),
        term(2, 2, Some(1), Role::Rapporteur, 0, None),
        term(3, 3, Some(1), Role::Chair, 0, None),
        term(4, 4, Some(1), Role::ViceChair, 0, None),
        term(5, 5, None, Role::Secretary, 0, None),
        term(6, 99, Some(1), Role::Member, 0, None),
    ];
    let composition = Composition::at(day(1), &colleges, &people, &terms);
    assert_eq!(composition.groups.len(), 4);
    assert!(composition.groups[0].seats.is_empty());
    assert_eq!(names(&composition.groups[1]), ["Zola", "Faure", "ETIENNE", "Étienne"]);
    assert_eq!(composition.groups[3].college, None);
    assert_eq!(names(&composition.groups[3]), ["Secrétaire"]);
    assert_eq!(composition.voting_count(), 4);
    assert_eq!(composition.find(people[4].id).map(|seat| seat.term.role), Some(Role::Secretary));
}

#[test]
fn both_ends_of_a_term_count_and_an_open_term_has_none() {
    let (people, colleges) = ([person(1, "A", "B")], [college(1, "a")]);
    let terms = [term(1, 1, Some(1), Role::Member, 5, Some(10))];
    let count = |at| Composition::at(day(at), &colleges, &people, &terms).voting_count();
    assert_eq!([4, 5, 10, 11].map(count), [0, 1, 1, 0]);
    let open = [term(1, 1, Some(1), Role::Member, 5, None)];
    assert_eq!(Composition::at(day(9_000), &colleges, &people, &open).voting_count(), 1);
}

#[test]
fn two_terms_in_one_college_show_once_with_the_higher_role() {
    let (people, colleges) = ([person(1, "A", "B")], [college(1, "a"), college(2, "b")]);
    let terms = [
        term(1, 1, Some(1), Role::Member, 0, None),
        term(2, 1, Some(1), Role::ViceChair, 0, None),
        term(3, 1, Some(2), Role::Member, 0, None),
    ];
    let composition = Composition::at(day(1), &colleges, &people, &terms);
    assert_eq!(composition.groups[0].seats.len(), 1);
    assert_eq!(composition.groups[0].seats[0].term.role, Role::ViceChair);
    assert_eq!(composition.voting_count(), 1, "a person votes once");
}

#[test]
fn a_term_must_not_end_early_or_overlap() {
    let first = term(1, 1, Some(1), Role::Member, 0, Some(10));
    assert_eq!(first.check(std::slice::from_ref(&first)), Ok(()));
    assert_eq!(term(2, 1, Some(1), Role::Member, 5, Some(4)).check(&[]), Err(TermError::EndsBeforeStart));
    let overlaps = Err(TermError::Overlaps(first.id));
    assert_eq!(term(2, 1, Some(1), Role::Member, 10, None).check(std::slice::from_ref(&first)), overlaps);
    assert_eq!(term(2, 1, Some(1), Role::Member, 11, None).check(std::slice::from_ref(&first)), Ok(()));
    assert_eq!(term(2, 1, Some(2), Role::Member, 5, None).check(std::slice::from_ref(&first)), Ok(()));
    assert_eq!(term(2, 2, Some(1), Role::Member, 5, None).check(std::slice::from_ref(&first)), Ok(()));
}

#[test]
fn who_succeeds_inherits_the_end_of_the_term() {
    let planned = term(1, 1, Some(1), Role::Chair, 0, Some(100));
    let id = TermId::from_uuid(Uuid::from_u128(2));
    let successor = PersonId::from_uuid(Uuid::from_u128(2));
    let next = Term::succeeding(&planned, id, successor, day(40)).unwrap();
    assert_eq!((next.until, next.college, next.predecessor), (planned.until, planned.college, Some(planned.id)));
    assert_eq!(next.role, Role::Member, "a function is not inherited with the seat");
    assert_eq!(planned.ending(day(39)).unwrap().until, Some(day(39)));
    assert_eq!(Term::succeeding(&planned, id, successor, day(101)), Err(TermError::OutsidePredecessor));
    assert_eq!(Term::succeeding(&planned, planned.id, successor, day(40)), Err(TermError::OwnPredecessor));
}

/// Eleven members, the first `present` of whom are there.
fn quorum(members: u128, present: u128) -> Quorum {
    let people: Vec<_> = (1..=members).map(|number| person(number, "A", &number.to_string())).collect();
    let terms: Vec<_> = (1..=members).map(|n| term(n, n, Some(1), Role::Member, 0, None)).collect();
    let composition = Composition::at(day(1), &[college(1, "a")], &people, &terms);
    let attendance: Vec<_> = people.iter().take(present as usize).map(|p| entry(p.id, 0, false)).collect();
    Quorum::of(&composition, &attendance, &RuleProfile::crpa().quorum_rule())
}

fn entry(person: PersonId, status: usize, gone: bool) -> Attendance {
    let left = gone.then(|| chrono::NaiveTime::from_hms_opt(15, 0, 0).unwrap());
    Attendance { person, status: AttendanceStatus::ALL[status], arrived: None, left }
}

#[test]
fn six_of_eleven_reach_the_quorum_and_five_do_not() {
    let six = quorum(11, 6);
    assert!(six.reached);
    assert_eq!((six.counted, six.needed, six.base), (6, 6, 11));
    assert_eq!((six.article.as_str(), six.profile.name.as_str()), ("CRPA R133-10", "CRPA"));
    assert!(!quorum(11, 5).reached);
    assert!(quorum(10, 5).reached);
    assert!(!quorum(0, 0).reached);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn the_quorum_agrees_with_counting_by_hand(
        terms in proptest::collection::vec((1..8u128, proptest::option::of(1..4u128), 0..20u32, proptest::option::of(0..20u32)), 0..14),
        entries in proptest::collection::vec((1..10u128, 0..5usize, any::<bool>()), 0..14),
    ) {
        let people: Vec<_> = (1..8).map(|number| person(number, "A", "B")).collect();
        let colleges = [college(1, "a"), college(2, "b")];
        let terms: Vec<_> = terms.into_iter().enumerate()
            .map(|(at, (who, college, from, until))| term(at as u128, who, college, Role::Member, from, until)).collect();
        let attendance: Vec<_> = entries.iter()
            .map(|(who, status, gone)| entry(PersonId::from_uuid(Uuid::from_u128(*who)), *status, *gone)).collect();
        let composition = Composition::at(day(10), &colleges, &people, &terms);
        let quorum = Quorum::of(&composition, &attendance, &RuleProfile::crpa().quorum_rule());

        let (mut base, mut counted) = (0, 0);
        for who in &people {
            let mut sits = false;
            for term in &terms {
                let known = term.college == Some(colleges[0].id) || term.college == Some(colleges[1].id);
                let ends_later = match term.until { None => true, Some(until) => until >= day(10) };
                sits |= term.person == who.id && known && term.from <= day(10) && ends_later;
            }
            let mut there = false;
            for (number, status, gone) in &entries {
                there |= PersonId::from_uuid(Uuid::from_u128(*number)) == who.id && (*status == 2 || (*status < 2 && !gone));
            }
            base += usize::from(sits);
            counted += usize::from(sits && there);
        }
        prop_assert_eq!((quorum.base, quorum.counted), (base, counted));
        prop_assert_eq!(quorum.reached, base > 0 && 2 * counted >= base);
        prop_assert!(2 * quorum.needed >= base && (quorum.needed == 0 || 2 * (quorum.needed - 1) < base));
    }
}
