/** What is done at a session: each action as one call, with what is said aloud about it. */
import { call, type AllCalls, type CallName } from '../../lib/api';
import { t, tell } from '../../lib/i18n';
import { clockTime, longDate } from '../../lib/format';
import { act, flushEverything, invalidate, query, showError, toasts, type Query } from '../../lib/state';
import type { AttendanceRowView, ItemView, PaperView, SessionView } from '../../lib/api/generated/api';
import { placeAfterStep, type Place } from './agenda';
import { allRows, knownStatus, type Status } from './attendance';

/** Does something that shows on the spot and needs no message; Ctrl+Z still takes it back. */
async function quietly<N extends CallName>(name: N, request: AllCalls[N]['request']): Promise<boolean> {
  try {
    const answer = await call(name, request);
    await invalidate(answer.changes);
    return true;
  } catch (error) {
    showError(error);
    return false;
  }
}

/** The types of papers that may be opened from the window; any other could be a program. */
const OPENABLE = ['pdf', 'csv', 'odt', 'txt', 'xlsx'];

/** The desk of one session. */
export class SessionDesk {
  /** What a screen reader is told about the last action. */
  said = $state('');
  readonly reading: Query<'session_view'>;

  constructor(readonly session: string) {
    this.reading = query('session_view', { session }, [`session:${session}`, 'members']);
  }

  get view(): SessionView | null {
    return this.reading.value;
  }

  /** Records somebody's attendance; the time is stamped by the program. */
  async record(person: string, status: Status | null): Promise<void> {
    if (!(await quietly('attendance_set', { session: this.session, person, status }))) return;
    const row = allRows(this.view?.attendance ?? []).find((one) => one.person === person);
    if (row) this.said = sentence(row);
  }

  /** Corrects the times of somebody's attendance. */
  correctTimes(person: string, arrived: string, left: string): Promise<boolean> {
    const request = { session: this.session, person, arrived: arrived || null, left: left || null };
    return quietly('attendance_times', request);
  }

  /** Adds an item at the end; gives its identity. */
  async addItem(title: string): Promise<string | null> {
    const request = { session: this.session, item: null, title: title.trim(), kind: 'other', duration: null };
    const added = await act('item_save', request);
    return added?.item ?? null;
  }

  /** Changes an item; what is not given stays. */
  async changeItem(item: ItemView, change: Partial<Pick<ItemView, 'title' | 'kind' | 'duration'>>): Promise<boolean> {
    const { title, kind, duration } = { ...item, ...change };
    return quietly('item_save', { session: this.session, item: item.item, title: title.trim(), kind, duration });
  }

  /** Puts an item somewhere else on the agenda. */
  async place({ item, before }: Place): Promise<void> {
    if (!(await quietly('item_move', { session: this.session, item, before }))) return;
    const items = this.view?.items ?? [];
    const moved = items.find((one) => one.item === item);
    if (moved) this.said = t('sessions-item-moved', { title: moved.title, number: moved.number, count: items.length });
  }

  /** Moves an item by one place, if it can. */
  async step(item: string, step: 1 | -1): Promise<void> {
    const place = placeAfterStep(this.view?.items ?? [], item, step);
    if (place) await this.place(place);
  }

  async archiveItem(item: string): Promise<void> {
    await act('item_archive', { session: this.session, item });
  }

  /** Lets the user choose a file and joins it to an item. */
  async addPaper(item: string): Promise<void> {
    const path = await this.#pathFrom('shell_pick_file', { kind: 'paper' });
    if (path) await act('paper_add', { session: this.session, item, path });
  }

  /** Writes a copy of a paper where the user wants it, then offers to open it. */
  async copyPaper(item: string, paper: PaperView): Promise<void> {
    const kind = OPENABLE.find((extension) => paper.name.toLowerCase().endsWith(`.${extension}`)) ?? 'any';
    const path = await this.#pathFrom('shell_save_file', { suggested: paper.name, kind });
    if (!path) return;
    const copy = await act('paper_export', { session: this.session, item, paper: paper.paper, path });
    if (!copy) return;
    const message = t('sessions-paper-copy', { name: paper.name });
    if (kind === 'any') toasts.show({ message });
    else offerToOpen(message, copy.path);
  }

  async archivePaper(item: string, paper: string): Promise<void> {
    await act('paper_archive', { session: this.session, item, paper });
  }

  /** Writes the minutes as a PDF where the user wants it, then offers to open it. */
  async exportMinutes(): Promise<void> {
    const view = this.view;
    if (!view) return;
    await flushEverything();
    const suggested = `${t('sessions-export-name', { date: view.date })}.pdf`;
    const path = await this.#pathFrom('shell_save_file', { suggested, kind: 'pdf' });
    if (!path) return;
    const written = await act('minutes_export', { session: this.session, path });
    if (!written) return;
    const notices = written.notices.map(tell).join(' ');
    offerToOpen(t('sessions-exported', { pages: written.pages }), written.path, notices || undefined);
  }

  async #pathFrom<N extends 'shell_pick_file' | 'shell_save_file'>(
    name: N,
    request: AllCalls[N]['request'],
  ): Promise<string | null> {
    try {
      return (await call(name, request)).value.path;
    } catch (error) {
      showError(error);
      return null;
    }
  }
}

function offerToOpen(message: string, path: string, advice?: string): void {
  const run = () => call('shell_open', { path }).then(() => undefined, showError);
  toasts.show({ message, action: { label: t('sessions-open-file'), run }, ...(advice && { advice, tone: 'attention' as const }) });
}

function sentence(row: AttendanceRowView): string {
  const status = t(`sessions-status-${knownStatus(row) ?? 'open'}`);
  const time = row.left ?? row.arrived;
  return time
    ? t('sessions-attendance-set-at', { name: row.name, status, time: clockTime(time) })
    : t('sessions-attendance-set', { name: row.name, status });
}

/** A session's date and hours in words. */
export function moment(view: Pick<SessionView, 'date' | 'start'> & { end?: string | null }): string {
  const date = longDate(view.date);
  if (!view.start) return date;
  const hours = view.end
    ? t('sessions-from-to', { start: clockTime(view.start), end: clockTime(view.end) })
    : clockTime(view.start);
  return `${date} · ${hours}`;
}
