//! The typography of what leaves the program: spaces, quotation marks, apostrophes, and dates in words.

mod dates;
mod spacing;
#[cfg(test)]
mod tests;

pub use dates::{format_date, format_time};

/// The languages of documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// French, the language of the domain.
    #[default]
    French,
    /// English.
    English,
}

impl Language {
    /// Every language, in a fixed order.
    pub const ALL: [Self; 2] = [Self::French, Self::English];

    /// The code that files and settings use: `fr` or `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
        }
    }

    /// Finds a language by its code, with or without a region (`fr`, `en-GB`).
    pub fn from_code(code: &str) -> Option<Self> {
        let primary = code.split(['-', '_']).next()?;
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(primary))
    }
}

/// Sets a text by the rules of its language; a text that is set already stays as it is.
///
/// French: narrow no-break space before `;`, `!`, `?` and `»` and after `«`, no-break space before `:`, `« »` for
/// straight double quotes. English: `“ ”` for them. Both: curly apostrophes, the ellipsis character, and numbers held
/// to their unit and to `n°`. Addresses of pages and mail boxes, and times such as `14:30`, are left alone.
pub fn typeset(text: &str, language: Language) -> String {
    text.split('\n').map(|line| spacing::typeset_line(line, language)).collect::<Vec<_>>().join("\n")
}
