// Generated from the Rust types by `cargo xtask gen`; do not edit.

export type Message = { 
/**
 * Key in the `.ftl` files.
 */
code: string, 
/**
 * Arguments by name.
 */
args: { [key in string]: string }, };

export type UndoOffer = { 
/**
 * What to hand to `undo`.
 */
token: number, 
/**
 * What was done, for the toast (`done-…` in the texts).
 */
done: Message, };

export type Severity = "refused" | "failed" | "cancelled";

export type UserError = { 
/**
 * Which (`err-<code>` and `rec-<code>` in the texts).
 */
code: string, 
/**
 * Arguments of the texts.
 */
args: { [key in string]: string }, 
/**
 * How serious it is.
 */
severity: Severity, };

export type TextAttribute = boolean | number | string;

export type TextOp = { 
/**
 * What is inserted, never empty.
 */
insert: string, 
/**
 * `bold`, `italic`, `underline`: true; `link`: address; on a line break `kind`, `depth`, `mark`.
 */
attributes?: { [key in string]: TextAttribute }, } | { 
/**
 * Length, at least 1.
 */
retain: number, 
/**
 * What changes.
 */
attributes?: { [key in string]: TextAttribute | null }, } | { 
/**
 * Length, at least 1.
 */
delete: number, };

export type Nothing = Record<symbol, never>;

export type Response<T> = { 
/**
 * What was asked for.
 */
value: T, 
/**
 * Tags of what changed; queries that carry one of them are read again.
 */
changes: Array<string>, 
/**
 * How to take the action back, when it can be.
 */
undo: UndoOffer | null, };

export type ShelfView = { 
/**
 * Store name of the open committee.
 */
current: string | null, 
/**
 * All of them, by name.
 */
committees: Array<CommitteeCard>, 
/**
 * Why the committee that was open last could not be opened at the start.
 */
problem: UserError | null, 
/**
 * How the program looks and speaks.
 */
preferences: Preferences, 
/**
 * Version of the program.
 */
version: string, 
/**
 * Where the stores lie.
 */
data_directory: string, };

export type CommitteeCard = { 
/**
 * Name of its store directory.
 */
store: string, 
/**
 * Its full name.
 */
name: string, 
/**
 * The institution beside it.
 */
institution: string, 
/**
 * Whether it is one of the two examples.
 */
example: boolean, };

export type Preferences = { 
/**
 * Language of the interface; `system` follows the desktop.
 */
language: LanguageChoice, 
/**
 * Colours; `system` follows the desktop.
 */
theme: ThemeChoice, 
/**
 * Text size in percent, 100 to 200.
 */
text_size: number, };

export type LanguageChoice = "system" | "fr" | "en";

export type ThemeChoice = "system" | "light" | "dark" | "contrast";

export type ShelfOpenRequest = { 
/**
 * Name of its store directory.
 */
store: string, };

export type ShelfCreateRequest = { 
/**
 * Its full name; not empty.
 */
name: string, 
/**
 * The institution beside which it is placed; may be empty.
 */
institution: string, 
/**
 * Language of its documents, `fr` or `en`.
 */
language: string, 
/**
 * Who founds it on this device.
 */
founder: FounderRequest, };

export type FounderRequest = { 
/**
 * Given name.
 */
given_name: string, 
/**
 * Family name; not empty.
 */
family_name: string, 
/**
 * Title and affiliation; may be empty.
 */
quality: string, 
/**
 * `chair`, `vice_chair`, `member`, `rapporteur`, `secretary` or `observer`.
 */
role: string, };

export type CommitteeView = { 
/**
 * Its identity.
 */
id: string, 
/**
 * Its full name.
 */
name: string, 
/**
 * The institution beside which it is placed.
 */
institution: string, 
/**
 * Free lines of the letterhead.
 */
letterhead: Array<string>, 
/**
 * Language of its documents, `fr` or `en`.
 */
language: string, 
/**
 * IANA time zone of its sessions.
 */
zone: string, 
/**
 * A line on every page of its documents (examples); may be empty.
 */
notice: string, 
/**
 * The person who owns this device.
 */
own_person: string, 
/**
 * That person's name.
 */
own_name: string, };

export type CommitteeSaveRequest = { 
/**
 * Its full name; not empty.
 */
name: string, 
/**
 * The institution; may be empty.
 */
institution: string, 
/**
 * Free lines of the letterhead.
 */
letterhead: Array<string>, 
/**
 * `fr` or `en`.
 */
language: string, 
/**
 * IANA time zone.
 */
zone: string, };

export type MembersRequest = { 
/**
 * `2021-02-15`; today when absent.
 */
at: string | null, };

export type MembersView = { 
/**
 * The date.
 */
at: string, 
/**
 * Colleges in order, empty ones included; then, with `college: null`, people outside the colleges.
 */
groups: Array<MemberGroup>, 
/**
 * People with no term at that date.
 */
others: Array<MemberView>, 
/**
 * Members who compose the committee at that date.
 */
voting: number, 
/**
 * How many of them make a quorum under the committee's rules.
 */
quorum_needed: number, };

export type MemberGroup = { 
/**
 * The college.
 */
college: CollegeView | null, 
/**
 * Its members at the date.
 */
members: Array<MemberView>, };

export type CollegeView = { 
/**
 * Its identity.
 */
id: string, 
/**
 * Its name.
 */
name: string, };

export type MemberView = { 
/**
 * Their identity.
 */
person: string, 
/**
 * Given name.
 */
given_name: string, 
/**
 * Family name.
 */
family_name: string, 
/**
 * Title and affiliation.
 */
quality: string, 
/**
 * E-mail address; may be empty.
 */
email: string, 
/**
 * The term that counts at the date.
 */
term: TermView | null, };

export type TermView = { 
/**
 * Its identity.
 */
id: string, 
/**
 * College of the seat.
 */
college: string | null, 
/**
 * `chair`, `vice_chair`, `member`, `rapporteur`, `secretary` or `observer`.
 */
role: string, 
/**
 * First day.
 */
from: string, 
/**
 * Last day, when it is known.
 */
until: string | null, };

export type MemberSaveRequest = { 
/**
 * Who; a new person when absent.
 */
person: string | null, 
/**
 * Given name.
 */
given_name: string, 
/**
 * Family name; not empty.
 */
family_name: string, 
/**
 * Title and affiliation.
 */
quality: string, 
/**
 * E-mail address; may be empty.
 */
email: string, 
/**
 * The term to change; a new one when absent and `from` is given.
 */
term: string | null, 
/**
 * College of the seat; none for a secretary or an observer outside.
 */
college: string | null, 
/**
 * Role of the term.
 */
role: string, 
/**
 * First day of the term; no term when absent.
 */
from: string | null, 
/**
 * Last day.
 */
until: string | null, };

export type PersonRef = { 
/**
 * Their identity.
 */
person: string, };

export type CollegeSaveRequest = { 
/**
 * Which; a new one when absent.
 */
college: string | null, 
/**
 * Its name; not empty.
 */
name: string, };

export type CollegeRef = { 
/**
 * Its identity.
 */
college: string, };

export type CollegeMoveRequest = { 
/**
 * Which.
 */
college: string, 
/**
 * Before which one; to the end when absent.
 */
before: string | null, };

export type CompositionProposeRequest = { 
/**
 * The pasted text.
 */
text: string, };

export type CompositionReadRequest = { 
/**
 * Path of a text or CSV file.
 */
path: string, };

export type CompositionText = { 
/**
 * The text.
 */
text: string, };

export type CompositionProposal = { 
/**
 * Colleges in the order of the text.
 */
colleges: Array<ProposedCollege>, 
/**
 * Members of the committee that the text does not name; they stay.
 */
missing: Array<string>, 
/**
 * How many entries are new or changed.
 */
differences: number, };

export type ProposalState = "new" | "changed" | "unchanged";

export type ProposedCollege = { 
/**
 * The college of the committee with that name.
 */
college: string | null, 
/**
 * Name, word for word; empty when the text gives none.
 */
name: string, 
/**
 * Whether it is new.
 */
state: ProposalState, 
/**
 * What the program is unsure of (`doubt-…` in the texts).
 */
doubts: Array<string>, 
/**
 * Its members.
 */
members: Array<ProposedMember>, };

export type ProposedMember = { 
/**
 * The person of the committee with that name.
 */
person: string | null, 
/**
 * Given name.
 */
given_name: string, 
/**
 * Family name.
 */
family_name: string, 
/**
 * Title and affiliation, word for word.
 */
quality: string, 
/**
 * E-mail address, where the text gives it; else empty.
 */
email: string, 
/**
 * Line of the text, from 1.
 */
line: number, 
/**
 * Whether it changes anything.
 */
state: ProposalState, 
/**
 * What the program is unsure of (`doubt-…` in the texts).
 */
doubts: Array<string>, };

export type CompositionApplyRequest = { 
/**
 * First day of the new terms.
 */
from: string, 
/**
 * The colleges and their members.
 */
colleges: Array<ConfirmedCollege>, };

export type ConfirmedCollege = { 
/**
 * The college of the committee; found by name, else new, when absent.
 */
college: string | null, 
/**
 * Its name.
 */
name: string, 
/**
 * Its confirmed members.
 */
members: Array<ConfirmedMember>, };

export type ConfirmedMember = { 
/**
 * The person of the committee; a new one when absent.
 */
person: string | null, 
/**
 * Given name.
 */
given_name: string, 
/**
 * Family name.
 */
family_name: string, 
/**
 * Title and affiliation.
 */
quality: string, 
/**
 * E-mail address, when it is known.
 */
email?: string, };

export type CompositionApplied = { 
/**
 * New colleges.
 */
colleges_added: number, 
/**
 * New members.
 */
members_added: number, 
/**
 * Members whose title or college changed.
 */
members_changed: number, };

export type HomeView = { 
/**
 * Today's date on this device.
 */
today: string, 
/**
 * The session being held, else the next planned one.
 */
next: SessionCard | null, 
/**
 * What remains to do, most urgent first (`todo-…` in the texts).
 */
todo: Array<TodoView>, 
/**
 * Minutes touched last, newest first, at most 6.
 */
drafts: Array<DraftView>, 
/**
 * Members who compose the committee today.
 */
members: number, 
/**
 * Number of colleges.
 */
colleges: number, 
/**
 * Number of sessions.
 */
sessions: number, };

export type TodoView = { 
/**
 * Key of its text: `todo-compose`, `todo-plan-session`, `todo-agenda`, `todo-attendance`, `todo-minutes`.
 */
code: string, 
/**
 * The session it is about.
 */
session: string | null, 
/**
 * That session's title.
 */
title: string | null, 
/**
 * That session's date.
 */
date: string | null, 
/**
 * How many things are concerned (items without text, people without attendance…).
 */
count: number, };

export type DraftView = { 
/**
 * Its session.
 */
session: string, 
/**
 * That session's title.
 */
session_title: string, 
/**
 * The item.
 */
item: string, 
/**
 * The item's title.
 */
title: string, 
/**
 * When it was touched (RFC 3339, UTC).
 */
updated: string, 
/**
 * By whom.
 */
updated_by: string, 
/**
 * The beginning of its text.
 */
beginning: string, };

export type SessionCard = { 
/**
 * Its identity.
 */
session: string, 
/**
 * Its title.
 */
title: string, 
/**
 * `2021-02-15`.
 */
date: string, 
/**
 * `14:30`.
 */
start: string | null, 
/**
 * Place; may be empty.
 */
place: string, 
/**
 * `planned`, `open` or `closed`.
 */
state: string, 
/**
 * Number of agenda items.
 */
items: number, 
/**
 * Number of items whose minutes have text.
 */
written: number, };

export type SessionsView = { 
/**
 * Newest first.
 */
sessions: Array<SessionCard>, };

export type SessionRef = { 
/**
 * Its identity.
 */
session: string, };

export type SessionView = { 
/**
 * Its identity.
 */
session: string, 
/**
 * Its title.
 */
title: string, 
/**
 * `2021-02-15`.
 */
date: string, 
/**
 * `14:30`.
 */
start: string | null, 
/**
 * Planned end.
 */
end: string | null, 
/**
 * Place; may be empty.
 */
place: string, 
/**
 * IANA time zone.
 */
zone: string, 
/**
 * `planned`, `open` or `closed`.
 */
state: string, 
/**
 * When it was opened.
 */
opened_at: string | null, 
/**
 * When it was closed.
 */
closed_at: string | null, 
/**
 * The agenda, in order.
 */
items: Array<ItemView>, 
/**
 * Sum of the planned durations in minutes.
 */
duration: number, 
/**
 * Who is expected, by college, with their attendance.
 */
attendance: Array<AttendanceGroupView>, 
/**
 * Whether enough members take part.
 */
quorum: QuorumView, 
/**
 * Number of members whose attendance is open.
 */
attendance_open: number, };

export type ItemView = { 
/**
 * Its identity.
 */
item: string, 
/**
 * Its number on the agenda, from 1.
 */
number: number, 
/**
 * Its title.
 */
title: string, 
/**
 * `approval`, `information`, `hearing`, `deliberation` or `other`.
 */
kind: string, 
/**
 * Planned duration in minutes.
 */
duration: number | null, 
/**
 * When it is planned to begin, when that follows from the agenda.
 */
planned_start: string | null, 
/**
 * The document of its minutes, for `text_open`.
 */
document: string, 
/**
 * Length of its minutes in characters.
 */
characters: number, 
/**
 * Number of lines marked as decisions.
 */
decisions: number, 
/**
 * Number of lines marked as actions.
 */
actions: number, 
/**
 * Its papers.
 */
papers: Array<PaperView>, };

export type PaperView = { 
/**
 * Its identity.
 */
paper: string, 
/**
 * File name.
 */
name: string, 
/**
 * Media type.
 */
media_type: string, 
/**
 * Size in bytes.
 */
size: number, };

export type AttendanceGroupView = { 
/**
 * Its name; `null` for people outside the colleges.
 */
college: string | null, 
/**
 * Its people.
 */
rows: Array<AttendanceRowView>, };

export type AttendanceRowView = { 
/**
 * Who.
 */
person: string, 
/**
 * « Prénom NOM » as it is shown.
 */
name: string, 
/**
 * Title and affiliation.
 */
quality: string, 
/**
 * Role of their term.
 */
role: string, 
/**
 * `present`, `remote`, `represented`, `excused`, `absent`; open when absent.
 */
status: string | null, 
/**
 * Time of arrival.
 */
arrived: string | null, 
/**
 * Time of departure.
 */
left: string | null, };

export type QuorumView = { 
/**
 * Members present, remote or represented.
 */
counted: number, 
/**
 * How many are needed.
 */
needed: number, 
/**
 * How many compose the committee.
 */
base: number, 
/**
 * Whether it is reached.
 */
reached: boolean, 
/**
 * The article, for example `R133-10`.
 */
article: string, 
/**
 * The rule profile's name, for example `CRPA`.
 */
profile: string, 
/**
 * The sentence of the rule (`rule-…` in the texts).
 */
sentence: Message, };

export type SessionSaveRequest = { 
/**
 * Which; a new one when absent.
 */
session: string | null, 
/**
 * Its title; not empty.
 */
title: string, 
/**
 * `2021-02-15`.
 */
date: string, 
/**
 * `14:30`.
 */
start: string | null, 
/**
 * Planned end.
 */
end: string | null, 
/**
 * Place; may be empty.
 */
place: string, };

export type ItemSaveRequest = { 
/**
 * Its session.
 */
session: string, 
/**
 * Which; a new one at the end when absent.
 */
item: string | null, 
/**
 * Its title; not empty.
 */
title: string, 
/**
 * `approval`, `information`, `hearing`, `deliberation` or `other`.
 */
kind: string, 
/**
 * Planned duration in minutes, 1 to 1440.
 */
duration: number | null, };

export type ItemRef = { 
/**
 * Its session.
 */
session: string, 
/**
 * Its identity.
 */
item: string, };

export type ItemMoveRequest = { 
/**
 * Its session.
 */
session: string, 
/**
 * Which.
 */
item: string, 
/**
 * Before which one; to the end when absent.
 */
before: string | null, };

export type AttendanceSetRequest = { 
/**
 * The session.
 */
session: string, 
/**
 * Who.
 */
person: string, 
/**
 * The status; open again when absent.
 */
status: string | null, };

export type AttendanceTimesRequest = { 
/**
 * The session.
 */
session: string, 
/**
 * Who.
 */
person: string, 
/**
 * Time of arrival.
 */
arrived: string | null, 
/**
 * Time of departure.
 */
left: string | null, };

export type PaperAddRequest = { 
/**
 * The session.
 */
session: string, 
/**
 * The item.
 */
item: string, 
/**
 * Path of the file on this device.
 */
path: string, };

export type PaperRef = { 
/**
 * The session.
 */
session: string, 
/**
 * The item.
 */
item: string, 
/**
 * The paper.
 */
paper: string, };

export type PaperExportRequest = { 
/**
 * The session.
 */
session: string, 
/**
 * The item.
 */
item: string, 
/**
 * The paper.
 */
paper: string, 
/**
 * Where to write it.
 */
path: string, };

export type PaperExported = { 
/**
 * Where it lies.
 */
path: string, };

export type TextOpenRequest = { 
/**
 * For example `minutes:6f1c…`.
 */
document: string, };

export type TextView = { 
/**
 * The document.
 */
document: string, 
/**
 * The version, to hand back with the next difference.
 */
version: string, 
/**
 * The whole text, insertions only; every line ends with a line break; empty when nothing was written.
 */
content: Array<TextOp>, 
/**
 * When it was last touched (RFC 3339, UTC).
 */
updated: string | null, 
/**
 * By whom.
 */
updated_by: string | null, };

export type TextSaveRequest = { 
/**
 * The document.
 */
document: string, 
/**
 * The version last acknowledged.
 */
base: string, 
/**
 * The difference against it.
 */
delta: Array<TextOp>, };

export type TextSaved = { 
/**
 * The version that holds it.
 */
version: string, 
/**
 * What came from elsewhere meanwhile, to apply after the difference that was sent; empty when nothing.
 */
remote: Array<TextOp>, 
/**
 * When it was saved (RFC 3339, UTC).
 */
saved: string, };

export type MinutesPreviewRequest = { 
/**
 * The session.
 */
session: string, 
/**
 * Hashes of the pages the caller already has; their drawing is left out.
 */
known: Array<string>, };

export type PreviewView = { 
/**
 * In order.
 */
pages: Array<PageView>, 
/**
 * What could not be drawn (`notice-…` in the texts).
 */
notices: Array<Message>, };

export type PageView = { 
/**
 * Changes with its content.
 */
hash: string, 
/**
 * Drawing as SVG; left out when the caller has it.
 */
svg: string | null, };

export type MinutesExportRequest = { 
/**
 * The session.
 */
session: string, 
/**
 * Where to write it.
 */
path: string, };

export type ExportView = { 
/**
 * Where it lies.
 */
path: string, 
/**
 * Number of pages.
 */
pages: number, 
/**
 * Size in bytes.
 */
bytes: number, 
/**
 * What could not be drawn (`notice-…` in the texts).
 */
notices: Array<Message>, };

export type SearchRequest = { 
/**
 * Words as typed; a phrase in quotation marks.
 */
words: string, 
/**
 * At most so many hits.
 */
limit: number, };

export type SearchView = { 
/**
 * Best first.
 */
hits: Array<HitView>, };

export type HitView = { 
/**
 * `person`, `session` or `minutes`.
 */
kind: string, 
/**
 * Title of the place.
 */
title: string, 
/**
 * Where that is (session title, college).
 */
context: string, 
/**
 * Its date.
 */
date: string | null, 
/**
 * Excerpt, cut where marks begin and end.
 */
excerpt: Array<ExcerptPart>, 
/**
 * The person, for a person.
 */
person: string | null, 
/**
 * The session, for a session or minutes.
 */
session: string | null, 
/**
 * The item, for minutes.
 */
item: string | null, };

export type ExcerptPart = { 
/**
 * The characters.
 */
text: string, 
/**
 * Whether they are one of the words searched for.
 */
marked: boolean, };

export type BinView = { 
/**
 * Newest first.
 */
entries: Array<BinEntry>, };

export type BinEntry = { 
/**
 * What to hand to `bin_restore`.
 */
target: string, 
/**
 * `person`, `college`, `session`, `item`, `paper`.
 */
kind: string, 
/**
 * Its title or name.
 */
title: string, 
/**
 * When it was put there (RFC 3339, UTC).
 */
archived: string, 
/**
 * By whom.
 */
by: string, };

export type BinRestoreRequest = { 
/**
 * Which.
 */
target: string, };

export type UndoRequest = { 
/**
 * The token of the offer; the last action when absent.
 */
token: number | null, };

export type CheckView = { 
/**
 * Whether everything is as it should be.
 */
clean: boolean, 
/**
 * What is not (`check-…` in the texts: what, and what to do).
 */
findings: Array<Message>, 
/**
 * Signed blocks verified.
 */
blocks: number, 
/**
 * Documents compared with their projections.
 */
documents: number, 
/**
 * Attachments re-hashed.
 */
blobs: number, };

export type MinutesSetRequest = { 
/**
 * The session.
 */
session: string, 
/**
 * The item.
 */
item: string, 
/**
 * The new text.
 */
text: string, };

export type MinutesTextView = { 
/**
 * Item by item.
 */
items: Array<ItemTextView>, };

export type ItemTextView = { 
/**
 * The item.
 */
item: string, 
/**
 * Its number on the agenda, from 1.
 */
number: number, 
/**
 * Its title.
 */
title: string, 
/**
 * Its text.
 */
text: string, };

export type RebuildView = { 
/**
 * Documents that were projected again.
 */
documents: number, };

/** Every call: what it takes and what it answers. */
export interface Calls {
  /** The committees of this device and the preferences. */
  shelf_view: { request: Nothing; value: ShelfView };
  /** Opens a committee. */
  shelf_open: { request: ShelfOpenRequest; value: ShelfView };
  /** Founds a committee. */
  shelf_create: { request: ShelfCreateRequest; value: ShelfView };
  /** Puts the two examples on the shelf and opens the model committee. */
  shelf_add_examples: { request: Nothing; value: ShelfView };
  /** Changes how the program looks and speaks. */
  preferences_set: { request: Preferences; value: ShelfView };
  /** The committee's own record. */
  committee_view: { request: Nothing; value: CommitteeView };
  /** Changes it. */
  committee_save: { request: CommitteeSaveRequest; value: CommitteeView };
  /** The first page. */
  home_view: { request: Nothing; value: HomeView };
  /** The composition at a date. */
  members_view: { request: MembersRequest; value: MembersView };
  /** Adds or changes a person and their term. */
  member_save: { request: MemberSaveRequest; value: PersonRef };
  /** Puts a person in the bin. */
  member_archive: { request: PersonRef; value: Nothing };
  /** Adds or renames a college. */
  college_save: { request: CollegeSaveRequest; value: CollegeRef };
  /** Moves a college. */
  college_move: { request: CollegeMoveRequest; value: Nothing };
  /** Puts an empty college in the bin. */
  college_archive: { request: CollegeRef; value: Nothing };
  /** Decodes a file that holds a composition. */
  composition_read: { request: CompositionReadRequest; value: CompositionText };
  /** Proposes colleges and members from a text; writes nothing. */
  composition_propose: { request: CompositionProposeRequest; value: CompositionProposal };
  /** Writes what the user confirmed. */
  composition_apply: { request: CompositionApplyRequest; value: CompositionApplied };
  /** The sessions. */
  sessions_view: { request: Nothing; value: SessionsView };
  /** One session. */
  session_view: { request: SessionRef; value: SessionView };
  /** Plans a session or changes its data. */
  session_save: { request: SessionSaveRequest; value: SessionRef };
  /** Puts a session in the bin. */
  session_archive: { request: SessionRef; value: Nothing };
  /** Opens a session. */
  session_open: { request: SessionRef; value: Nothing };
  /** Closes a session. */
  session_close: { request: SessionRef; value: Nothing };
  /** Opens a closed session again. */
  session_reopen: { request: SessionRef; value: Nothing };
  /** Adds or changes an agenda item. */
  item_save: { request: ItemSaveRequest; value: ItemRef };
  /** Moves an agenda item. */
  item_move: { request: ItemMoveRequest; value: Nothing };
  /** Puts an agenda item in the bin. */
  item_archive: { request: ItemRef; value: Nothing };
  /** Records an attendance. */
  attendance_set: { request: AttendanceSetRequest; value: Nothing };
  /** Corrects the times of an attendance. */
  attendance_times: { request: AttendanceTimesRequest; value: Nothing };
  /** Joins a file to an item. */
  paper_add: { request: PaperAddRequest; value: PaperRef };
  /** Puts a paper in the bin. */
  paper_archive: { request: PaperRef; value: Nothing };
  /** Writes a copy of a paper. */
  paper_export: { request: PaperExportRequest; value: PaperExported };
  /** Opens a text. */
  text_open: { request: TextOpenRequest; value: TextView };
  /** Makes what was typed durable. */
  text_save: { request: TextSaveRequest; value: TextSaved };
  /** Replaces the minutes of an item by a text (command line). */
  minutes_set: { request: MinutesSetRequest; value: TextSaved };
  /** The minutes of a session as text (command line). */
  minutes_text: { request: SessionRef; value: MinutesTextView };
  /** Lays out the minutes as pages. */
  minutes_preview: { request: MinutesPreviewRequest; value: PreviewView };
  /** Writes the minutes as a PDF. */
  minutes_export: { request: MinutesExportRequest; value: ExportView };
  /** Searches everywhere. */
  search: { request: SearchRequest; value: SearchView };
  /** What was put in the bin. */
  bin_view: { request: Nothing; value: BinView };
  /** Takes a thing out of the bin. */
  bin_restore: { request: BinRestoreRequest; value: Nothing };
  /** Takes an action back. */
  undo: { request: UndoRequest; value: Nothing };
  /** Verifies signatures, hashes, projections and attachments. */
  check_run: { request: Nothing; value: CheckView };
  /** Makes the projections again from the journal. */
  rebuild_run: { request: Nothing; value: RebuildView };
}
