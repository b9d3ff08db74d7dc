//! What can go wrong, and what the reader should know about a document that went well.

/// Why no document was made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    /// A font or a template inside the program cannot be read.
    #[error("embedded part unusable: {0}")]
    Embedded(String),
    /// A text of the documents is missing or badly formed in a language.
    #[error("no text for {0}")]
    Label(String),
    /// The content could not be handed to the templates.
    #[error("content not serialisable: {0}")]
    Content(String),
    /// The templates refused the content, or warned about it.
    #[error("layout failed: {}", .0.join("; "))]
    Layout(Vec<String>),
    /// Characters stayed without a glyph after they had been replaced.
    #[error("characters without a glyph: {0}")]
    Undrawable(String),
    /// The pages do not satisfy the standards.
    #[error("not archivable or not accessible: {}", .0.join("; "))]
    Standards(Vec<String>),
}

/// Something that the document does not show as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// No embedded font draws this character: the document shows □ (or leaves out a combining sign).
    MissingGlyph {
        /// The character.
        character: char,
        /// Where it stands: the title of the item or session, the name of the person or of the committee.
        place: String,
        /// How many times it was met there.
        count: usize,
    },
    /// A link leads elsewhere than to http, https or mailto: its text stays, without the link.
    RefusedLink {
        /// The address.
        address: String,
        /// Where it stands, as above.
        place: String,
    },
}
