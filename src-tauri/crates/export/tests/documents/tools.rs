//! Tools of others that read our files.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use delibere_export::{MinutesDocument, Pdf, minutes_pdf};

/// Writes a document under a name of its own and returns where.
pub(crate) fn export(document: &MinutesDocument, name: &str) -> (Pdf, PathBuf) {
    let pdf = minutes_pdf(document).unwrap_or_else(|error| panic!("{name}: {error}"));
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("minutes-{name}.pdf"));
    std::fs::write(&path, &pdf.bytes).unwrap();
    (pdf, path)
}

pub(crate) fn run(program: &str, args: &[&str]) -> Output {
    Command::new(program).args(args).output().unwrap_or_else(|error| {
        panic!("{program} is needed by this test ({error}); Debian packages: poppler-utils, qpdf")
    })
}

fn said(program: &str, args: &[&str]) -> String {
    let output = run(program, args);
    assert!(output.status.success(), "{program} {args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The text layer, in the order in which the file draws it.
pub(crate) fn text_layer(path: &Path) -> String {
    said("pdftotext", &["-raw", "-nopgbrk", "-enc", "UTF-8", path.to_str().unwrap(), "-"])
}

/// The text of one page.
pub(crate) fn page_text(path: &Path, page: usize) -> String {
    let page = page.to_string();
    said("pdftotext", &["-raw", "-enc", "UTF-8", "-f", &page, "-l", &page, path.to_str().unwrap(), "-"])
}

/// What the file says of itself.
pub(crate) fn information(path: &Path) -> String {
    said("pdfinfo", &[path.to_str().unwrap()])
}

/// The structure with its text, without the attributes of appearance.
pub(crate) fn structure(path: &Path) -> String {
    let kept = |line: &&str| {
        let line = line.trim_start();
        !line.starts_with("Object ")
            && (!line.starts_with('/') || line.starts_with("/Scope") || line.starts_with("/ColSpan"))
    };
    let all = said("pdfinfo", &["-struct-text", path.to_str().unwrap()]);
    let mut out = String::new();
    for line in all.lines().filter(kept) {
        // Identities and repeated titles say nothing about the structure.
        let tag = line.split(['<', '(']).next().unwrap_or(line);
        let plain = if line.trim_start().starts_with('"') { line } else { tag.split(" \"").next().unwrap_or(tag) };
        out.push_str(plain.trim_end().trim_end_matches(':'));
        out.push('\n');
    }
    out
}

/// Runs every independent validator on the files; returns their findings.
pub(crate) fn validate(paths: &[&Path]) -> Vec<String> {
    let default = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap().join("validators");
    let home = std::env::var_os("DELIBERE_VALIDATORS").map_or(default, PathBuf::from);
    let python = home.join("bin/python");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/validators/check_pdf.py");
    assert!(
        python.exists(),
        "the validators are not installed in {}: make a Python environment there from tests/validators/requirements.txt",
        home.display()
    );
    let output = Command::new(&python).arg(&script).args(paths).output().unwrap();
    let findings: Vec<String> = String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect();
    let code = output.status.code();
    let honest = if findings.is_empty() { Some(0) } else { Some(1) };
    assert_eq!(code, honest, "a validator could not run: {}", String::from_utf8_lossy(&output.stderr));
    findings
}
