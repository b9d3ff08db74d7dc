//! How far each action is from the best this machine can do: ratios, measured in turn in one run.
//!
//! Words on the command line choose lines: `start`, `keystroke`, `search`, `pdf`, `rebuild`.

#![expect(clippy::print_stdout, reason = "the table is what this program is for")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a measurement that cannot go on has no result")]
#![expect(clippy::disallowed_methods, reason = "measuring reads the clock")]

mod documents;
mod measure;
mod start;
mod stores;

use measure::Line;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let wanted = |name: &str| words.is_empty() || words.iter().any(|word| word == name);
    let mut lines: Vec<Line> = Vec::new();
    if wanted("pdf") {
        lines.extend(documents::pdf());
    }
    if ["start", "keystroke", "search", "rebuild"].into_iter().any(wanted) {
        let decade = stores::Decade::make();
        println!("decade: {} blocks, {} MB, made in {:.0} s", decade.blocks, decade.megabytes(), decade.seconds);
        if wanted("keystroke") {
            lines.push(stores::keystroke(&decade));
        }
        if wanted("search") {
            lines.push(stores::search(&decade));
        }
        if wanted("rebuild") {
            lines.push(stores::rebuild(&decade));
        }
        if wanted("start") {
            lines.extend(start::start(&decade));
        }
    }
    println!("{}", measure::table(&lines));
}
