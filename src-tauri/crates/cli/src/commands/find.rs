//! Search.

use delibere_app::api::{HitView, SearchRequest, SearchView};
use delibere_app::{App, UserError};

use super::call;
use crate::Ending;
use crate::output::Output;

pub(super) fn search(app: &App, words: &str, limit: u32, output: &Output) -> Result<Ending, UserError> {
    let view: SearchView = call(app, "search", &SearchRequest { words: words.to_owned(), limit })?;
    output.answer(&view, |view| match view.hits.is_empty() {
        true => output.texts.text("cli-nothing-found", &[]),
        false => view.hits.iter().map(hit).collect(),
    })?;
    Ok(Ending::Done)
}

fn hit(hit: &HitView) -> String {
    let mark = |text: &str, marked: bool| if marked { format!("»{text}«") } else { text.to_owned() };
    let excerpt: String = hit.excerpt.iter().map(|part| mark(&part.text, part.marked)).collect();
    let place: Vec<&str> = [hit.date.as_deref(), Some(hit.context.as_str()), Some(hit.title.as_str())]
        .into_iter()
        .flatten()
        .filter(|text| !text.is_empty())
        .collect();
    format!("{}\n    {}\n", place.join(" · "), excerpt.replace('\n', " "))
}
