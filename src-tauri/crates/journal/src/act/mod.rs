//! Acts: what somebody decided or attested, one signed block each.

mod record;
mod target;
#[cfg(test)]
mod tests;

use chrono::NaiveTime;
use delibere_domain::{PersonId, SessionId, Term};

use crate::keys::DevicePublic;
pub use target::{Target, TargetError};

/// What somebody decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// Founds the committee; the committee's identity is the hash of this act.
    CommitteeFounded {
        /// The name given at founding.
        name: String,
        /// Who founds, and owns the first device.
        founder: PersonId,
        /// The first device.
        device: DevicePublic,
        /// The incarnation of the first chain.
        nonce: [u8; 32],
    },
    /// Opens another chain: of another device, or of the same one after its store was set back.
    ChainOpened {
        /// The device that writes the chain.
        device: DevicePublic,
        /// The incarnation.
        nonce: [u8; 32],
    },
    /// Admits a device of a person.
    DeviceAdded {
        /// Whose device it is.
        person: PersonId,
        /// Its public keys.
        device: DevicePublic,
        /// What people call it, for example « portable de Claire ».
        label: String,
    },
    /// Records a term, or replaces the one with the same identity.
    TermRecorded {
        /// The term.
        term: Term,
    },
    /// Opens a session.
    SessionOpened {
        /// Which.
        session: SessionId,
        /// Civil time, to the minute.
        at: NaiveTime,
    },
    /// Closes a session.
    SessionClosed {
        /// Which.
        session: SessionId,
        /// Civil time, to the minute.
        at: NaiveTime,
    },
    /// Opens a closed session again.
    SessionReopened {
        /// Which.
        session: SessionId,
    },
    /// Puts something into the bin.
    Archived {
        /// What.
        target: Target,
    },
    /// Takes something out of the bin.
    Restored {
        /// What.
        target: Target,
    },
    /// An act of a newer version, kept word for word; decisions become read-only.
    Unknown {
        /// Its type.
        act_type: u16,
        /// Its body, as it was written.
        bytes: Vec<u8>,
    },
}

/// Why bytes are no act.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ActError {
    /// The encoding is broken.
    #[error("the encoding of an act is broken: {0}")]
    Encoding(String),
    /// A field holds what it cannot hold.
    #[error("an act has an impossible {0}")]
    Field(&'static str),
}

impl Act {
    /// The stable number of the type.
    pub fn act_type(&self) -> u16 {
        match self {
            Self::CommitteeFounded { .. } => 1,
            Self::ChainOpened { .. } => 2,
            Self::DeviceAdded { .. } => 3,
            Self::TermRecorded { .. } => 4,
            Self::SessionOpened { .. } => 5,
            Self::SessionClosed { .. } => 6,
            Self::SessionReopened { .. } => 7,
            Self::Archived { .. } => 8,
            Self::Restored { .. } => 9,
            Self::Unknown { act_type, .. } => *act_type,
        }
    }

    /// The device and the incarnation, when this act opens a chain.
    pub(crate) fn opening(&self) -> Option<(&DevicePublic, &[u8; 32])> {
        match self {
            Self::CommitteeFounded { device, nonce, .. } | Self::ChainOpened { device, nonce } => Some((device, nonce)),
            _ => None,
        }
    }

    /// Writes the act as the body of a block.
    pub(crate) fn encode(&self) -> Result<Vec<u8>, ActError> {
        record::encode(self)
    }

    /// Reads the body of a block.
    pub(crate) fn decode(bytes: &[u8]) -> Result<Self, ActError> {
        record::decode(bytes)
    }
}
