//! What the reading of a text proposes.

use std::collections::{BTreeMap, BTreeSet};

use super::lines::SourceLine;
use crate::fold::fold_words;

/// How the text was laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// Members under the headings of their colleges.
    Headings,
    /// Members without headings.
    Plain,
    /// Rows and columns.
    Table,
    /// No member was found.
    Nothing,
}

/// Why somebody should look at a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Doubt {
    /// Which part is the given name and which the family name.
    NameOrder,
    /// Whether the capitals of the name are meant.
    NameCase,
    /// No given name was found.
    NoGivenName,
    /// No college was found.
    NoCollege,
    /// The college is that of the row above, as in merged cells.
    CollegeFromAbove,
    /// No title was found.
    NoTitle,
    /// The title is made of several lines.
    TitleOverLines,
    /// No sign separates the name from the title.
    NoSeparator,
    /// It may be something else than a person.
    PossiblyNotAPerson,
    /// The same name stands in the text more than once.
    DuplicateName,
    /// The line above looks little like the name of a college.
    UnsureCollege,
}

/// Somebody whom the text names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ProposedMember {
    /// Given name; may be empty, with a doubt.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Title and affiliation, word for word; may be empty, with a doubt.
    pub quality: String,
    /// E-mail address, where a column gives it; else empty.
    pub email: String,
    /// The line of the text, from 1 on.
    pub line: usize,
    /// What is unsure, without repetition, in a fixed order.
    pub doubts: Vec<Doubt>,
}

/// A college that the text names, with its members.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ProposedCollege {
    /// Its name, word for word; empty for members without a college.
    pub name: String,
    /// The line of its heading, from 1 on; 0 when it has none of its own.
    pub line: usize,
    /// Its members, in the order of the text.
    pub members: Vec<ProposedMember>,
    /// What is unsure about the college itself.
    pub doubts: Vec<Doubt>,
}

/// What a text says of a committee's composition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// How the text was laid out.
    pub layout: Layout,
    /// The colleges, in the order of the text; none is without members.
    pub groups: Vec<ProposedCollege>,
    /// The lines with words in them of which nothing was used, from 1 on.
    pub ignored_lines: Vec<usize>,
}

impl Proposal {
    /// How many members it proposes.
    pub fn member_count(&self) -> usize {
        self.groups.iter().map(|group| group.members.len()).sum()
    }
}

/// A group on its way to the proposal: which lines were used is still known.
#[derive(Debug, Default)]
pub(super) struct Group {
    pub(super) name: String,
    pub(super) line: usize,
    pub(super) doubts: Vec<Doubt>,
    pub(super) members: Vec<ProposedMember>,
    /// Further lines that were used: titles and their continuation.
    pub(super) used: Vec<usize>,
}

/// Joins groups of one name, marks what stands twice, and lists the lines that nothing came from.
pub(super) fn finish(layout: Layout, groups: Vec<Group>, lines: &[SourceLine<'_>]) -> Proposal {
    let mut used = BTreeSet::new();
    let mut joined: Vec<ProposedCollege> = Vec::new();
    for group in groups.into_iter().filter(|group| !group.members.is_empty()) {
        used.insert(group.line);
        used.extend(group.used);
        used.extend(group.members.iter().map(|member| member.line));
        let key = fold_words(&group.name);
        match joined.iter_mut().find(|other| fold_words(&other.name) == key) {
            Some(other) => other.members.extend(group.members),
            None => joined.push(ProposedCollege {
                name: group.name,
                line: group.line,
                members: group.members,
                doubts: group.doubts,
            }),
        }
    }
    mark(&mut joined);
    let ignored = lines.iter().filter(|line| !line.text.is_empty() && !used.contains(&line.number));
    Proposal {
        layout: if joined.is_empty() { Layout::Nothing } else { layout },
        ignored_lines: ignored.map(|line| line.number).collect(),
        groups: joined,
    }
}

fn mark(groups: &mut [ProposedCollege]) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for member in groups.iter().flat_map(|group| &group.members) {
        *seen.entry(name_key(&member.given_name, &member.family_name)).or_default() += 1;
    }
    for group in groups {
        let homeless = group.name.is_empty();
        for member in &mut group.members {
            let twice = seen.get(&name_key(&member.given_name, &member.family_name)).is_some_and(|count| *count > 1);
            let found = [
                (homeless, Doubt::NoCollege),
                (member.quality.is_empty(), Doubt::NoTitle),
                (member.given_name.is_empty(), Doubt::NoGivenName),
                (twice, Doubt::DuplicateName),
            ];
            member.doubts.extend(found.into_iter().filter(|(applies, _)| *applies).map(|(_, doubt)| doubt));
            tidy(&mut member.doubts);
        }
        if homeless {
            group.doubts.push(Doubt::NoCollege);
        }
        tidy(&mut group.doubts);
    }
}

/// The words of a name in alphabetical order: one key whichever part comes first.
pub(super) fn name_key(given: &str, family: &str) -> String {
    let folded = fold_words(&format!("{given} {family}"));
    let mut words: Vec<_> = folded.split(' ').collect();
    words.sort_unstable();
    words.join(" ")
}

fn tidy(doubts: &mut Vec<Doubt>) {
    doubts.sort_unstable();
    doubts.dedup();
}
