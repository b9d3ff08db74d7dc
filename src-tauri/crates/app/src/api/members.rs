//! Members, colleges, and the composition proposed from a pasted text.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the composition at a date.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MembersRequest {
    /// `2021-02-15`; today when absent.
    pub at: Option<String>,
}

/// The composition at a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MembersView {
    /// The date.
    pub at: String,
    /// Colleges in order, empty ones included; then, with `college: null`, people outside the colleges.
    pub groups: Vec<MemberGroup>,
    /// People with no term at that date.
    pub others: Vec<MemberView>,
    /// Members who compose the committee at that date.
    pub voting: u32,
    /// How many of them make a quorum under the committee's rules.
    pub quorum_needed: u32,
}

/// A college and its members.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MemberGroup {
    /// The college.
    pub college: Option<CollegeView>,
    /// Its members at the date.
    pub members: Vec<MemberView>,
}

/// A college.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CollegeView {
    /// Its identity.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// A person and their term at the date asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MemberView {
    /// Their identity.
    pub person: String,
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Title and affiliation.
    pub quality: String,
    /// E-mail address; may be empty.
    pub email: String,
    /// The term that counts at the date.
    pub term: Option<TermView>,
}

/// A membership period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TermView {
    /// Its identity.
    pub id: String,
    /// College of the seat.
    pub college: Option<String>,
    /// `chair`, `vice_chair`, `member`, `rapporteur`, `secretary` or `observer`.
    pub role: String,
    /// First day.
    pub from: String,
    /// Last day, when it is known.
    pub until: Option<String>,
}

/// Adds a person with a term, or changes them.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MemberSaveRequest {
    /// Who; a new person when absent.
    pub person: Option<String>,
    /// Given name.
    pub given_name: String,
    /// Family name; not empty.
    pub family_name: String,
    /// Title and affiliation.
    pub quality: String,
    /// E-mail address; may be empty.
    pub email: String,
    /// The term to change; a new one when absent and `from` is given.
    pub term: Option<String>,
    /// College of the seat; none for a secretary or an observer outside.
    pub college: Option<String>,
    /// Role of the term.
    pub role: String,
    /// First day of the term; no term when absent.
    pub from: Option<String>,
    /// Last day.
    pub until: Option<String>,
}

/// Names a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PersonRef {
    /// Their identity.
    pub person: String,
}

/// Adds or renames a college.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CollegeSaveRequest {
    /// Which; a new one when absent.
    pub college: Option<String>,
    /// Its name; not empty.
    pub name: String,
}

/// Names a college.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CollegeRef {
    /// Its identity.
    pub college: String,
}

/// Puts a college before another one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CollegeMoveRequest {
    /// Which.
    pub college: String,
    /// Before which one; to the end when absent.
    pub before: Option<String>,
}

/// Reads a composition from a text.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CompositionProposeRequest {
    /// The pasted text.
    pub text: String,
}

/// Reads a composition from a file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CompositionReadRequest {
    /// Path of a text or CSV file.
    pub path: String,
}

/// The text of a file, decoded.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CompositionText {
    /// The text.
    pub text: String,
}

/// What the program understood; nothing is written yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CompositionProposal {
    /// Colleges in the order of the text.
    pub colleges: Vec<ProposedCollege>,
    /// Members of the committee that the text does not name; they stay.
    pub missing: Vec<String>,
    /// How many entries are new or changed.
    pub differences: u32,
}

/// Whether an entry changes anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ProposalState {
    /// Not in the committee yet.
    New,
    /// In the committee, with another title or college.
    Changed,
    /// Already there, the same.
    Unchanged,
}

/// A proposed college.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProposedCollege {
    /// The college of the committee with that name.
    pub college: Option<String>,
    /// Name, word for word; empty when the text gives none.
    pub name: String,
    /// Whether it is new.
    pub state: ProposalState,
    /// What the program is unsure of (`doubt-…` in the texts).
    pub doubts: Vec<String>,
    /// Its members.
    pub members: Vec<ProposedMember>,
}

/// A proposed member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProposedMember {
    /// The person of the committee with that name.
    pub person: Option<String>,
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Title and affiliation, word for word.
    pub quality: String,
    /// E-mail address, where the text gives it; else empty.
    pub email: String,
    /// Line of the text, from 1.
    pub line: u32,
    /// Whether it changes anything.
    pub state: ProposalState,
    /// What the program is unsure of (`doubt-…` in the texts).
    pub doubts: Vec<String>,
}

/// Writes a composition that the user confirmed or corrected.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CompositionApplyRequest {
    /// First day of the new terms.
    pub from: String,
    /// The colleges and their members.
    pub colleges: Vec<ConfirmedCollege>,
}

/// A confirmed college.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ConfirmedCollege {
    /// The college of the committee; found by name, else new, when absent.
    pub college: Option<String>,
    /// Its name.
    pub name: String,
    /// Its confirmed members.
    pub members: Vec<ConfirmedMember>,
}

/// A confirmed member.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ConfirmedMember {
    /// The person of the committee; a new one when absent.
    pub person: Option<String>,
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Title and affiliation.
    pub quality: String,
    /// E-mail address, when it is known.
    #[serde(default)]
    #[ts(optional)]
    pub email: Option<String>,
}

/// What a composition added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CompositionApplied {
    /// New colleges.
    pub colleges_added: u32,
    /// New members.
    pub members_added: u32,
    /// Members whose title or college changed.
    pub members_changed: u32,
}
