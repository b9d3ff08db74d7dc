//! What the shell itself refuses, in the shape that the application gives to its own errors.

use serde::Serialize;
use serde_json::{Value, json};

/// A refusal or failure of the shell; its sentences are in the interface's `shell.ftl`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[expect(clippy::enum_variant_names, reason = "a name is the code that the texts bear, and those are of the shell")]
pub(crate) enum Refusal {
    /// The request is not of the shape that the command expects.
    ShellBadRequest,
    /// No command has this name.
    ShellUnknownCommand,
    /// Only links of the web or of mail, and files that were just saved, may be opened.
    ShellOpenRefused,
    /// The system found no program to open it.
    ShellOpenFailed,
    /// The application stopped in the middle of a request.
    ShellInterrupted,
}

impl Refusal {
    /// The code, the arguments and the severity, as the interface expects them.
    pub(crate) fn to_json(self) -> Value {
        let severity = if self == Self::ShellOpenRefused { "refused" } else { "failed" };
        json!({ "code": self, "args": {}, "severity": severity })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_has_the_shape_of_the_applications_errors() {
        let expected = json!({ "code": "shell-open-refused", "args": {}, "severity": "refused" });
        assert_eq!(Refusal::ShellOpenRefused.to_json(), expected);
    }

    #[test]
    fn every_refusal_has_its_two_lines_in_both_languages() {
        let all = [
            Refusal::ShellBadRequest,
            Refusal::ShellUnknownCommand,
            Refusal::ShellOpenRefused,
            Refusal::ShellOpenFailed,
            Refusal::ShellInterrupted,
        ];
        let texts =
            [include_str!("../../ui/src/locales/fr/shell.ftl"), include_str!("../../ui/src/locales/en/shell.ftl")];
        for refusal in all {
            let code = serde_json::to_value(refusal).unwrap();
            for prefix in ["err", "rec"] {
                let line = format!("{prefix}-{} = ", code.as_str().unwrap());
                assert!(texts.iter().all(|text| text.lines().any(|l| l.starts_with(&line))), "{line}");
            }
        }
    }
}
