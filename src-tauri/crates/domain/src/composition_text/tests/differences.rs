use chrono::NaiveDate;
use uuid::Uuid;

use super::*;
use crate::{College, CollegeId, Composition, Person, PersonId, Role, Term, TermId};

const TEXT: &str =
    "Experts\n- Claire MATHIEU, juriste\n- Jean DEYDIER, directeur\nUsagers\n- Marie LACOSTE CROS, l’élue";

struct Committee {
    colleges: Vec<College>,
    people: Vec<Person>,
    terms: Vec<Term>,
}

/// The committee that results from confirming a proposal.
fn confirmed(proposal: &Proposal) -> Committee {
    let mut committee = Committee { colleges: vec![], people: vec![], terms: vec![] };
    for group in &proposal.groups {
        let college = CollegeId::from_uuid(Uuid::from_u128(committee.colleges.len() as u128));
        committee.colleges.push(College { id: college, name: group.name.clone(), order: "V".into() });
        for member in &group.members {
            let number = Uuid::from_u128(committee.people.len() as u128);
            committee.people.push(Person {
                id: PersonId::from_uuid(number),
                given_name: member.given_name.clone(),
                family_name: member.family_name.clone(),
                quality: member.quality.clone(),
                email: member.email.clone(),
            });
            committee.terms.push(Term {
                id: TermId::from_uuid(number),
                person: PersonId::from_uuid(number),
                college: Some(college),
                role: Role::Member,
                from: today(),
                until: None,
                predecessor: None,
            });
        }
    }
    committee
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2021, 2, 15).unwrap()
}

fn compare(text: &str, committee: &Committee) -> ProposalDiff {
    let composition = Composition::at(today(), &committee.colleges, &committee.people, &committee.terms);
    difference(&propose(text), &committee.colleges, &committee.people, &composition)
}

fn changes(diff: &ProposalDiff) -> Vec<MemberStatus> {
    diff.colleges.iter().flat_map(|college| &college.members).map(|member| member.status.clone()).collect()
}

#[test]
fn the_second_run_proposes_nothing() {
    let committee = confirmed(&propose(TEXT));
    let diff = compare(TEXT, &committee);
    assert!(diff.colleges.iter().all(|college| matches!(college.status, CollegeStatus::Unchanged(_))));
    assert!(changes(&diff).iter().all(|status| matches!(status, MemberStatus::Unchanged(_))));
    assert_eq!(diff.missing, []);
    let straight = TEXT.replace('’', "'").replace("- ", "-\u{a0}");
    assert_eq!(changes(&compare(&straight, &committee)), changes(&diff));
}

#[test]
fn an_empty_committee_meets_only_new_colleges_and_members() {
    let nobody = Committee { colleges: vec![], people: vec![], terms: vec![] };
    let diff = compare(TEXT, &nobody);
    assert!(diff.colleges.iter().all(|college| college.status == CollegeStatus::New));
    assert_eq!(changes(&diff), vec![MemberStatus::New; 3]);
}

#[test]
fn only_what_differs_is_proposed_and_nobody_is_removed() {
    let committee = confirmed(&propose(TEXT));
    let id = |number: usize| committee.people[number].id;
    let text = "EXPERTS\n- MATHIEU Claire, notaire\n- Jéan DEYDIER, directeur\n- Paul FAURE, médecin";
    let diff = compare(text, &committee);
    assert_eq!(diff.colleges[0].status, CollegeStatus::Changed(committee.colleges[0].id));
    let expected = [
        MemberStatus::Changed { person: id(0), what: vec![MemberChange::Quality] },
        MemberStatus::Changed { person: id(1), what: vec![MemberChange::Spelling] },
        MemberStatus::New,
    ];
    assert_eq!(changes(&diff), expected);
    assert_eq!(diff.missing, [id(2)]);
}

#[test]
fn moving_to_another_college_and_returning_to_a_seat_are_told_apart() {
    let mut committee = confirmed(&propose(TEXT));
    committee.terms.remove(1);
    let id = |number: usize| committee.people[number].id;
    let diff = compare("Usagers\n- Claire MATHIEU, juriste\n- Jean DEYDIER, directeur", &committee);
    let expected = [
        MemberStatus::Changed { person: id(0), what: vec![MemberChange::College] },
        MemberStatus::Changed { person: id(1), what: vec![MemberChange::Seat] },
    ];
    assert_eq!(changes(&diff), expected);
}

#[test]
fn what_the_text_does_not_say_is_no_difference() {
    let committee = confirmed(&propose(TEXT));
    let diff = compare("Claire MATHIEU\nJean DEYDIER\nMarie LACOSTE CROS", &committee);
    assert_eq!(diff.colleges[0].status, CollegeStatus::NoCollege);
    assert!(changes(&diff).iter().all(|status| matches!(status, MemberStatus::Unchanged(_))));
}
