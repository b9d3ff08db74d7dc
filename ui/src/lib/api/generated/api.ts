// Made from src-tauri/crates/app/src/api by `cargo xtask gen`. Do not edit.

/** The answer to a call that did what was asked. */
export type Response<T> = {
  /** What was asked for. */
  value: T;
  /** Tags of what changed; queries that carry one of them are read again. */
  changes: Array<string>;
  /** How to take the action back, when it can be. */
  undo: UndoOffer | null;
};

/** An action that can be taken back. */
export type UndoOffer = {
  /** What to hand to `undo`. */
  token: number;
  /** What was done, for the toast (`done-…` in the texts). */
  done: Message;
};

/** A sentence for people: the key of a text and its arguments. */
export type Message = {
  /** Key in the `.ftl` files. */
  code: string;
  /** Arguments by name. */
  args: { [key in string]: string };
};

/** How serious an error is. */
export type Severity = 'refused' | 'failed' | 'cancelled';

/** A request that needs nothing. */
export type Nothing = Record<symbol, never>;

/** The value of a text attribute. */
export type TextAttribute = boolean | number | string;

/** One step of a difference between two texts; lengths in UTF-16 code units. */
export type TextOp =
  | { insert: string; attributes?: { [key in string]: TextAttribute } }
  | { retain: number; attributes?: { [key in string]: TextAttribute | null } }
  | { delete: number };

/** What a call throws. */
export type UserError = {
  /** Key of its two texts: `err-<code>` and `rec-<code>`. */
  code: string;
  /** Arguments by name. */
  args: { [key in string]: string };
  /** How serious it is. */
  severity: Severity;
};

/** The committees of this device and which one is open. */
export type ShelfView = {
  /** Store name of the open committee. */
  current: string | null;
  /** All of them, by name. */
  committees: Array<CommitteeCard>;
  /** How the program looks and speaks. */
  preferences: Preferences;
  /** Version of the program. */
  version: string;
  /** Where the stores lie. */
  data_directory: string;
};

/** One committee of the shelf. */
export type CommitteeCard = {
  /** Name of its store directory. */
  store: string;
  /** Its full name. */
  name: string;
  /** The institution beside it. */
  institution: string;
  /** Whether it is one of the two examples. */
  example: boolean;
};

/** How the program looks and speaks. */
export type Preferences = {
  /** Language of the interface; `system` follows the desktop. */
  language: LanguageChoice;
  /** Colours; `system` follows the desktop. */
  theme: ThemeChoice;
  /** Text size in percent, 100 to 200. */
  text_size: number;
};

/** The languages of the interface. */
export type LanguageChoice = 'system' | 'fr' | 'en';

/** The themes. */
export type ThemeChoice = 'system' | 'light' | 'dark' | 'contrast';

/** Opens a committee of the shelf. */
export type ShelfOpenRequest = {
  /** Name of its store directory. */
  store: string;
};

/** Founds a committee on this device. */
export type ShelfCreateRequest = {
  /** Its full name; not empty. */
  name: string;
  /** The institution beside which it is placed; may be empty. */
  institution: string;
  /** Language of its documents, `fr` or `en`. */
  language: string;
  /** Who founds it on this device. */
  founder: FounderRequest;
};

/** Who founds a committee: the first person and the owner of this device. */
export type FounderRequest = {
  /** Given name. */
  given_name: string;
  /** Family name; not empty. */
  family_name: string;
  /** Title and affiliation; may be empty. */
  quality: string;
  /** `chair`, `vice_chair`, `member`, `rapporteur`, `secretary` or `observer`. */
  role: string;
};

/** The open committee's own record. */
export type CommitteeView = {
  /** Its identity. */
  id: string;
  /** Its full name. */
  name: string;
  /** The institution beside which it is placed. */
  institution: string;
  /** Free lines of the letterhead. */
  letterhead: Array<string>;
  /** Language of its documents, `fr` or `en`. */
  language: string;
  /** IANA time zone of its sessions. */
  zone: string;
  /** A line on every page of its documents (examples); may be empty. */
  notice: string;
  /** The person who owns this device. */
  own_person: string;
  /** That person's name. */
  own_name: string;
};

/** Changes the committee's record. */
export type CommitteeSaveRequest = {
  /** Its full name; not empty. */
  name: string;
  /** The institution; may be empty. */
  institution: string;
  /** Free lines of the letterhead. */
  letterhead: Array<string>;
  /** `fr` or `en`. */
  language: string;
  /** IANA time zone. */
  zone: string;
};

/** Asks for the composition at a date. */
export type MembersRequest = {
  /** `2021-02-15`; today when absent. */
  at: string | null;
};

/** The composition at a date. */
export type MembersView = {
  /** The date. */
  at: string;
  /** Colleges in order, empty ones included; then, with `college: null`, people outside the colleges. */
  groups: Array<MemberGroup>;
  /** People with no term at that date. */
  others: Array<MemberView>;
  /** Members who compose the committee at that date. */
  voting: number;
  /** How many of them make a quorum under the committee's rules. */
  quorum_needed: number;
};

/** A college and its members. */
export type MemberGroup = {
  /** The college. */
  college: CollegeView | null;
  /** Its members at the date. */
  members: Array<MemberView>;
};

/** A college. */
export type CollegeView = {
  /** Its identity. */
  id: string;
  /** Its name. */
  name: string;
};

/** A person and their term at the date asked for. */
export type MemberView = {
  /** Their identity. */
  person: string;
  /** Given name. */
  given_name: string;
  /** Family name. */
  family_name: string;
  /** Title and affiliation. */
  quality: string;
  /** E-mail address; may be empty. */
  email: string;
  /** The term that counts at the date. */
  term: TermView | null;
};

/** A membership period. */
export type TermView = {
  /** Its identity. */
  id: string;
  /** College of the seat. */
  college: string | null;
  /** `chair`, `vice_chair`, `member`, `rapporteur`, `secretary` or `observer`. */
  role: string;
  /** First day. */
  from: string;
  /** Last day, when it is known. */
  until: string | null;
};

/** Adds a person with a term, or changes them. */
export type MemberSaveRequest = {
  /** Who; a new person when absent. */
  person: string | null;
  /** Given name. */
  given_name: string;
  /** Family name; not empty. */
  family_name: string;
  /** Title and affiliation. */
  quality: string;
  /** E-mail address; may be empty. */
  email: string;
  /** The term to change; a new one when absent and `from` is given. */
  term: string | null;
  /** College of the seat; none for a secretary or an observer outside. */
  college: string | null;
  /** Role of the term. */
  role: string;
  /** First day of the term; no term when absent. */
  from: string | null;
  /** Last day. */
  until: string | null;
};

/** Names a person. */
export type PersonRef = {
  /** Their identity. */
  person: string;
};

/** Adds or renames a college. */
export type CollegeSaveRequest = {
  /** Which; a new one when absent. */
  college: string | null;
  /** Its name; not empty. */
  name: string;
};

/** Names a college. */
export type CollegeRef = {
  /** Its identity. */
  college: string;
};

/** Puts a college before another one. */
export type CollegeMoveRequest = {
  /** Which. */
  college: string;
  /** Before which one; to the end when absent. */
  before: string | null;
};

/** Reads a composition from a text. */
export type CompositionProposeRequest = {
  /** The pasted text. */
  text: string;
};

/** Reads a composition from a file. */
export type CompositionReadRequest = {
  /** Path of a text or CSV file. */
  path: string;
};

/** The text of a file, decoded. */
export type CompositionText = {
  /** The text. */
  text: string;
};

/** What the program understood; nothing is written yet. */
export type CompositionProposal = {
  /** Colleges in the order of the text. */
  colleges: Array<ProposedCollege>;
  /** Members of the committee that the text does not name; they stay. */
  missing: Array<string>;
  /** How many entries are new or changed. */
  differences: number;
};

/** Whether an entry changes anything. */
export type ProposalState = 'new' | 'changed' | 'unchanged';

/** A proposed college. */
export type ProposedCollege = {
  /** The college of the committee with that name. */
  college: string | null;
  /** Name, word for word; empty when the text gives none. */
  name: string;
  /** Whether it is new. */
  state: ProposalState;
  /** What the program is unsure of (`doubt-…` in the texts). */
  doubts: Array<string>;
  /** Its members. */
  members: Array<ProposedMember>;
};

/** A proposed member. */
export type ProposedMember = {
  /** The person of the committee with that name. */
  person: string | null;
  /** Given name. */
  given_name: string;
  /** Family name. */
  family_name: string;
  /** Title and affiliation, word for word. */
  quality: string;
  /** Line of the text, from 1. */
  line: number;
  /** Whether it changes anything. */
  state: ProposalState;
  /** What the program is unsure of (`doubt-…` in the texts). */
  doubts: Array<string>;
};

/** Writes a composition that the user confirmed or corrected. */
export type CompositionApplyRequest = {
  /** First day of the new terms. */
  from: string;
  /** The colleges and their members. */
  colleges: Array<ConfirmedCollege>;
};

/** A confirmed college. */
export type ConfirmedCollege = {
  /** The college of the committee; found by name, else new, when absent. */
  college: string | null;
  /** Its name. */
  name: string;
  /** Its confirmed members. */
  members: Array<ConfirmedMember>;
};

/** A confirmed member. */
export type ConfirmedMember = {
  /** The person of the committee; a new one when absent. */
  person: string | null;
  /** Given name. */
  given_name: string;
  /** Family name. */
  family_name: string;
  /** Title and affiliation. */
  quality: string;
};

/** What a composition added. */
export type CompositionApplied = {
  /** New colleges. */
  colleges_added: number;
  /** New members. */
  members_added: number;
  /** Members whose title or college changed. */
  members_changed: number;
};

/** The first page of an open committee. */
export type HomeView = {
  /** Today's date on this device. */
  today: string;
  /** The session being held, else the next planned one. */
  next: SessionCard | null;
  /** What remains to do, most urgent first (`todo-…` in the texts). */
  todo: Array<TodoView>;
  /** Minutes touched last, newest first, at most 6. */
  drafts: Array<DraftView>;
  /** Members who compose the committee today. */
  members: number;
  /** Number of colleges. */
  colleges: number;
  /** Number of sessions. */
  sessions: number;
};

/** Something that remains to do. */
export type TodoView = {
  /** Key of its text: `todo-compose`, `todo-plan-session`, `todo-agenda`, `todo-attendance`, `todo-minutes`. */
  code: string;
  /** The session it is about. */
  session: string | null;
  /** That session's title. */
  title: string | null;
  /** That session's date. */
  date: string | null;
  /** How many things are concerned (items without text, people without attendance…). */
  count: number;
};

/** Minutes of one item that somebody touched. */
export type DraftView = {
  /** Its session. */
  session: string;
  /** That session's title. */
  session_title: string;
  /** The item. */
  item: string;
  /** The item's title. */
  title: string;
  /** When it was touched (RFC 3339, UTC). */
  updated: string;
  /** By whom. */
  updated_by: string;
  /** The beginning of its text. */
  beginning: string;
};

/** A session in a list. */
export type SessionCard = {
  /** Its identity. */
  session: string;
  /** Its title. */
  title: string;
  /** `2021-02-15`. */
  date: string;
  /** `14:30`. */
  start: string | null;
  /** Place; may be empty. */
  place: string;
  /** `planned`, `open` or `closed`. */
  state: string;
  /** Number of agenda items. */
  items: number;
  /** Number of items whose minutes have text. */
  written: number;
};

/** The sessions. */
export type SessionsView = {
  /** Newest first. */
  sessions: Array<SessionCard>;
};

/** Names a session. */
export type SessionRef = {
  /** Its identity. */
  session: string;
};

/** Everything on one session. */
export type SessionView = {
  /** Its identity. */
  session: string;
  /** Its title. */
  title: string;
  /** `2021-02-15`. */
  date: string;
  /** `14:30`. */
  start: string | null;
  /** Planned end. */
  end: string | null;
  /** Place; may be empty. */
  place: string;
  /** IANA time zone. */
  zone: string;
  /** `planned`, `open` or `closed`. */
  state: string;
  /** When it was opened. */
  opened_at: string | null;
  /** When it was closed. */
  closed_at: string | null;
  /** The agenda, in order. */
  items: Array<ItemView>;
  /** Sum of the planned durations in minutes. */
  duration: number;
  /** Who is expected, by college, with their attendance. */
  attendance: Array<AttendanceGroupView>;
  /** Whether enough members take part. */
  quorum: QuorumView;
  /** Number of members whose attendance is open. */
  attendance_open: number;
};

/** One agenda item. */
export type ItemView = {
  /** Its identity. */
  item: string;
  /** Its number on the agenda, from 1. */
  number: number;
  /** Its title. */
  title: string;
  /** `approval`, `information`, `hearing`, `deliberation` or `other`. */
  kind: string;
  /** Planned duration in minutes. */
  duration: number | null;
  /** When it is planned to begin, when that follows from the agenda. */
  planned_start: string | null;
  /** The document of its minutes, for `text_open`. */
  document: string;
  /** Length of its minutes in characters. */
  characters: number;
  /** Number of lines marked as decisions. */
  decisions: number;
  /** Number of lines marked as actions. */
  actions: number;
  /** Its papers. */
  papers: Array<PaperView>;
};

/** A paper of an item. */
export type PaperView = {
  /** Its identity. */
  paper: string;
  /** File name. */
  name: string;
  /** Media type. */
  media_type: string;
  /** Size in bytes. */
  size: number;
};

/** A college in the attendance list. */
export type AttendanceGroupView = {
  /** Its name; `null` for people outside the colleges. */
  college: string | null;
  /** Its people. */
  rows: Array<AttendanceRowView>;
};

/** One person's attendance. */
export type AttendanceRowView = {
  /** Who. */
  person: string;
  /** « Prénom NOM » as it is shown. */
  name: string;
  /** Title and affiliation. */
  quality: string;
  /** Role of their term. */
  role: string;
  /** `present`, `remote`, `represented`, `excused`, `absent`; open when absent. */
  status: string | null;
  /** Time of arrival. */
  arrived: string | null;
  /** Time of departure. */
  left: string | null;
};

/** Whether the quorum is reached, and by which rule. */
export type QuorumView = {
  /** Members present, remote or represented. */
  counted: number;
  /** How many are needed. */
  needed: number;
  /** How many compose the committee. */
  base: number;
  /** Whether it is reached. */
  reached: boolean;
  /** The article, for example `R133-10`. */
  article: string;
  /** The rule profile's name, for example `CRPA`. */
  profile: string;
};

/** Plans a session or changes its data. */
export type SessionSaveRequest = {
  /** Which; a new one when absent. */
  session: string | null;
  /** Its title; not empty. */
  title: string;
  /** `2021-02-15`. */
  date: string;
  /** `14:30`. */
  start: string | null;
  /** Planned end. */
  end: string | null;
  /** Place; may be empty. */
  place: string;
};

/** Adds an item or changes it. */
export type ItemSaveRequest = {
  /** Its session. */
  session: string;
  /** Which; a new one at the end when absent. */
  item: string | null;
  /** Its title; not empty. */
  title: string;
  /** `approval`, `information`, `hearing`, `deliberation` or `other`. */
  kind: string;
  /** Planned duration in minutes, 1 to 1440. */
  duration: number | null;
};

/** Names an item. */
export type ItemRef = {
  /** Its session. */
  session: string;
  /** Its identity. */
  item: string;
};

/** Puts an item before another one. */
export type ItemMoveRequest = {
  /** Its session. */
  session: string;
  /** Which. */
  item: string;
  /** Before which one; to the end when absent. */
  before: string | null;
};

/** Records somebody's attendance; the time is stamped while the session is open. */
export type AttendanceSetRequest = {
  /** The session. */
  session: string;
  /** Who. */
  person: string;
  /** The status; open again when absent. */
  status: string | null;
};

/** Corrects the times of somebody's attendance. */
export type AttendanceTimesRequest = {
  /** The session. */
  session: string;
  /** Who. */
  person: string;
  /** Time of arrival. */
  arrived: string | null;
  /** Time of departure. */
  left: string | null;
};

/** Joins a file to an item. */
export type PaperAddRequest = {
  /** The session. */
  session: string;
  /** The item. */
  item: string;
  /** Path of the file on this device. */
  path: string;
};

/** Names a paper. */
export type PaperRef = {
  /** The session. */
  session: string;
  /** The item. */
  item: string;
  /** The paper. */
  paper: string;
};

/** Writes a copy of a paper. */
export type PaperExportRequest = {
  /** The session. */
  session: string;
  /** The item. */
  item: string;
  /** The paper. */
  paper: string;
  /** Where to write it. */
  path: string;
};

/** A copy of a paper was written. */
export type PaperExported = {
  /** Where it lies. */
  path: string;
};

/** Names a text. */
export type TextOpenRequest = {
  /** For example `minutes:6f1c…`. */
  document: string;
};

/** A text and its version. */
export type TextView = {
  /** The document. */
  document: string;
  /** The version, to hand back with the next difference. */
  version: string;
  /** The whole text, insertions only; every line ends with a line break; empty when nothing was written. */
  content: Array<TextOp>;
  /** When it was last touched (RFC 3339, UTC). */
  updated: string | null;
  /** By whom. */
  updated_by: string | null;
};

/** What was typed since the version last acknowledged. */
export type TextSaveRequest = {
  /** The document. */
  document: string;
  /** The version last acknowledged. */
  base: string;
  /** The difference against it. */
  delta: Array<TextOp>;
};

/** The change is durable. */
export type TextSaved = {
  /** The version that holds it. */
  version: string;
  /** What came from elsewhere meanwhile, to apply after the difference that was sent; empty when nothing. */
  remote: Array<TextOp>;
  /** When it was saved (RFC 3339, UTC). */
  saved: string;
};

/** Lays out the minutes of a session. */
export type MinutesPreviewRequest = {
  /** The session. */
  session: string;
  /** Hashes of the pages the caller already has; their drawing is left out. */
  known: Array<string>;
};

/** The pages of a document. */
export type PreviewView = {
  /** In order. */
  pages: Array<PageView>;
  /** What could not be drawn (`notice-…` in the texts). */
  notices: Array<Message>;
};

/** One page. */
export type PageView = {
  /** Changes with its content. */
  hash: string;
  /** Drawing as SVG; left out when the caller has it. */
  svg: string | null;
};

/** Exports the minutes of a session as a PDF. */
export type MinutesExportRequest = {
  /** The session. */
  session: string;
  /** Where to write it. */
  path: string;
};

/** A document was written. */
export type ExportView = {
  /** Where it lies. */
  path: string;
  /** Number of pages. */
  pages: number;
  /** Size in bytes. */
  bytes: number;
  /** What could not be drawn (`notice-…` in the texts). */
  notices: Array<Message>;
};

/** Searches everywhere in the open committee. */
export type SearchRequest = {
  /** Words as typed; a phrase in quotation marks. */
  words: string;
  /** At most so many hits. */
  limit: number;
};

/** What was found. */
export type SearchView = {
  /** Best first. */
  hits: Array<HitView>;
};

/** One place where the words were found. */
export type HitView = {
  /** `person`, `session` or `minutes`. */
  kind: string;
  /** Title of the place. */
  title: string;
  /** Where that is (session title, college). */
  context: string;
  /** Its date. */
  date: string | null;
  /** Excerpt, cut where marks begin and end. */
  excerpt: Array<ExcerptPart>;
  /** The person, for a person. */
  person: string | null;
  /** The session, for a session or minutes. */
  session: string | null;
  /** The item, for minutes. */
  item: string | null;
};

/** A piece of an excerpt. */
export type ExcerptPart = {
  /** The characters. */
  text: string;
  /** Whether they are one of the words searched for. */
  marked: boolean;
};

/** What was put in the bin. */
export type BinView = {
  /** Newest first. */
  entries: Array<BinEntry>;
};

/** One thing in the bin. */
export type BinEntry = {
  /** What to hand to `bin_restore`. */
  target: string;
  /** `person`, `college`, `session`, `item`, `paper`. */
  kind: string;
  /** Its title or name. */
  title: string;
  /** When it was put there (RFC 3339, UTC). */
  archived: string;
  /** By whom. */
  by: string;
};

/** Takes a thing out of the bin. */
export type BinRestoreRequest = {
  /** Which. */
  target: string;
};

/** Takes an action back. */
export type UndoRequest = {
  /** The token of the offer; the last action when absent. */
  token: number | null;
};

/** What the check found. */
export type CheckView = {
  /** Whether everything is as it should be. */
  clean: boolean;
  /** What is not (`check-…` in the texts: what, and what to do). */
  findings: Array<Message>;
  /** Signed blocks verified. */
  blocks: number;
  /** Documents compared with their projections. */
  documents: number;
  /** Attachments re-hashed. */
  blobs: number;
};

/** Every call of the application: what is asked and what is answered. */
export interface Calls {
  shelf_view: { request: Nothing; value: ShelfView };
  shelf_open: { request: ShelfOpenRequest; value: ShelfView };
  shelf_create: { request: ShelfCreateRequest; value: ShelfView };
  shelf_add_examples: { request: Nothing; value: ShelfView };
  preferences_set: { request: Preferences; value: ShelfView };
  committee_view: { request: Nothing; value: CommitteeView };
  committee_save: { request: CommitteeSaveRequest; value: CommitteeView };
  home_view: { request: Nothing; value: HomeView };
  members_view: { request: MembersRequest; value: MembersView };
  member_save: { request: MemberSaveRequest; value: PersonRef };
  member_archive: { request: PersonRef; value: Nothing };
  college_save: { request: CollegeSaveRequest; value: CollegeRef };
  college_move: { request: CollegeMoveRequest; value: Nothing };
  college_archive: { request: CollegeRef; value: Nothing };
  composition_read: { request: CompositionReadRequest; value: CompositionText };
  composition_propose: { request: CompositionProposeRequest; value: CompositionProposal };
  composition_apply: { request: CompositionApplyRequest; value: CompositionApplied };
  sessions_view: { request: Nothing; value: SessionsView };
  session_view: { request: SessionRef; value: SessionView };
  session_save: { request: SessionSaveRequest; value: SessionRef };
  session_archive: { request: SessionRef; value: Nothing };
  session_open: { request: SessionRef; value: Nothing };
  session_close: { request: SessionRef; value: Nothing };
  session_reopen: { request: SessionRef; value: Nothing };
  item_save: { request: ItemSaveRequest; value: ItemRef };
  item_move: { request: ItemMoveRequest; value: Nothing };
  item_archive: { request: ItemRef; value: Nothing };
  attendance_set: { request: AttendanceSetRequest; value: Nothing };
  attendance_times: { request: AttendanceTimesRequest; value: Nothing };
  paper_add: { request: PaperAddRequest; value: PaperRef };
  paper_archive: { request: PaperRef; value: Nothing };
  paper_export: { request: PaperExportRequest; value: PaperExported };
  text_open: { request: TextOpenRequest; value: TextView };
  text_save: { request: TextSaveRequest; value: TextSaved };
  minutes_preview: { request: MinutesPreviewRequest; value: PreviewView };
  minutes_export: { request: MinutesExportRequest; value: ExportView };
  search: { request: SearchRequest; value: SearchView };
  bin_view: { request: Nothing; value: BinView };
  bin_restore: { request: BinRestoreRequest; value: Nothing };
  undo: { request: UndoRequest; value: Nothing };
  check_run: { request: Nothing; value: CheckView };
}
