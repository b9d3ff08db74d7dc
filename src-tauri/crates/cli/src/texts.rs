//! The texts of the command line: the same Fluent files as the interface.

use std::collections::BTreeMap;

use delibere_app::UserError;
use delibere_app::api::Message;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::{LanguageIdentifier, langid};

/// The files of each language that the command line speaks from.
const FRENCH: &[&str] = &[
    include_str!("../../../../ui/src/locales/fr/cli.ftl"),
    include_str!("../../../../ui/src/locales/fr/errors.ftl"),
    include_str!("../../../../ui/src/locales/fr/messages.ftl"),
];
const ENGLISH: &[&str] = &[
    include_str!("../../../../ui/src/locales/en/cli.ftl"),
    include_str!("../../../../ui/src/locales/en/errors.ftl"),
    include_str!("../../../../ui/src/locales/en/messages.ftl"),
];

/// The texts of one language.
pub(crate) struct Texts(FluentBundle<FluentResource>);

impl Texts {
    /// In the language of the system: English where it asks for English, French everywhere else.
    pub(crate) fn of_system() -> Self {
        let asked = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
        if asked.is_some_and(|language| language.starts_with("en")) { Self::english() } else { Self::french() }
    }

    pub(crate) fn french() -> Self {
        Self::load(langid!("fr"), FRENCH)
    }

    pub(crate) fn english() -> Self {
        Self::load(langid!("en"), ENGLISH)
    }

    fn load(language: LanguageIdentifier, files: &[&str]) -> Self {
        let mut bundle = FluentBundle::new(vec![language]);
        bundle.set_use_isolating(false);
        for file in files {
            // A file with a fault still gives its good texts; a test reads every file without a fault.
            let resource = match FluentResource::try_new((*file).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self(bundle)
    }

    /// A text with its arguments; the key itself when there is none.
    pub(crate) fn text(&self, key: &str, args: &[(&str, &str)]) -> String {
        let Some(pattern) = self.0.get_message(key).and_then(|message| message.value()) else { return key.to_owned() };
        let mut values = FluentArgs::new();
        for (name, value) in args {
            values.set(*name, value_of(value));
        }
        self.0.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned()
    }

    /// A message of the application.
    pub(crate) fn message(&self, message: &Message) -> String {
        self.with(&message.code, &message.args)
    }

    /// What happened and what to do.
    pub(crate) fn error(&self, error: &UserError) -> String {
        let line = |prefix: &str| self.with(&format!("{prefix}-{}", error.code), &error.args);
        format!("{}\n{}", line("err"), line("rec"))
    }

    fn with(&self, key: &str, args: &BTreeMap<String, String>) -> String {
        let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.text(key, &args)
    }
}

/// Numbers stay numbers, so that plurals work.
fn value_of(text: &str) -> FluentValue<'static> {
    match text.parse::<u32>() {
        Ok(number) => FluentValue::from(number),
        Err(_) => FluentValue::from(text.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use delibere_app::ErrorCode;

    #[test]
    fn every_file_is_read_without_a_fault() {
        for file in FRENCH.iter().chain(ENGLISH) {
            let faults = FluentResource::try_new((*file).to_owned()).err().map(|(_, faults)| faults);
            assert_eq!(faults, None);
        }
    }

    #[test]
    fn every_error_says_what_happened_and_what_to_do_in_both_languages() {
        for texts in [Texts::french(), Texts::english()] {
            for code in ErrorCode::ALL {
                for prefix in ["err", "rec"] {
                    let key = format!("{prefix}-{}", code.name());
                    assert!(texts.0.get_message(&key).is_some(), "{key}");
                }
            }
        }
    }
}
