//! Taking the last action back; taking it back can itself be taken back.

use crate::api::{Nothing, Response, UndoRequest};
use crate::{App, ErrorCode, UserError};

/// Carries out `undo`.
pub(crate) fn undo(app: &App, request: UndoRequest) -> Result<Response<Nothing>, UserError> {
    app.write(|open, _| {
        let draft = open.undo.take(request.token).ok_or_else(|| UserError::new(ErrorCode::NothingToUndo))?;
        Ok((Nothing {}, draft))
    })
}
