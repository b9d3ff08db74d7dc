//! Looking at everything: signatures, hashes, projections and attachments.

use delibere_journal::{ChainVerifier, RawBlock};
use delibere_store::Problem;

use crate::api::{CheckView, Message, Nothing, RebuildView, Response};
use crate::committee::OpenCommittee;
use crate::convert::store_error;
use crate::{App, UserError};

/// How many blocks are read at a time.
const PAGE: usize = 2_000;
/// How many findings of one kind are named; the rest are as many again.
const NAMED: usize = 20;

/// Carries out `check_run`.
pub(crate) fn run(app: &App, _: Nothing) -> Result<Response<CheckView>, UserError> {
    let mut state = app.state();
    let (open, ports) = state.current()?;
    open.pack_due(ports, true)?;
    Ok(Response { value: open.check()?, changes: Vec::new(), undo: None })
}

/// Carries out `rebuild_run`.
pub(crate) fn rebuild(app: &App, _: Nothing) -> Result<Response<RebuildView>, UserError> {
    let mut state = app.state();
    let (open, ports) = state.current()?;
    let documents = open.rebuild(ports)?;
    Ok(Response { value: RebuildView { documents }, changes: vec!["*".to_owned()], undo: None })
}

impl OpenCommittee {
    /// Verifies everything and writes nothing.
    pub(crate) fn check(&mut self) -> Result<CheckView, UserError> {
        let mut findings = Vec::new();
        let blocks = self.check_blocks(&mut findings)?;
        let documents = if findings.is_empty() { self.check_projections(&mut findings)? } else { 0 };
        let blobs = self.check_attachments(&mut findings)?;
        for problem in self.store.integrity().map_err(store_error)? {
            findings.push(problem_message(&problem));
        }
        for ignored in &self.decisions.ignored {
            findings
                .push(Message::new("check-ignored").with("detail", format!("{} {}", ignored.chain, ignored.sequence)));
        }
        Ok(CheckView { clean: findings.is_empty(), findings, blocks, documents, blobs })
    }

    fn check_blocks(&self, findings: &mut Vec<Message>) -> Result<u32, UserError> {
        let mut verifier = ChainVerifier::new(self.committee);
        let (mut count, mut position) = (0, 0);
        loop {
            let page = self.store.blocks_page(position, PAGE).map_err(store_error)?;
            let Some(last) = page.last() else { return Ok(count) };
            position = last.position;
            for stored in page {
                count += 1;
                if let Err(error) = verifier.accept(&RawBlock::new(stored.row.bytes))
                    && findings.len() < NAMED
                {
                    findings.push(Message::new("check-block").with("detail", format!("{} : {error}", stored.position)));
                }
            }
        }
    }

    fn check_projections(&mut self, findings: &mut Vec<Message>) -> Result<u32, UserError> {
        let before = self.store.dump_projections().map_err(store_error)?;
        let (after, documents) = self.projections_from_journal()?;
        if before != after {
            findings.push(Message::new("check-projection"));
        }
        Ok(documents)
    }

    fn check_attachments(&self, findings: &mut Vec<Message>) -> Result<u32, UserError> {
        let mut count = 0;
        for summary in self.store.sessions().map_err(store_error)? {
            let Some(session) = self.session(summary.id)? else { continue };
            for paper in session.items.iter().flat_map(|item| &item.papers) {
                count += 1;
                if !self.store.has_blob(&paper.hash).map_err(store_error)? {
                    findings.push(Message::new("check-blob-missing").with("detail", &paper.name));
                }
            }
        }
        Ok(count)
    }
}

fn problem_message(problem: &Problem) -> Message {
    match problem {
        Problem::Page { detail } | Problem::Database { detail } => Message::new("check-page").with("detail", detail),
        Problem::Blob { hash } => Message::new("check-blob").with("detail", data_encoding::HEXLOWER.encode(&hash[..8])),
        Problem::Header => Message::new("check-header"),
    }
}
