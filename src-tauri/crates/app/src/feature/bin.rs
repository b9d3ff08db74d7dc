//! The bin: what was put away, and taking it out again.

use std::str::FromStr;

use delibere_domain::{DocumentId, SessionId};
use delibere_journal::{Act, Target};

use crate::api::{BinEntry, BinRestoreRequest, BinView, Message, Nothing, Response};
use crate::committee::{OpenCommittee, instant};
use crate::convert::{full_name, store_error};
use crate::draft::Draft;
use crate::record::{CollegeField, Fields, ItemField, PaperField, SessionField, text};
use crate::{App, ErrorCode, UserError};

/// Answers `bin_view`.
pub(crate) fn view(app: &App, _: Nothing) -> Result<Response<BinView>, UserError> {
    app.read(|open, _| {
        let archived: Vec<_> = open.decisions.archived.iter().map(|(target, by)| (*target, by.clone())).collect();
        let mut entries = Vec::new();
        for (target, by) in archived {
            let Some((kind, title)) = describe(open, &target)? else { continue };
            entries.push(BinEntry {
                target: target.to_string(),
                kind: kind.to_owned(),
                title,
                archived: instant(by.wall_clock_ms),
                by: open.name_of(by.author)?,
            });
        }
        entries.sort_by(|a, b| (&b.archived, &b.target).cmp(&(&a.archived, &a.target)));
        Ok(BinView { entries })
    })
}

/// Carries out `bin_restore`.
pub(crate) fn restore(app: &App, request: BinRestoreRequest) -> Result<Response<Nothing>, UserError> {
    app.write(|open, _| {
        let not_there = || UserError::new(ErrorCode::NotInBin);
        let target = Target::from_str(&request.target).map_err(|_| not_there())?;
        if !open.is_archived(&target) {
            return Err(not_there());
        }
        let title = describe(open, &target)?.map(|(_, title)| title).unwrap_or_default();
        let mut draft = Draft::new(["*".to_owned()]).done(Message::new("done-restored").with("title", title));
        draft.act(Act::Restored { target });
        Ok((Nothing {}, draft))
    })
}

/// The kind and title of a thing in the bin; `None` for what has no place of its own there.
fn describe(open: &mut OpenCommittee, target: &Target) -> Result<Option<(&'static str, String)>, UserError> {
    let named = |kind, fields: &Fields, path: String| Some((kind, text(fields, &path)));
    Ok(match target {
        Target::Person(person) => {
            let fields = open.fields(&DocumentId::person(*person))?;
            Some(("person", full_name(&crate::record::person_from(*person, &fields))))
        }
        Target::College(college) => {
            let fields = open.fields(&DocumentId::committee(open.committee))?;
            named("college", &fields, CollegeField::Name.path(*college))
        }
        Target::Session(session) => {
            let fields = open.fields(&DocumentId::session(*session))?;
            named("session", &fields, SessionField::Title.path())
        }
        Target::Item(session, item) => {
            let fields = open.fields(&DocumentId::session(*session))?;
            named("item", &fields, ItemField::Title.path(*item))
        }
        Target::Paper(item, paper) => match open.session_of_any_item(*item)? {
            Some(session) => {
                let fields = open.fields(&DocumentId::session(session))?;
                named("paper", &fields, PaperField::Name.path(*paper))
            }
            None => None,
        },
        Target::Term(_) => None,
    })
}

impl OpenCommittee {
    /// The session of an item, also of one in the bin.
    fn session_of_any_item(&self, item: delibere_domain::ItemId) -> Result<Option<SessionId>, UserError> {
        let archived = self.decisions.archived.keys().find_map(|target| match target {
            Target::Item(session, known) if *known == item => Some(*session),
            _ => None,
        });
        match archived {
            Some(session) => Ok(Some(session)),
            None => self.store.session_of(item).map_err(store_error),
        }
    }
}
