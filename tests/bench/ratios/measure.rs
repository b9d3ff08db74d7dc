//! Taking turns, and the table.

use std::time::{Duration, Instant};

/// One line of the table.
pub(crate) struct Line {
    /// What is measured.
    pub(crate) what: String,
    /// What it is measured against: the least that has to be done.
    pub(crate) limit: String,
    /// Ours, the limit's (medians), and the median of the ratios pair by pair.
    pub(crate) ours: Duration,
    pub(crate) theirs: Duration,
    pub(crate) ratio: f64,
}

/// Times one call.
pub(crate) fn time<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let begun = Instant::now();
    let value = work();
    (begun.elapsed(), value)
}

/// Measures two ways in turn, so that a machine that slows down slows both.
pub(crate) fn against(
    what: &str,
    limit: &str,
    rounds: usize,
    mut ours: impl FnMut() -> Duration,
    mut theirs: impl FnMut() -> Duration,
) -> Line {
    let pairs: Vec<(Duration, Duration)> = (0..rounds).map(|_| (ours(), theirs())).collect();
    Line {
        what: what.to_owned(),
        limit: limit.to_owned(),
        ours: median(pairs.iter().map(|pair| pair.0).collect()),
        theirs: median(pairs.iter().map(|pair| pair.1).collect()),
        ratio: median(pairs.iter().map(|(ours, theirs)| ours.as_secs_f64() / theirs.as_secs_f64()).collect()),
    }
}

fn median<T: PartialOrd + Copy>(mut values: Vec<T>) -> T {
    values.sort_by(|a, b| a.partial_cmp(b).unwrap());
    values[values.len() / 2]
}

/// The table, columns aligned.
pub(crate) fn table(lines: &[Line]) -> String {
    let mut out = format!("{:<44} {:>11} {:>11} {:>7}  against\n", "what", "ours", "limit", "ratio");
    for line in lines {
        out.push_str(&format!(
            "{:<44} {:>8.2} ms {:>8.2} ms {:>7.2}  {}\n",
            line.what,
            line.ours.as_secs_f64() * 1000.0,
            line.theirs.as_secs_f64() * 1000.0,
            line.ratio,
            line.limit
        ));
    }
    out
}
