//! The lines of a text, gathered into the blocks that the templates draw.

use delibere_domain::{Line, LineKind, LineMark, RichText};
use serde::Serialize;

use super::Cleaner;
use crate::ExportError;
use crate::labels::Labels;

/// Deeper list entries are drawn at this depth.
const DEEPEST: u8 = 5;

/// The deepest heading under the heading of the item, which has level 1.
const LAST_LEVEL: u8 = 4;

/// One block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub(crate) enum Block {
    /// A paragraph.
    Paragraph { label: Option<String>, spans: Vec<SpanData> },
    /// A heading, of level 2 or more.
    Heading { level: u8, spans: Vec<SpanData> },
    /// A list.
    List { label: Option<String>, ordered: bool, entries: Vec<Entry> },
    /// Quoted paragraphs.
    Quote { label: Option<String>, lines: Vec<Vec<SpanData>> },
    /// Decisions, set apart.
    Decision { label: String, blocks: Vec<Block> },
    /// Actions, set apart.
    Action { label: String, blocks: Vec<Block> },
}

/// One list entry with what hangs under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Entry {
    spans: Vec<SpanData>,
    blocks: Vec<Block>,
}

/// One run of text with its emphasis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct SpanData {
    text: String,
    bold: bool,
    italic: bool,
    underline: bool,
    link: Option<String>,
}

/// Builds the blocks of one agenda item.
pub(crate) struct Blocks<'a, 'b> {
    cleaner: &'a mut Cleaner<'b>,
    labels: Labels,
    /// The written levels of the headings that the present place is under.
    above: Vec<u8>,
}

/// A line that has something to draw.
struct Drawn {
    kind: LineKind,
    depth: u8,
    mark: Option<LineMark>,
    spans: Vec<SpanData>,
}

impl<'a, 'b> Blocks<'a, 'b> {
    /// Makes a builder whose item heading has level 1.
    pub(crate) fn new(cleaner: &'a mut Cleaner<'b>, labels: Labels) -> Self {
        Self { cleaner, labels, above: Vec::new() }
    }

    /// Builds the blocks of a text; what was said off the record and what is empty is left out.
    pub(crate) fn build(&mut self, text: &RichText) -> Result<Vec<Block>, ExportError> {
        let lines: Vec<Drawn> = text
            .lines
            .iter()
            .filter(|line| line.mark != Some(LineMark::OffRecord))
            .filter_map(|line| self.drawn(line))
            .collect();
        let mut blocks = Vec::new();
        for group in
            lines.chunk_by(|a, b| apart(a.mark).is_some() && a.mark == b.mark || !set_apart(a) && !set_apart(b))
        {
            let Some(mark) = group.first().and_then(|line| apart(line.mark)) else {
                self.plain(group, &mut blocks)?;
                continue;
            };
            let label = self.label(mark, group.len() > 1)?;
            let mut inner = Vec::new();
            self.plain(group, &mut inner)?;
            blocks.push(match mark {
                LineMark::Action => Block::Action { label, blocks: inner },
                _ => Block::Decision { label, blocks: inner },
            });
        }
        Ok(blocks)
    }

    fn drawn(&mut self, line: &Line) -> Option<Drawn> {
        let raw: Vec<&str> = line.spans.iter().map(|span| span.text.as_str()).collect();
        let texts = self.cleaner.line(&raw);
        if texts.iter().all(|text| text.trim().is_empty()) {
            return None;
        }
        let mut spans = Vec::with_capacity(texts.len());
        for (span, text) in line.spans.iter().zip(texts).filter(|(_, text)| !text.is_empty()) {
            let link = span.link.as_ref().filter(|_| !text.trim().is_empty());
            let link = link.and_then(|address| self.cleaner.link(address));
            spans.push(SpanData { text, bold: span.bold, italic: span.italic, underline: span.underline, link });
        }
        Some(Drawn { kind: line.kind, depth: line.depth.min(DEEPEST), mark: line.mark, spans })
    }

    fn plain(&mut self, lines: &[Drawn], blocks: &mut Vec<Block>) -> Result<(), ExportError> {
        for run in lines.chunk_by(|a, b| a.mark == b.mark && flows(a.kind, b.kind)) {
            let Some(first) = run.first() else { continue };
            let label = match first.mark {
                Some(mark) if apart(Some(mark)).is_none() => Some(self.label(mark, run.len() > 1)?),
                _ => None,
            };
            let spans = first.spans.clone();
            match first.kind {
                LineKind::Paragraph => blocks.push(Block::Paragraph { label, spans }),
                LineKind::Heading(_) if label.is_some() => {
                    let spans = spans.into_iter().map(|span| SpanData { bold: true, ..span }).collect();
                    blocks.push(Block::Paragraph { label, spans });
                }
                LineKind::Heading(level) => {
                    // Whoever begins with a small heading means the same by the next one of that size.
                    self.above.retain(|above| *above < level);
                    self.above.push(level);
                    let level = (self.above.len() as u8).saturating_add(1).min(LAST_LEVEL);
                    blocks.push(Block::Heading { level, spans });
                }
                LineKind::Bullet | LineKind::Ordered => lists(run, label, blocks),
                LineKind::Quote => {
                    let lines = run.iter().map(|line| line.spans.clone()).collect();
                    blocks.push(Block::Quote { label, lines });
                }
            }
        }
        Ok(())
    }

    fn label(&self, mark: LineMark, several: bool) -> Result<String, ExportError> {
        self.labels.say(match (mark, several) {
            (LineMark::Argument, false) => "documents-argument",
            (LineMark::Argument, true) => "documents-arguments",
            (LineMark::Position, false) => "documents-position",
            (LineMark::Position, true) => "documents-positions",
            (LineMark::Question, false) => "documents-question",
            (LineMark::Question, true) => "documents-questions",
            (LineMark::Action, false) => "documents-action",
            (LineMark::Action, true) => "documents-actions",
            (LineMark::Decision | LineMark::OffRecord, false) => "documents-decision",
            (LineMark::Decision | LineMark::OffRecord, true) => "documents-decisions",
        })
    }
}

/// Returns the mark when its lines stand apart in a frame.
fn apart(mark: Option<LineMark>) -> Option<LineMark> {
    mark.filter(|mark| matches!(mark, LineMark::Decision | LineMark::Action))
}

fn set_apart(line: &Drawn) -> bool {
    apart(line.mark).is_some()
}

/// Tells whether two neighbouring lines belong to one list or one quotation.
fn flows(a: LineKind, b: LineKind) -> bool {
    let list = |kind| matches!(kind, LineKind::Bullet | LineKind::Ordered);
    list(a) && list(b) || a == LineKind::Quote && b == LineKind::Quote
}

/// Cuts list lines into lists: entries deeper than the first hang under the entry before them.
fn lists(lines: &[Drawn], mut label: Option<String>, blocks: &mut Vec<Block>) {
    let Some(base) = lines.iter().map(|line| line.depth).min() else { return };
    // A list that begins too deep begins at its own first line.
    let base = lines.first().map_or(base, |line| line.depth).max(base);
    let starts: Vec<usize> =
        lines.iter().enumerate().filter(|(_, line)| line.depth <= base).map(|(index, _)| index).collect();
    let ends = starts.iter().skip(1).copied().chain([lines.len()]);
    let mut ordered = None;
    for (start, end) in starts.iter().copied().zip(ends) {
        let (Some(line), Some(under)) = (lines.get(start), lines.get(start + 1..end)) else { continue };
        let mut entry = Entry { spans: line.spans.clone(), blocks: Vec::new() };
        lists(under, None, &mut entry.blocks);
        let numbered = line.kind == LineKind::Ordered;
        match blocks.last_mut() {
            Some(Block::List { entries, .. }) if ordered == Some(numbered) => entries.push(entry),
            _ => blocks.push(Block::List { label: label.take(), ordered: numbered, entries: vec![entry] }),
        }
        ordered = Some(numbered);
    }
}

#[cfg(test)]
mod tests;
