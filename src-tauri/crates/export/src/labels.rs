//! The words that documents say themselves, from the Fluent files that the interface shares.

use std::sync::LazyLock;

use chrono::{NaiveDate, NaiveTime};
use delibere_domain::Language;
use delibere_domain::typography::{format_date, format_time};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::ExportError;

type Bundle = FluentBundle<FluentResource>;

/// The labels of one language.
#[derive(Clone, Copy)]
pub(crate) struct Labels {
    bundle: &'static Bundle,
    language: Language,
}

impl Labels {
    /// Returns the labels of a language.
    pub(crate) fn of(language: Language) -> Result<Self, ExportError> {
        let bundle = match language {
            Language::French => &*FRENCH,
            Language::English => &*ENGLISH,
        };
        bundle.as_ref().map(|bundle| Self { bundle, language }).map_err(|error| ExportError::Label(error.clone()))
    }

    /// Returns the language and region codes that the file declares.
    pub(crate) fn codes(&self) -> (&'static str, &'static str) {
        match self.language {
            Language::French => ("fr", "FR"),
            Language::English => ("en", "GB"),
        }
    }

    /// Says a label without arguments.
    pub(crate) fn say(&self, key: &str) -> Result<String, ExportError> {
        self.say_with(key, &[])
    }

    /// Says a label with its arguments.
    pub(crate) fn say_with(&self, key: &str, args: &[(&str, String)]) -> Result<String, ExportError> {
        let missing = || ExportError::Label(key.to_owned());
        let pattern = self.bundle.get_message(key).and_then(|message| message.value()).ok_or_else(missing)?;
        let args: FluentArgs = args.iter().map(|(name, value)| (*name, FluentValue::from(value.as_str()))).collect();
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        if errors.is_empty() { Ok(said) } else { Err(missing()) }
    }

    /// Writes a date in words.
    pub(crate) fn date(&self, date: NaiveDate) -> String {
        format_date(date, self.language)
    }

    /// Writes a time of day.
    pub(crate) fn time(&self, time: NaiveTime) -> String {
        format_time(time, self.language)
    }
}

static FRENCH: LazyLock<Result<Bundle, String>> =
    LazyLock::new(|| bundle("fr", include_str!("../../../../ui/src/locales/fr/documents.ftl")));
static ENGLISH: LazyLock<Result<Bundle, String>> =
    LazyLock::new(|| bundle("en", include_str!("../../../../ui/src/locales/en/documents.ftl")));

fn bundle(code: &str, source: &str) -> Result<Bundle, String> {
    let language: LanguageIdentifier = code.parse().map_err(|_| code.to_owned())?;
    let resource = FluentResource::try_new(source.to_owned()).map_err(|(_, errors)| format!("{code}: {errors:?}"))?;
    let mut bundle = Bundle::new_concurrent(vec![language]);
    // Isolating marks are invisible characters that no font draws.
    bundle.set_use_isolating(false);
    bundle.add_resource(resource).map_err(|errors| format!("{code}: {errors:?}"))?;
    Ok(bundle)
}
