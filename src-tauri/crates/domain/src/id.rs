//! Identities: one newtype per kind of thing, so that a session can never stand where a person is expected.

use std::fmt;
use std::str::FromStr;

use uuid::Uuid;

/// What is wrong with a written identity.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IdError {
    /// The text is not a UUID.
    #[error("not an identity: {0}")]
    NotAnId(String),
    /// The part before the colon names no kind of document.
    #[error("unknown kind of document: {0}")]
    UnknownKind(String),
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Uuid);

        impl $name {
            /// Wraps a UUID that is known to name this kind of thing.
            pub const fn from_uuid(uuid: Uuid) -> Self { Self(uuid) }
            /// The UUID itself.
            pub const fn as_uuid(&self) -> &Uuid { &self.0 }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.fmt(f) }
        }
        impl FromStr for $name {
            type Err = IdError;
            fn from_str(text: &str) -> Result<Self, IdError> {
                Uuid::parse_str(text).map(Self).map_err(|_| IdError::NotAnId(text.to_owned()))
            }
        }
    )+};
}

ids! {
    /// A committee: derived from its founding act.
    CommitteeId,
    /// A college of the committee.
    CollegeId,
    /// A person, member or not, whatever their terms.
    PersonId,
    /// One membership period of one person.
    TermId,
    /// A session.
    SessionId,
    /// An agenda item; the document of its minutes has the same UUID.
    ItemId,
    /// A paper (attachment) joined to an agenda item.
    PaperId,
}

/// The kinds of documents that people write together; each instance is one CRDT document of the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentKind {
    /// The committee's own record: name, letterhead, colleges. Its UUID is the committee's.
    Committee,
    /// The record of one person.
    Person,
    /// The record of one session: data, agenda, attendance, papers.
    Session,
    /// The minutes text of one agenda item.
    Minutes,
}

impl DocumentKind {
    /// Every kind, in a fixed order.
    pub const ALL: [Self; 4] = [Self::Committee, Self::Person, Self::Session, Self::Minutes];

    /// The stable name used in files and requests.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Committee => "committee",
            Self::Person => "person",
            Self::Session => "session",
            Self::Minutes => "minutes",
        }
    }
}

impl FromStr for DocumentKind {
    type Err = IdError;
    fn from_str(text: &str) -> Result<Self, IdError> {
        Self::ALL.into_iter().find(|kind| kind.name() == text).ok_or_else(|| IdError::UnknownKind(text.to_owned()))
    }
}

/// A document of the journal: its kind and its UUID, written `minutes:6f1c…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentId {
    /// What the document is.
    pub kind: DocumentKind,
    /// The UUID of the thing that it describes.
    pub uuid: Uuid,
}

impl DocumentId {
    /// The record of the committee.
    pub const fn committee(id: CommitteeId) -> Self {
        Self { kind: DocumentKind::Committee, uuid: id.0 }
    }
    /// The record of a person.
    pub const fn person(id: PersonId) -> Self {
        Self { kind: DocumentKind::Person, uuid: id.0 }
    }
    /// The record of a session.
    pub const fn session(id: SessionId) -> Self {
        Self { kind: DocumentKind::Session, uuid: id.0 }
    }
    /// The minutes text of an agenda item.
    pub const fn minutes(id: ItemId) -> Self {
        Self { kind: DocumentKind::Minutes, uuid: id.0 }
    }
}

impl fmt::Display for DocumentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind.name(), self.uuid)
    }
}

impl FromStr for DocumentId {
    type Err = IdError;
    fn from_str(text: &str) -> Result<Self, IdError> {
        let (kind, uuid) = text.split_once(':').ok_or_else(|| IdError::NotAnId(text.to_owned()))?;
        let uuid = Uuid::parse_str(uuid).map_err(|_| IdError::NotAnId(text.to_owned()))?;
        Ok(Self { kind: kind.parse()?, uuid })
    }
}
