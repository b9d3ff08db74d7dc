//! The shelf: which committees, which one is open, how the program looks.

use delibere_domain::{DocumentId, PersonId, Role, Term, TermId};
use delibere_journal::Act;

use crate::api::{Nothing, Preferences, Response, ShelfCreateRequest, ShelfOpenRequest, ShelfView};
use crate::app::State;
use crate::committee::{FoundingPlan, OpenCommittee};
use crate::convert::{limited, name};
use crate::draft::Draft;
use crate::record::{CommitteeField, PersonField, write_text};
use crate::{App, ErrorCode, UserError, demo};

/// Answers `shelf_view`.
pub(crate) fn view(app: &App, _: Nothing) -> Result<Response<ShelfView>, UserError> {
    Ok(Response { value: shelf_view(&app.state()), changes: Vec::new(), undo: None })
}

/// Carries out `shelf_open`.
pub(crate) fn open(app: &App, request: ShelfOpenRequest) -> Result<Response<ShelfView>, UserError> {
    let mut state = app.state();
    state.open(&request.store)?;
    Ok(everything_changed(&state))
}

/// Carries out `shelf_create`.
pub(crate) fn create(app: &App, request: ShelfCreateRequest) -> Result<Response<ShelfView>, UserError> {
    let committee_name = name(&request.name)?;
    let mut state = app.state();
    let store = state.shelf.free_name(&committee_name);
    let directory = state.shelf.store_directory(&store);
    let State { ports, keychain, .. } = &mut *state;
    let committee = found(&directory, keychain, ports, &request)?;
    state.replace(store, committee)?;
    Ok(everything_changed(&state))
}

/// Founds a committee in a directory, with its record and its founder.
pub(crate) fn found(
    directory: &std::path::Path,
    keychain: &crate::Keychain,
    ports: &mut crate::Ports,
    request: &ShelfCreateRequest,
) -> Result<OpenCommittee, UserError> {
    let committee_name = name(&request.name)?;
    let institution = limited(&request.institution, 500)?;
    let family_name = name(&request.founder.family_name)?;
    let given_name = limited(&request.founder.given_name, 200)?;
    let quality = limited(&request.founder.quality, 1000)?;
    let role = role(&request.founder.role)?;
    language(&request.language)?;
    let founder = PersonId::from_uuid(ports.new_uuid());
    let plan = FoundingPlan { name: &committee_name, founder };
    let mut committee = OpenCommittee::found(directory, keychain, ports, &plan)?;
    let mut draft = Draft::new(["committee".to_owned()]);
    draft.edit(
        DocumentId::committee(committee.committee),
        [
            write_text(CommitteeField::Name.path(), &committee_name),
            write_text(CommitteeField::Institution.path(), &institution),
            write_text(CommitteeField::Language.path(), &request.language),
            write_text(CommitteeField::Zone.path(), "Europe/Paris"),
        ],
    );
    draft.edit(
        DocumentId::person(founder),
        [
            write_text(PersonField::GivenName.path(), &given_name),
            write_text(PersonField::FamilyName.path(), &family_name),
            write_text(PersonField::Quality.path(), &quality),
        ],
    );
    let from = ports.clock.local().0;
    let term = Term {
        id: TermId::from_uuid(ports.new_uuid()),
        person: founder,
        college: None,
        role,
        from,
        until: None,
        predecessor: None,
    };
    draft.act(Act::TermRecorded { term });
    committee.transact(ports, draft)?;
    Ok(committee)
}

/// Carries out `shelf_add_examples`.
pub(crate) fn add_examples(app: &App, _: Nothing) -> Result<Response<ShelfView>, UserError> {
    let mut state = app.state();
    demo::add_examples(&mut state)?;
    Ok(everything_changed(&state))
}

/// Carries out `preferences_set`.
pub(crate) fn set_preferences(app: &App, request: Preferences) -> Result<Response<ShelfView>, UserError> {
    if !(100..=200).contains(&request.text_size) {
        return Err(UserError::new(ErrorCode::ChoiceInvalid).with("value", request.text_size));
    }
    let mut state = app.state();
    state.shelf.set_preferences(request)?;
    Ok(Response { value: shelf_view(&state), changes: vec!["shelf".to_owned()], undo: None })
}

/// A role of a request.
pub(crate) fn role(text: &str) -> Result<Role, UserError> {
    Role::from_name(text).ok_or_else(|| UserError::new(ErrorCode::ChoiceInvalid).with("value", text))
}

/// A language of a request.
pub(crate) fn language(text: &str) -> Result<(), UserError> {
    if matches!(text, "fr" | "en") {
        return Ok(());
    }
    Err(UserError::new(ErrorCode::ChoiceInvalid).with("value", text))
}

fn everything_changed(state: &State) -> Response<ShelfView> {
    Response { value: shelf_view(state), changes: vec!["*".to_owned()], undo: None }
}

fn shelf_view(state: &State) -> ShelfView {
    ShelfView {
        current: state.open.as_ref().map(|opened| opened.store.clone()),
        committees: state.shelf.committees().to_vec(),
        problem: state.problem.clone(),
        preferences: state.shelf.preferences().clone(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        data_directory: state.shelf.directory().display().to_string(),
    }
}
