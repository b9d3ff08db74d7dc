mod differences;
mod layouts;
mod release;
mod round_trip;
mod tables;

use super::*;

/// The proposal on one line each: `College: Given|FAMILY|title; …`.
fn shown(text: &str) -> Vec<String> {
    let proposal = propose(text);
    let group = |group: &ProposedCollege| {
        let members: Vec<_> =
            group.members.iter().map(|m| format!("{}|{}|{}", m.given_name, m.family_name, m.quality)).collect();
        format!("{}: {}", group.name, members.join("; "))
    };
    proposal.groups.iter().map(group).collect()
}

fn doubts(text: &str) -> Vec<Doubt> {
    propose(text).groups.iter().flat_map(|group| &group.members).flat_map(|member| member.doubts.clone()).collect()
}
