//! What can be put into the bin and taken out again.

use std::fmt;
use std::str::FromStr;

use delibere_domain::{CollegeId, ItemId, PaperId, PersonId, SessionId, TermId};

/// A thing that an act archives or restores.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// A person.
    Person(PersonId),
    /// A college.
    College(CollegeId),
    /// A term.
    Term(TermId),
    /// A session.
    Session(SessionId),
    /// An agenda item of a session.
    Item(SessionId, ItemId),
    /// A paper of an agenda item.
    Paper(ItemId, PaperId),
}

/// The text names nothing that can be archived.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not something that can be archived: {0}")]
pub struct TargetError(pub String);

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Person(id) => write!(f, "person:{id}"),
            Self::College(id) => write!(f, "college:{id}"),
            Self::Term(id) => write!(f, "term:{id}"),
            Self::Session(id) => write!(f, "session:{id}"),
            Self::Item(session, id) => write!(f, "item:{session}/{id}"),
            Self::Paper(item, id) => write!(f, "paper:{item}/{id}"),
        }
    }
}

impl FromStr for Target {
    type Err = TargetError;

    fn from_str(text: &str) -> Result<Self, TargetError> {
        let refused = || TargetError(text.to_owned());
        let (kind, rest) = text.split_once(':').ok_or_else(refused)?;
        let pair = || rest.split_once('/').ok_or_else(refused);
        match kind {
            "person" => rest.parse().map(Self::Person).map_err(|_| refused()),
            "college" => rest.parse().map(Self::College).map_err(|_| refused()),
            "term" => rest.parse().map(Self::Term).map_err(|_| refused()),
            "session" => rest.parse().map(Self::Session).map_err(|_| refused()),
            "item" => {
                let (session, id) = pair()?;
                Ok(Self::Item(session.parse().map_err(|_| refused())?, id.parse().map_err(|_| refused())?))
            }
            "paper" => {
                let (item, id) = pair()?;
                Ok(Self::Paper(item.parse().map_err(|_| refused())?, id.parse().map_err(|_| refused())?))
            }
            _ => Err(refused()),
        }
    }
}
