//! Calls that the application offers and nobody makes: neither the interface nor the command line.

use super::files::File;
use super::{Finding, under};

const DECLARED: &str = "src-tauri/crates/app/src/api/mod.rs";

pub(crate) fn check(files: &[File]) -> Vec<Finding> {
    let Some(declaration) = files.iter().find(|file| file.path == DECLARED) else {
        return vec![Finding::new(DECLARED, "the declaration of the calls was moved: say where in this rule")];
    };
    let names = calls(&declaration.text);
    if names.is_empty() {
        return vec![Finding::new(DECLARED, "no call was found: this rule reads the lines of `calls! { … }`")];
    }
    let callers = under(files, "ui/src/").chain(under(files, "src-tauri/crates/cli/src/"));
    let callers: Vec<&File> = callers.filter(|file| !file.name().contains(".test.")).collect();
    let used = |name: &str| {
        callers
            .iter()
            .any(|file| ['\'', '"', '`'].iter().any(|quote| file.text.contains(&format!("{quote}{name}{quote}"))))
    };
    let unused = names.into_iter().filter(|name| !used(name));
    unused.map(|name| Finding::new(DECLARED, format!("nobody makes the call `{name}`"))).collect()
}

fn calls(text: &str) -> Vec<&str> {
    let inside = text.lines().skip_while(|line| *line != "calls! {").skip(1).take_while(|line| *line != "}");
    let calls = inside.filter(|line| line.contains("=>") && !line.trim_start().starts_with("//"));
    calls.filter_map(|line| Some(line.trim().split_once(':')?.0)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::files::file;
    use super::*;

    const API: &str = "calls! {\n    /// Adds: a member.\n    member_add: A => B = f;\n    member_list: A => B = g;\n    member_undo: A => B = h;\n}\n";

    #[test]
    fn a_call_that_only_a_test_makes_is_found() {
        let files = [
            file(DECLARED, API),
            file("ui/src/a.svelte", "api.call('member_add', {})"),
            file("src-tauri/crates/cli/src/a.rs", "call(app, \"member_list\", &request)"),
            file("ui/src/a.test.ts", "api.call('member_undo', {})"),
        ];
        let found: Vec<_> = check(&files).into_iter().map(|finding| finding.what).collect();
        assert_eq!(found, ["nobody makes the call `member_undo`"]);
    }

    #[test]
    fn a_declaration_that_can_no_longer_be_read_is_a_finding() {
        assert_eq!(check(&[file(DECLARED, "")]).len(), 1);
        assert_eq!(check(&[]).len(), 1);
    }
}
