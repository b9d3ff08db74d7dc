//! The one error that leaves this crate: a code, its arguments and how serious it is.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::api::Severity;

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $code:literal, $severity:ident;)+) => {
        /// Everything that can be answered instead of a result. Each code has two lines in every language:
        /// `err-<code>` (what happened) and `rec-<code>` (what to do).
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ErrorCode { $($(#[$doc])* $variant,)+ }

        impl ErrorCode {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The stable name, used in texts and on the command line.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// How serious it is.
            pub const fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)+ }
            }
        }
    };
}

codes! {
    /// No call has that name. Args: `name`.
    UnknownCall = "unknown-call", Failed;
    /// The request has not the form of its call. Args: `detail`.
    BadRequest = "bad-request", Failed;
    /// No committee is open.
    NoCommittee = "no-committee", Refused;
    /// The thing asked for is not in the committee. Args: `what`.
    NotFound = "not-found", Refused;
    /// Another program holds the store. Args: `pid`.
    StoreInUse = "store-in-use", Refused;
    /// A newer version of the program wrote the store. Args: `found`, `known`.
    StoreNewer = "store-newer", Refused;
    /// The store is damaged. Args: `detail`.
    StoreDamaged = "store-damaged", Failed;
    /// The key does not open the store.
    StoreWrongKey = "store-wrong-key", Refused;
    /// The key of the store is not on this device. Args: `path`.
    StoreKeyMissing = "store-key-missing", Failed;
    /// The directory holds no store. Args: `path`.
    StoreNotOurs = "store-not-ours", Refused;
    /// A store is there already. Args: `path`.
    StoreExists = "store-exists", Refused;
    /// The store cannot be written to.
    StoreReadOnly = "store-read-only", Failed;
    /// The disk is full.
    DiskFull = "disk-full", Failed;
    /// A file operation failed. Args: `path`, `detail`.
    FileFailed = "file-failed", Failed;
    /// The file is not there. Args: `path`.
    FileNotFound = "file-not-found", Refused;
    /// The file may not be read or written. Args: `path`.
    FileDenied = "file-denied", Refused;
    /// The file is too large. Args: `path`, `limit`.
    FileTooLarge = "file-too-large", Refused;
    /// The path names a directory. Args: `path`.
    FileIsDirectory = "file-is-directory", Refused;
    /// The system keyring failed. Args: `detail`.
    KeyringFailed = "keyring-failed", Failed;
    /// A name or title is empty.
    NameEmpty = "name-empty", Refused;
    /// A text is longer than its field allows. Args: `limit`.
    FieldTooLong = "field-too-long", Refused;
    /// Not a date. Args: `value`.
    DateInvalid = "date-invalid", Refused;
    /// Not a time of day. Args: `value`.
    TimeInvalid = "time-invalid", Refused;
    /// Not a time zone. Args: `value`.
    ZoneInvalid = "zone-invalid", Refused;
    /// Not a word of that list. Args: `value`.
    ChoiceInvalid = "choice-invalid", Refused;
    /// A duration out of bounds. Args: `value`.
    DurationInvalid = "duration-invalid", Refused;
    /// A term ends before it begins.
    TermOrder = "term-order", Refused;
    /// Two terms of one person in one college overlap.
    TermOverlap = "term-overlap", Refused;
    /// The college still has members. Args: `count`.
    CollegeNotEmpty = "college-not-empty", Refused;
    /// The owner of this device cannot be put in the bin.
    OwnPerson = "own-person", Refused;
    /// The session is not in the state that the action needs. Args: `state`.
    SessionState = "session-state", Refused;
    /// The text held nothing that looks like a composition.
    CompositionEmpty = "composition-empty", Refused;
    /// The version of a text is not one of this store.
    TextVersion = "text-version", Failed;
    /// The difference does not fit the text. Args: `detail`.
    TextDelta = "text-delta", Failed;
    /// A newer version of the program took a decision that this one does not know.
    DecisionsReadOnly = "decisions-read-only", Refused;
    /// There is nothing to undo.
    NothingToUndo = "nothing-to-undo", Refused;
    /// The thing is not in the bin.
    NotInBin = "not-in-bin", Refused;
    /// The document could not be laid out. Args: `detail`.
    DocumentFailed = "document-failed", Failed;
    /// Something that should not happen did. Args: `detail`.
    Internal = "internal", Failed;
}

/// Something other than the result: a refusal by a rule, or a failure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[error("{code} {args:?}")]
pub struct UserError {
    /// Which (`err-<code>` and `rec-<code>` in the texts).
    pub code: String,
    /// Arguments of the texts.
    pub args: BTreeMap<String, String>,
    /// How serious it is.
    pub severity: Severity,
}

impl UserError {
    /// An error without arguments.
    pub fn new(code: ErrorCode) -> Self {
        Self { code: code.name().to_owned(), args: BTreeMap::new(), severity: code.severity() }
    }

    /// The same error with one more argument.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }

    /// An error that only a defect of the program explains.
    pub fn internal(detail: impl ToString) -> Self {
        Self::new(ErrorCode::Internal).with("detail", detail)
    }

    /// Whether the error has this code.
    pub fn is(&self, code: ErrorCode) -> bool {
        self.code == code.name()
    }
}
