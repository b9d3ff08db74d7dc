/** A session's data while they are typed. */
import type { SessionSaveRequest, SessionView } from '../../lib/api/generated/api';

/** What the form begins with: a session to change, or what a new one takes over. */
export type SessionStart = Pick<SessionView, 'title' | 'place'> &
  Partial<Pick<SessionView, 'session' | 'date' | 'start' | 'end'>>;

/** What is wrong with the form, by field; nothing when it can be sent. */
export interface SessionProblems {
  title?: boolean;
  date?: boolean;
  end?: boolean;
}

/** The form behind the session dialog. */
export class SessionForm {
  readonly session: string | null;
  title = $state('');
  date = $state('');
  start = $state('');
  end = $state('');
  place = $state('');
  /** Whether the user asked to save once, so that what is missing is shown. */
  asked = $state(false);

  constructor(from: SessionStart) {
    this.session = from.session ?? null;
    this.title = from.title;
    this.date = from.date ?? '';
    this.start = from.start ?? '';
    this.end = from.end ?? '';
    this.place = from.place;
  }

  get problems(): SessionProblems {
    const problems: SessionProblems = {};
    if (this.title.trim() === '') problems.title = true;
    if (this.date === '') problems.date = true;
    if (this.start !== '' && this.end !== '' && this.end < this.start) problems.end = true;
    return problems;
  }

  get valid(): boolean {
    return Object.keys(this.problems).length === 0;
  }

  /** What to send. */
  request(): SessionSaveRequest {
    return {
      session: this.session,
      title: this.title.trim(),
      date: this.date,
      start: this.start === '' ? null : this.start,
      end: this.end === '' ? null : this.end,
      place: this.place.trim(),
    };
  }
}
