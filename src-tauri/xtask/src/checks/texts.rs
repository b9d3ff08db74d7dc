//! The texts of the interface and of the documents, in every language.

use std::collections::{BTreeMap, BTreeSet};

use super::files::File;
use super::{Finding, under};

const LOCALES: &str = "ui/src/locales/";

/// Keys of one file with the variables of each.
type Keys = BTreeMap<String, BTreeSet<String>>;

pub(crate) fn check(files: &[File]) -> Vec<Finding> {
    let mut languages: BTreeMap<&str, BTreeMap<&str, Keys>> = BTreeMap::new();
    for file in under(files, LOCALES).filter(|file| file.extension() == "ftl") {
        if let Some((language, name)) = file.path[LOCALES.len()..].split_once('/') {
            languages.entry(language).or_default().insert(name, keys(&file.text));
        }
    }
    let mut findings = Vec::new();
    for (language, own) in &languages {
        for (other, theirs) in languages.iter().filter(|(other, _)| *other != language) {
            for (name, keys) in own {
                let place = format!("{LOCALES}{other}/{name}");
                match theirs.get(name) {
                    None => findings.push(Finding::new(place, format!("is missing; it exists in `{language}`"))),
                    Some(others) => findings.extend(differences(&place, language, keys, others)),
                }
            }
        }
    }
    findings.extend(twice(files));
    findings
}

fn differences(place: &str, language: &str, keys: &Keys, others: &Keys) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (key, variables) in keys {
        match others.get(key) {
            None => findings.push(Finding::new(place, format!("`{key}` is missing; it exists in `{language}`"))),
            Some(other) => findings.extend(variables.difference(other).map(|variable| {
                Finding::new(place, format!("`{key}` does not say `{{ ${variable} }}`, which it says in `{language}`"))
            })),
        }
    }
    findings
}

/// A key that two files of a language define: one of them would silently win.
fn twice(files: &[File]) -> Vec<Finding> {
    let mut seen: BTreeMap<(String, String), &str> = BTreeMap::new();
    let mut findings = Vec::new();
    for file in under(files, LOCALES).filter(|file| file.extension() == "ftl") {
        let language = file.folder().to_owned();
        for key in file.text.lines().filter_map(key_of).filter(|key| !key.starts_with('-')) {
            if let Some(first) = seen.insert((language.clone(), key.to_owned()), &file.path) {
                findings.push(Finding::new(&file.path, format!("`{key}` is defined in {first} too")));
            }
        }
    }
    findings
}

fn keys(text: &str) -> Keys {
    let mut keys = Keys::new();
    let mut message = String::new();
    let mut key = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some(name) = key_of(line) {
            message = name.to_owned();
            key = message.clone();
            keys.entry(key.clone()).or_default();
        } else if let Some((name, _)) = line.trim_start().strip_prefix('.').and_then(|rest| rest.split_once('=')) {
            key = format!("{message}.{}", name.trim());
            keys.entry(key.clone()).or_default();
        }
        if let Some(variables) = keys.get_mut(&key) {
            variables.extend(variables_of(line));
        }
    }
    keys
}

fn key_of(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    let key = key.trim_end();
    let first = key.chars().next()?;
    let fits = (first.is_ascii_alphabetic() || first == '-')
        && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    fits.then_some(key)
}

fn variables_of(line: &str) -> impl Iterator<Item = String> + '_ {
    line.split('$').skip(1).map(|rest| {
        rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_').collect::<String>()
    })
}

#[cfg(test)]
mod tests {
    use super::super::files::file;
    use super::*;

    fn found(fr: &str, en: &str) -> Vec<String> {
        let files = [file("ui/src/locales/en/a.ftl", en), file("ui/src/locales/fr/a.ftl", fr)];
        check(&files).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_key_without_translation_is_found_in_both_directions() {
        let found = found("a = x\nb = y\n", "a = x\nc = z\n");
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found.iter().any(|f| f == "ui/src/locales/en/a.ftl: `b` is missing; it exists in `fr`"), "{found:?}");
    }

    #[test]
    fn a_variable_that_one_language_forgets_is_found() {
        let fr = "n = { $count ->\n    [one] un\n   *[other] { $count } pour { $who }\n}\n";
        let found = found(fr, "n = { $count }\n");
        assert_eq!(found, ["ui/src/locales/en/a.ftl: `n` does not say `{ $who }`, which it says in `fr`"]);
    }

    #[test]
    fn an_attribute_and_a_whole_file_can_be_missing() {
        assert_eq!(found("a = x\n    .title = t\n", "a = x\n").len(), 1);
        let files = [file("ui/src/locales/fr/b.ftl", "k = v\n"), file("ui/src/locales/en/a.ftl", "")];
        assert_eq!(check(&files).len(), 2);
    }

    #[test]
    fn a_key_defined_in_two_files_is_found() {
        let files = [file("ui/src/locales/fr/a.ftl", "k = v\n"), file("ui/src/locales/fr/b.ftl", "k = w\n")];
        assert_eq!(check(&files).len(), 1);
    }

    #[test]
    fn equal_texts_are_silent() {
        let text = "# k = comment\nk =\n    a = b { $x }\n-term = T\n";
        assert!(found(text, text).is_empty());
    }
}
