//! How long a file may be.

use super::Finding;
use super::files::File;

const LIMITS: &[(&str, &str, usize)] = &[
    ("src-tauri/src/", "rs", 150),
    ("", "rs", 500),
    ("", "svelte", 500),
    ("", "ts", 500),
    ("", "mjs", 500),
    ("", "css", 500),
];

pub(crate) fn check(files: &[File]) -> Vec<Finding> {
    files.iter().filter_map(too_long).collect()
}

fn too_long(file: &File) -> Option<Finding> {
    let fits =
        |(folder, extension, _): &&(&str, &str, usize)| file.path.starts_with(folder) && file.extension() == *extension;
    let (_, _, limit) = LIMITS.iter().find(fits)?;
    let lines = file.text.lines().count();
    (lines > *limit)
        .then(|| Finding::new(&file.path, format!("{lines} lines, at most {limit}: split it by what it is about")))
}

#[cfg(test)]
mod tests {
    use super::super::files::file;
    use super::*;

    #[test]
    fn the_shell_has_a_shorter_limit_than_the_rooms() {
        let text = "x\n".repeat(151);
        assert_eq!(check(&[file("src-tauri/src/a.rs", &text)]).len(), 1);
        assert!(check(&[file("src-tauri/crates/app/src/a.rs", &text)]).is_empty());
        assert_eq!(check(&[file("ui/src/a.svelte", &"x\n".repeat(501))]).len(), 1);
    }
}
