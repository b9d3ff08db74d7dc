//! What people write: a sequence of lines with their kind, and spans with their emphasis.

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
