//! The shelf: the committees of this device, and the preferences.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::UserError;

/// The committees of this device and which one is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ShelfView {
    /// Store name of the open committee.
    pub current: Option<String>,
    /// All of them, by name.
    pub committees: Vec<CommitteeCard>,
    /// Why the committee that was open last could not be opened at the start.
    pub problem: Option<UserError>,
    /// How the program looks and speaks.
    pub preferences: Preferences,
    /// Version of the program.
    pub version: String,
    /// Where the stores lie.
    pub data_directory: String,
}

/// One committee of the shelf.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CommitteeCard {
    /// Name of its store directory.
    pub store: String,
    /// Its full name.
    pub name: String,
    /// The institution beside it.
    pub institution: String,
    /// Whether it is one of the two examples.
    pub example: bool,
}

/// How the program looks and speaks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Preferences {
    /// Language of the interface; `system` follows the desktop.
    pub language: LanguageChoice,
    /// Colours; `system` follows the desktop.
    pub theme: ThemeChoice,
    /// Text size in percent, 100 to 200.
    pub text_size: u16,
}

/// The languages of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LanguageChoice {
    /// As the desktop.
    System,
    /// French.
    Fr,
    /// English.
    En,
}

/// The themes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ThemeChoice {
    /// As the desktop.
    System,
    /// Ink on paper.
    Light,
    /// Paper on ink.
    Dark,
    /// High contrast.
    Contrast,
}

/// Opens a committee of the shelf.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ShelfOpenRequest {
    /// Name of its store directory.
    pub store: String,
}

/// Founds a committee on this device.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ShelfCreateRequest {
    /// Its full name; not empty.
    pub name: String,
    /// The institution beside which it is placed; may be empty.
    pub institution: String,
    /// Language of its documents, `fr` or `en`.
    pub language: String,
    /// Who founds it on this device.
    pub founder: FounderRequest,
}

/// Who founds a committee: the first person and the owner of this device.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FounderRequest {
    /// Given name.
    pub given_name: String,
    /// Family name; not empty.
    pub family_name: String,
    /// Title and affiliation; may be empty.
    pub quality: String,
    /// `chair`, `vice_chair`, `member`, `rapporteur`, `secretary` or `observer`.
    pub role: String,
}

/// The open committee's own record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CommitteeView {
    /// Its identity.
    pub id: String,
    /// Its full name.
    pub name: String,
    /// The institution beside which it is placed.
    pub institution: String,
    /// Free lines of the letterhead.
    pub letterhead: Vec<String>,
    /// Language of its documents, `fr` or `en`.
    pub language: String,
    /// IANA time zone of its sessions.
    pub zone: String,
    /// A line on every page of its documents (examples); may be empty.
    pub notice: String,
    /// The person who owns this device.
    pub own_person: String,
    /// That person's name.
    pub own_name: String,
}

/// Changes the committee's record.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CommitteeSaveRequest {
    /// Its full name; not empty.
    pub name: String,
    /// The institution; may be empty.
    pub institution: String,
    /// Free lines of the letterhead.
    pub letterhead: Vec<String>,
    /// `fr` or `en`.
    pub language: String,
    /// IANA time zone.
    pub zone: String,
}
