//! Whether enough members take part.

use std::collections::BTreeSet;

use crate::rules::{ProfileVersion, QuorumRule};
use crate::{Attendance, AttendanceStatus, Composition};

/// What was counted for the quorum, and the verdict under a named profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quorum {
    /// Members who take part now: present, remote or represented, and not gone.
    pub counted: usize,
    /// How many are needed.
    pub needed: usize,
    /// Whether enough take part; never in a committee without members.
    pub reached: bool,
    /// How many members compose the committee.
    pub base: usize,
    /// The article of the rule.
    pub article: String,
    /// The profile that the verdict names.
    pub profile: ProfileVersion,
}

impl Quorum {
    /// Counts the members who take part against the rule (default: at least half of them, CRPA R133-10).
    ///
    /// Only those who hold a seat in a college count, each once whatever was recorded.
    pub fn of(composition: &Composition, attendance: &[Attendance], rule: &QuorumRule) -> Self {
        let voters = composition.voters();
        let taking_part: BTreeSet<_> = attendance
            .iter()
            .filter(|entry| entry.takes_part() && voters.contains(&entry.person))
            .map(|entry| entry.person)
            .collect();
        let (counted, base) = (taking_part.len(), voters.len());
        let needed = rule.rule.value.at_least_of(base);
        Self {
            counted,
            needed,
            reached: base > 0 && counted >= needed,
            base,
            article: rule.rule.article.clone(),
            profile: rule.profile.clone(),
        }
    }
}

impl Attendance {
    /// Whether the person takes part at present: in the room or at a distance and not gone, or represented.
    pub fn takes_part(&self) -> bool {
        match self.status {
            AttendanceStatus::Present | AttendanceStatus::Remote => self.left.is_none(),
            AttendanceStatus::Represented => true,
            AttendanceStatus::Excused | AttendanceStatus::Absent => false,
        }
    }
}
