//! The calls: their names, requests and values, and the one place that dispatches them.

mod members;
mod sessions;
mod shelf;
mod texts;
mod wire;

pub use members::*;
pub use sessions::*;
pub use shelf::*;
pub use texts::*;
pub use wire::*;

use serde_json::Value;
use ts_rs::{Config, TS};

use crate::{App, ErrorCode, UserError, feature};

/// Declares every call once: from it follow dispatch, the list of names and the TypeScript types.
macro_rules! calls {
    ($($(#[doc = $doc:literal])* $name:ident: $request:ty => $value:ty = $handler:path;)+) => {
        /// The names of all calls.
        pub const CALLS: &[&str] = &[$(stringify!($name)),+];

        /// Runs one call.
        ///
        /// # Errors
        /// `unknown-call`, `bad-request`, and whatever the call answers instead of its value.
        pub fn dispatch(app: &App, name: &str, request: Value) -> Result<Value, UserError> {
            match name {
                $(stringify!($name) => {
                    let request: $request = parse(request)?;
                    let response: Response<$value> = $handler(app, request)?;
                    serde_json::to_value(response).map_err(UserError::internal)
                })+
                other => Err(UserError::new(ErrorCode::UnknownCall).with("name", other)),
            }
        }

        fn call_types() -> String {
            let mut out = String::from("/** Every call: what it takes and what it answers. */\nexport interface Calls {\n");
            $(
                $(out.push_str(&format!("  /**{} */\n", $doc));)*
                out.push_str(&format!(
                    "  {}: {{ request: {}; value: {} }};\n",
                    stringify!($name), stringify!($request), stringify!($value)
                ));
            )+
            out.push_str("}\n");
            out
        }
    };
}

calls! {
    /// The committees of this device and the preferences.
    shelf_view: Nothing => ShelfView = feature::shelf::view;
    /// Opens a committee.
    shelf_open: ShelfOpenRequest => ShelfView = feature::shelf::open;
    /// Founds a committee.
    shelf_create: ShelfCreateRequest => ShelfView = feature::shelf::create;
    /// Puts the two examples on the shelf and opens the model committee.
    shelf_add_examples: Nothing => ShelfView = feature::shelf::add_examples;
    /// Changes how the program looks and speaks.
    preferences_set: Preferences => ShelfView = feature::shelf::set_preferences;
    /// The committee's own record.
    committee_view: Nothing => CommitteeView = feature::committee::view;
    /// Changes it.
    committee_save: CommitteeSaveRequest => CommitteeView = feature::committee::save;
    /// The first page.
    home_view: Nothing => HomeView = feature::home::view;
    /// The composition at a date.
    members_view: MembersRequest => MembersView = feature::members::view;
    /// Adds or changes a person and their term.
    member_save: MemberSaveRequest => PersonRef = feature::members::save;
    /// Puts a person in the bin.
    member_archive: PersonRef => Nothing = feature::members::archive;
    /// Adds or renames a college.
    college_save: CollegeSaveRequest => CollegeRef = feature::colleges::save;
    /// Moves a college.
    college_move: CollegeMoveRequest => Nothing = feature::colleges::reorder;
    /// Puts an empty college in the bin.
    college_archive: CollegeRef => Nothing = feature::colleges::archive;
    /// Decodes a file that holds a composition.
    composition_read: CompositionReadRequest => CompositionText = feature::composition::read;
    /// Proposes colleges and members from a text; writes nothing.
    composition_propose: CompositionProposeRequest => CompositionProposal = feature::composition::propose;
    /// Writes what the user confirmed.
    composition_apply: CompositionApplyRequest => CompositionApplied = feature::composition::apply;
    /// The sessions.
    sessions_view: Nothing => SessionsView = feature::sessions::list;
    /// One session.
    session_view: SessionRef => SessionView = feature::sessions::view;
    /// Plans a session or changes its data.
    session_save: SessionSaveRequest => SessionRef = feature::sessions::save;
    /// Puts a session in the bin.
    session_archive: SessionRef => Nothing = feature::sessions::archive;
    /// Opens a session.
    session_open: SessionRef => Nothing = feature::sessions::open;
    /// Closes a session.
    session_close: SessionRef => Nothing = feature::sessions::close;
    /// Opens a closed session again.
    session_reopen: SessionRef => Nothing = feature::sessions::reopen;
    /// Adds or changes an agenda item.
    item_save: ItemSaveRequest => ItemRef = feature::agenda::save;
    /// Moves an agenda item.
    item_move: ItemMoveRequest => Nothing = feature::agenda::reorder;
    /// Puts an agenda item in the bin.
    item_archive: ItemRef => Nothing = feature::agenda::archive;
    /// Records an attendance.
    attendance_set: AttendanceSetRequest => Nothing = feature::attendance::set;
    /// Corrects the times of an attendance.
    attendance_times: AttendanceTimesRequest => Nothing = feature::attendance::set_times;
    /// Joins a file to an item.
    paper_add: PaperAddRequest => PaperRef = feature::papers::add;
    /// Puts a paper in the bin.
    paper_archive: PaperRef => Nothing = feature::papers::archive;
    /// Writes a copy of a paper.
    paper_export: PaperExportRequest => PaperExported = feature::papers::export;
    /// Opens a text.
    text_open: TextOpenRequest => TextView = feature::texts::open;
    /// Makes what was typed durable.
    text_save: TextSaveRequest => TextSaved = feature::texts::save;
    /// Replaces the minutes of an item by a text (command line).
    minutes_set: MinutesSetRequest => TextSaved = feature::texts::set;
    /// The minutes of a session as text (command line).
    minutes_text: SessionRef => MinutesTextView = feature::texts::show;
    /// Lays out the minutes as pages.
    minutes_preview: MinutesPreviewRequest => PreviewView = feature::documents::preview;
    /// Writes the minutes as a PDF.
    minutes_export: MinutesExportRequest => ExportView = feature::documents::export;
    /// Searches everywhere.
    search: SearchRequest => SearchView = feature::search::search;
    /// What was put in the bin.
    bin_view: Nothing => BinView = feature::bin::view;
    /// Takes a thing out of the bin.
    bin_restore: BinRestoreRequest => Nothing = feature::bin::restore;
    /// Takes an action back.
    undo: UndoRequest => Nothing = feature::undo::undo;
    /// Verifies signatures, hashes, projections and attachments.
    check_run: Nothing => CheckView = feature::check::run;
    /// Makes the projections again from the journal.
    rebuild_run: Nothing => RebuildView = feature::check::rebuild;
}

fn parse<T: serde::de::DeserializeOwned>(request: Value) -> Result<T, UserError> {
    let request = if request.is_null() { Value::Object(serde_json::Map::new()) } else { request };
    serde_json::from_value(request).map_err(|error| UserError::new(ErrorCode::BadRequest).with("detail", error))
}

/// The TypeScript module that the interface is checked against.
pub fn typescript() -> String {
    let config = Config::default();
    let mut out = String::from("// Generated from the Rust types by `cargo xtask gen`; do not edit.\n\n");
    macro_rules! declare {
        ($($type:ty),+ $(,)?) => {$(
            out.push_str("export ");
            out.push_str(&<$type as TS>::decl(&config));
            out.push_str("\n\n");
        )+};
    }
    declare!(
        Message,
        UndoOffer,
        Severity,
        UserError,
        TextAttribute,
        TextOp,
        Nothing,
        Response<()>,
        ShelfView,
        CommitteeCard,
        Preferences,
        LanguageChoice,
        ThemeChoice,
        ShelfOpenRequest,
        ShelfCreateRequest,
        FounderRequest,
        CommitteeView,
        CommitteeSaveRequest,
        MembersRequest,
        MembersView,
        MemberGroup,
        CollegeView,
        MemberView,
        TermView,
        MemberSaveRequest,
        PersonRef,
        CollegeSaveRequest,
        CollegeRef,
        CollegeMoveRequest,
        CompositionProposeRequest,
        CompositionReadRequest,
        CompositionText,
        CompositionProposal,
        ProposalState,
        ProposedCollege,
        ProposedMember,
        CompositionApplyRequest,
        ConfirmedCollege,
        ConfirmedMember,
        CompositionApplied,
        HomeView,
        TodoView,
        DraftView,
        SessionCard,
        SessionsView,
        SessionRef,
        SessionView,
        ItemView,
        PaperView,
        AttendanceGroupView,
        AttendanceRowView,
        QuorumView,
        SessionSaveRequest,
        ItemSaveRequest,
        ItemRef,
        ItemMoveRequest,
        AttendanceSetRequest,
        AttendanceTimesRequest,
        PaperAddRequest,
        PaperRef,
        PaperExportRequest,
        PaperExported,
        TextOpenRequest,
        TextView,
        TextSaveRequest,
        TextSaved,
        MinutesPreviewRequest,
        PreviewView,
        PageView,
        MinutesExportRequest,
        ExportView,
        SearchRequest,
        SearchView,
        HitView,
        ExcerptPart,
        BinView,
        BinEntry,
        BinRestoreRequest,
        UndoRequest,
        CheckView,
        MinutesSetRequest,
        MinutesTextView,
        ItemTextView,
        RebuildView,
    );
    out.push_str(&call_types());
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_generated_types_of_the_interface_are_fresh() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/lib/api/generated/api.ts");
        let fresh = super::typescript();
        if std::env::var_os("DELIBERE_GEN").is_some() {
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, &fresh).unwrap();
        }
        let stored = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(stored == fresh, "the types of the interface are stale: run `cargo xtask gen`");
    }
}
