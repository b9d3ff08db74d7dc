//! Excerpts: the place where the words were found, cut and marked from the original text.

use std::ops::Range;

use super::fold::{Word, words};
use super::query::Term;

/// How many characters an excerpt shows about.
const WIDTH: usize = 200;
/// How many of them stand before the first word found.
const BEFORE: usize = 50;

/// A piece of text in which the words found are marked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Excerpt {
    /// The text in order, each part with whether it is a word found.
    pub parts: Vec<(String, bool)>,
}

impl Excerpt {
    /// The text without its marks.
    pub fn text(&self) -> String {
        self.parts.iter().map(|(text, _)| text.as_str()).collect()
    }

    /// Marks every word found in a whole text.
    pub(crate) fn whole(text: &str, terms: &[Term]) -> Self {
        let hits: Vec<Hit> = Hits::new(text, terms).collect();
        Self::cut(text, 0..text.len(), &hits)
    }

    /// Cuts the text around the first place where most of the terms stand together.
    pub(crate) fn around(text: &str, terms: &[Term]) -> Self {
        let mut hits: Vec<Hit> = Vec::new();
        let mut best = (0, 0);
        for hit in Hits::new(text, terms) {
            let end = hit.range.end;
            hits.push(hit);
            // A window that begins at a hit is complete once the hits have passed its end.
            let from = hits.partition_point(|hit| hit.range.start + WIDTH < end);
            let mut seen: Vec<usize> = hits[from..].iter().map(|hit| hit.term).collect();
            seen.sort_unstable();
            seen.dedup();
            if seen.len() > best.0 {
                best = (seen.len(), from);
            }
            if best.0 == terms.len() && end > hits[best.1].range.start + WIDTH {
                break;
            }
        }
        let window = match hits.get(best.1) {
            Some(hit) => window(text, hit.range.start),
            None => window(text, 0),
        };
        Self::cut(text, window, &hits)
    }

    fn cut(text: &str, window: Range<usize>, hits: &[Hit]) -> Self {
        let mut excerpt = Self::default();
        if window.start > 0 {
            excerpt.push("…", false);
        }
        let mut done = window.start;
        for hit in hits.iter().filter(|hit| hit.range.start >= window.start && hit.range.end <= window.end) {
            if hit.range.start >= done {
                excerpt.push(&text[done..hit.range.start], false);
                excerpt.push(&text[hit.range.clone()], true);
                done = hit.range.end;
            }
        }
        excerpt.push(&text[done..window.end], false);
        if window.end < text.trim_end().len() {
            excerpt.push("…", false);
        }
        excerpt
    }

    fn push(&mut self, text: &str, found: bool) {
        let text = text.replace(['\n', '\r', '\t'], " ");
        match self.parts.last_mut() {
            _ if text.is_empty() => {}
            Some((last, kind)) if *kind == found && !found => last.push_str(&text),
            _ => self.parts.push((text, found)),
        }
    }
}

struct Hit {
    range: Range<usize>,
    term: usize,
}

/// Where the terms stand in a text, in order.
struct Hits<'a, I> {
    terms: &'a [Term],
    words: I,
    ahead: Vec<Word>,
    reach: usize,
}

impl<'a> Hits<'a, Box<dyn Iterator<Item = Word> + 'a>> {
    fn new(text: &'a str, terms: &'a [Term]) -> Self {
        let reach = terms.iter().map(Term::length).max().unwrap_or(0);
        Self { terms, words: Box::new(words(text)), ahead: Vec::new(), reach }
    }
}

impl<I: Iterator<Item = Word>> Iterator for Hits<'_, I> {
    type Item = Hit;

    fn next(&mut self) -> Option<Hit> {
        loop {
            while self.ahead.len() < self.reach {
                let Some(word) = self.words.next() else { break };
                self.ahead.push(word);
            }
            let first = self.ahead.first()?.range.clone();
            let covering = self.terms.iter().enumerate().map(|(place, term)| (term.covers(&self.ahead), place));
            // The longest cover wins, and among equals the first term.
            let found =
                covering.filter(|(count, _)| *count > 0).max_by_key(|(count, place)| (*count, usize::MAX - place));
            let Some((count, term)) = found else {
                self.ahead.remove(0);
                continue;
            };
            let end = self.ahead.drain(..count).next_back().map_or(first.end, |word| word.range.end);
            return Some(Hit { range: first.start..end, term });
        }
    }
}

/// A stretch of the text around a place, cut between words.
fn window(text: &str, hit: usize) -> Range<usize> {
    let before = &text[..hit];
    let from = before.char_indices().rev().take(BEFORE).last().map_or(hit, |(at, _)| at);
    let start = if from == 0 {
        0
    } else {
        // A window that reaches back into another line begins with its own line; space at its head goes below.
        let line = before[from..].rfind('\n');
        line.or_else(|| before[from..].find(char::is_whitespace)).map_or(hit, |at| from + at)
    };
    let start = text[start..].find(|c: char| !c.is_whitespace()).map_or(start, |at| start + at).min(hit);
    let after = &text[start..];
    let Some((to, _)) = after.char_indices().nth(WIDTH) else {
        return start..text.trim_end().len().max(start);
    };
    let end = after[..to].rfind(char::is_whitespace).filter(|at| start + at > hit).unwrap_or(to);
    start..start + after[..end].trim_end().len()
}
