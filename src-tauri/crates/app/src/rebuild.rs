//! Making the projections again from the journal alone.

use std::collections::BTreeSet;

use delibere_domain::{DocumentId, DocumentKind};
use delibere_store::{StoreError, Writer};

use crate::UserError;
use crate::committee::OpenCommittee;
use crate::convert::store_error;
use crate::ports::Ports;
use crate::projection::{ProjectedText, Source};
use crate::record::Fields;

/// Why a transaction of the rebuild ends without writing.
enum Stop {
    Failed(UserError),
    /// Only asked what the projections would be.
    Compared(String, u32),
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        Self::Failed(store_error(error))
    }
}

/// A document as it is projected.
enum Projected {
    Record(Fields),
    Text(ProjectedText),
}

impl OpenCommittee {
    /// Empties the projections and fills them again from the journal, in one transaction; answers how many documents
    /// there are.
    pub(crate) fn rebuild(&mut self, ports: &mut Ports) -> Result<u32, UserError> {
        self.pack_due(ports, true)?;
        self.documents.clear();
        let documents = self.stored_documents()?;
        let written = self.store.write(|tx| -> Result<(), Stop> { self.project_all(tx, &documents) });
        match written {
            Ok(()) => Ok(documents.len() as u32),
            Err(Stop::Failed(error)) => Err(error),
            Err(Stop::Compared(..)) => Err(UserError::internal("rebuild")),
        }
    }

    /// What the projections are when they are made from the journal, as one canonical text; writes nothing.
    pub(crate) fn projections_from_journal(&self) -> Result<(String, u32), UserError> {
        let documents = self.stored_documents()?;
        let outcome = self.store.write(|tx| -> Result<(), Stop> {
            self.project_all(tx, &documents)?;
            // Leaving with an error takes everything back.
            Err(Stop::Compared(tx.dump_projections()?, documents.len() as u32))
        });
        match outcome {
            Err(Stop::Compared(dump, documents)) => Ok((dump, documents)),
            Err(Stop::Failed(error)) => Err(error),
            Ok(()) => Err(UserError::internal("comparison")),
        }
    }

    fn stored_documents(&self) -> Result<BTreeSet<DocumentId>, UserError> {
        Ok(self.store.documents().map_err(store_error)?.into_iter().collect())
    }

    fn project_all(&self, tx: &mut Writer<'_>, documents: &BTreeSet<DocumentId>) -> Result<(), Stop> {
        tx.clear_projections()?;
        let source = Source { committee: self.committee, decisions: &self.decisions };
        source.decisions(tx)?;
        // Texts before sessions: a session's search entries hold the texts of its items.
        let (texts, records): (Vec<_>, Vec<_>) = documents.iter().partition(|id| id.kind == DocumentKind::Minutes);
        for id in texts.into_iter().chain(records) {
            match self.projected(id).map_err(Stop::Failed)? {
                Projected::Text(text) => source.text(tx, id, &text)?,
                Projected::Record(fields) => source.record(tx, id, &fields)?,
            }
        }
        Ok(())
    }

    fn projected(&self, id: &DocumentId) -> Result<Projected, UserError> {
        let held = self.load(id, 0)?;
        Ok(match id.kind {
            DocumentKind::Minutes => Projected::Text(self.text_of(&held)?),
            _ => Projected::Record(held.document.record().map_err(crate::convert::internal)?),
        })
    }
}
