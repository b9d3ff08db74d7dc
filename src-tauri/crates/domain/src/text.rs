//! What people write: a sequence of lines with their kind, and spans with their emphasis.

mod convert;
#[cfg(test)]
mod tests;

use crate::named::named;

/// A text as documents print it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RichText {
    /// The lines, in order; an empty text has none.
    pub lines: Vec<Line>,
}

/// One line: a paragraph, a heading, a list entry or a quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What the line is.
    pub kind: LineKind,
    /// Depth of a list entry, 0 for the outermost, at most 5; 0 elsewhere.
    pub depth: u8,
    /// What the line is in the debate, when it was marked.
    pub mark: Option<LineMark>,
    /// Its text, cut where emphasis changes.
    pub spans: Vec<Span>,
}

/// The kinds of lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LineKind {
    /// Running text.
    Paragraph,
    /// Heading of level 1 to 3 within the text.
    Heading(u8),
    /// Entry of a list with bullets.
    Bullet,
    /// Entry of a numbered list.
    Ordered,
    /// Quotation.
    Quote,
}

/// What a line is in the debate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LineMark {
    /// An argument that was put forward.
    Argument,
    /// A position that somebody took.
    Position,
    /// A question that was asked.
    Question,
    /// A decision of the committee.
    Decision,
    /// Something that somebody will do.
    Action,
    /// Off the record: never leaves the members' own screens, in no document.
    OffRecord,
}

/// A run of text with one emphasis.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Span {
    /// The characters, without line breaks.
    pub text: String,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Underlined.
    pub underline: bool,
    /// Where a link leads: an address with the scheme http, https or mailto.
    pub link: Option<String>,
}

impl LineKind {
    /// Every kind, in a fixed order.
    pub const ALL: [Self; 7] = [
        Self::Paragraph,
        Self::Heading(1),
        Self::Heading(2),
        Self::Heading(3),
        Self::Bullet,
        Self::Ordered,
        Self::Quote,
    ];

    /// The stable name used in files and requests; a heading deeper than 3 is one of level 3.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Paragraph => "paragraph",
            Self::Heading(0 | 1) => "heading1",
            Self::Heading(2) => "heading2",
            Self::Heading(_) => "heading3",
            Self::Bullet => "bullet",
            Self::Ordered => "ordered",
            Self::Quote => "quote",
        }
    }

    /// Finds the kind that has this stable name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Whether it is an entry of a list, the only kinds that have a depth.
    pub const fn is_list(self) -> bool {
        matches!(self, Self::Bullet | Self::Ordered)
    }
}

named! { LineMark {
    Argument => "argument", Position => "position", Question => "question", Decision => "decision",
    Action => "action", OffRecord => "off_record",
} }
