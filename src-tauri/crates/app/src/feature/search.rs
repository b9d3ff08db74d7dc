//! Search everywhere in the open committee.

use delibere_domain::{DocumentId, ItemId};
use delibere_store::{Hit, SearchQuery};

use crate::api::{ExcerptPart, HitView, Response, SearchRequest, SearchView};
use crate::committee::OpenCommittee;
use crate::convert::store_error;
use crate::{App, UserError};

/// At most so many hits, whatever is asked for.
const MOST: u32 = 200;

/// Answers `search`.
pub(crate) fn search(app: &App, request: SearchRequest) -> Result<Response<SearchView>, UserError> {
    app.read(|open, _| {
        let query =
            SearchQuery { words: request.words.clone(), limit: request.limit.min(MOST) as usize, kinds: Vec::new() };
        let hits = open.store.search(&query).map_err(store_error)?;
        Ok(SearchView { hits: hits.into_iter().map(|hit| view(open, hit)).collect::<Result<_, _>>()? })
    })
}

fn view(open: &OpenCommittee, hit: Hit) -> Result<HitView, UserError> {
    let id = hit.key.split_once(':').map(|(_, id)| id.to_owned()).unwrap_or_default();
    let of = |kind: &str| (hit.kind == kind).then(|| id.clone());
    let session = match of("minutes").and_then(|item| item.parse::<ItemId>().ok()) {
        Some(item) => open.session_of_minutes(&DocumentId::minutes(item))?.map(|session| session.id.to_string()),
        None => of("session"),
    };
    Ok(HitView {
        person: of("person"),
        session,
        item: of("minutes"),
        title: hit.title,
        context: hit.context,
        date: hit.date.map(|date| date.to_string()),
        excerpt: hit.excerpt.parts.into_iter().map(|(text, marked)| ExcerptPart { text, marked }).collect(),
        kind: hit.kind,
    })
}
