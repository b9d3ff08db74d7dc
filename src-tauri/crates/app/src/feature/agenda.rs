//! The agenda: its items and their order.

use delibere_domain::{DocumentId, ItemId, ItemKind, Session, order};
use delibere_journal::{Act, Target};

use crate::api::{ItemMoveRequest, ItemRef, ItemSaveRequest, Message, Nothing, Response};
use crate::convert::{id, name};
use crate::draft::Draft;
use crate::feature::colleges::place_before;
use crate::feature::session_tag;
use crate::record::{ItemField, write_number, write_text};
use crate::{App, ErrorCode, UserError};

/// Carries out `item_save`.
pub(crate) fn save(app: &App, request: ItemSaveRequest) -> Result<Response<ItemRef>, UserError> {
    app.write(|open, ports| {
        let session = open.visible_session(&request.session)?;
        let title = name(&request.title)?;
        let kind = ItemKind::from_name(&request.kind)
            .ok_or_else(|| UserError::new(ErrorCode::ChoiceInvalid).with("value", &request.kind))?;
        if let Some(duration) = request.duration.filter(|duration| !(1..=1440).contains(duration)) {
            return Err(UserError::new(ErrorCode::DurationInvalid).with("value", duration));
        }
        let document = DocumentId::session(session.id);
        let done = if request.item.is_some() { "done-item-saved" } else { "done-item-added" };
        let mut draft = Draft::new(tags(&session)).done(Message::new(done).with("title", &title));
        let item = match &request.item {
            Some(item) => known(&session, item)?,
            None => {
                let item = ItemId::from_uuid(ports.new_uuid());
                let last = session.items.last().map(|item| item.order.as_str());
                draft.edit(document, [write_text(ItemField::Order.path(item), &order::between(last, None))]);
                draft.creates(Target::Item(session.id, item));
                item
            }
        };
        draft.edit(
            document,
            [
                write_text(ItemField::Title.path(item), &title),
                write_text(ItemField::Kind.path(item), kind.name()),
                write_number(ItemField::Duration.path(item), request.duration.map(i64::from)),
            ],
        );
        Ok((ItemRef { session: session.id.to_string(), item: item.to_string() }, draft))
    })
}

/// Carries out `item_move`.
pub(crate) fn reorder(app: &App, request: ItemMoveRequest) -> Result<Response<Nothing>, UserError> {
    app.write(|open, _| {
        let session = open.visible_session(&request.session)?;
        let item = known(&session, &request.item)?;
        let before = request.before.as_deref().map(|before| known(&session, before)).transpose()?;
        let others: Vec<(ItemId, &str)> = session
            .items
            .iter()
            .filter(|known| known.id != item)
            .map(|known| (known.id, known.order.as_str()))
            .collect();
        let moved = place_before(&others, before);
        let mut draft = Draft::new(tags(&session)).done(Message::new("done-item-moved"));
        draft.edit(DocumentId::session(session.id), [write_text(ItemField::Order.path(item), &moved)]);
        Ok((Nothing {}, draft))
    })
}

/// Carries out `item_archive`.
pub(crate) fn archive(app: &App, request: ItemRef) -> Result<Response<Nothing>, UserError> {
    app.write(|open, _| {
        let session = open.visible_session(&request.session)?;
        let item = known(&session, &request.item)?;
        let title = session.items.iter().find(|known| known.id == item).map(|known| known.title.clone());
        let [list, one] = tags(&session);
        let mut draft = Draft::new([list, one, "bin".to_owned()])
            .done(Message::new("done-item-archived").with("title", title.unwrap_or_default()));
        draft.act(Act::Archived { target: Target::Item(session.id, item) });
        Ok((Nothing {}, draft))
    })
}

/// An item of a request that is on the agenda.
pub(crate) fn known(session: &Session, text: &str) -> Result<ItemId, UserError> {
    let item: ItemId = id(text)?;
    if session.items.iter().any(|known| known.id == item) {
        return Ok(item);
    }
    Err(UserError::new(ErrorCode::NotFound).with("what", text))
}

fn tags(session: &Session) -> [String; 2] {
    ["sessions".to_owned(), session_tag(session.id)]
}
