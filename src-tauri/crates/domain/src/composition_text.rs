//! Reading the composition of a committee from a text: a press release, a mail, lines of a spreadsheet, a CSV file.
//!
//! Nothing is guessed in silence: what is unsure carries a [`Doubt`], what is not about members is ignored, and titles
//! are kept word for word. The proposal is for somebody to confirm or correct.

mod decode;
mod difference;
mod lines;
mod listing;
mod name;
mod proposal;
mod table;
#[cfg(test)]
mod tests;
mod words;

pub use decode::decode;
pub use difference::{CollegeDiff, CollegeStatus, MemberChange, MemberDiff, MemberStatus, ProposalDiff, difference};
pub use proposal::{Doubt, Layout, Proposal, ProposedCollege, ProposedMember};

/// Proposes the colleges and members that a text names.
pub fn propose(text: &str) -> Proposal {
    let lines = lines::split(text);
    let (layout, groups) = match table::read(text) {
        Some(groups) => (Layout::Table, groups),
        None => {
            let groups = listing::read(&lines);
            let headed = groups.iter().any(|group| !group.name.is_empty());
            (if headed { Layout::Headings } else { Layout::Plain }, groups)
        }
    };
    proposal::finish(layout, groups, &lines)
}
