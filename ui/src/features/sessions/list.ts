/** The list of sessions: what is coming first, then what is over, year by year. */
import type { SessionCard } from '../../lib/api/generated/api';

/** The sessions of a year. */
export interface Year {
  year: string;
  sessions: SessionCard[];
}

/** The sessions in the order of the page. */
export interface Grouped {
  /** Being held or planned, soonest first. */
  coming: SessionCard[];
  /** Closed, newest first. */
  past: Year[];
}

function byMoment(left: SessionCard, right: SessionCard): number {
  return `${left.date} ${left.start ?? ''}`.localeCompare(`${right.date} ${right.start ?? ''}`);
}

/** Groups the sessions for the page. */
export function groupSessions(sessions: readonly SessionCard[]): Grouped {
  const coming = sessions.filter((session) => session.state !== 'closed').toSorted(byMoment);
  const past: Year[] = [];
  for (const session of sessions.filter((one) => one.state === 'closed').toSorted((a, b) => byMoment(b, a))) {
    const year = session.date.slice(0, 4);
    const last = past.at(-1);
    if (last?.year === year) last.sessions.push(session);
    else past.push({ year, sessions: [session] });
  }
  return { coming, past };
}

/** What a new session takes over from the last one: hours and place. */
export function planFrom(sessions: readonly SessionCard[]): { start: string; place: string } {
  const last = sessions.toSorted(byMoment).at(-1);
  return { start: last?.start ?? '', place: last?.place ?? '' };
}
