/** Attendance: one key per status, and the row at hand. */
import type { AttendanceGroupView, AttendanceRowView } from '../../lib/api/generated/api';

/** The statuses that can be recorded. */
export const STATUSES = ['present', 'remote', 'represented', 'excused', 'absent'] as const;

/** A recorded status. */
export type Status = (typeof STATUSES)[number];

/** The key of each status, the same in both languages so that hands need not learn twice. */
export const STATUS_KEYS: Record<Status, string> = {
  present: 'P',
  remote: 'D',
  represented: 'R',
  excused: 'X',
  absent: 'A',
};

/** What a key asks for on a row: a status, `null` to leave it open again, `undefined` for nothing. */
export function statusForKey(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>): Status | null | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  if (event.key === 'Delete' || event.key === 'Backspace') return null;
  const key = event.key.toUpperCase();
  return STATUSES.find((status) => STATUS_KEYS[status] === key);
}

/** Everybody expected, in the order of the screen. */
export function allRows(groups: readonly AttendanceGroupView[]): AttendanceRowView[] {
  return groups.flatMap((group) => group.rows);
}

/** The person a movement key leads to, or `null` when the key does not move. */
export function personAfterKey(rows: readonly AttendanceRowView[], person: string | null, key: string): string | null {
  const last = rows.length - 1;
  const index = rows.findIndex((row) => row.person === person);
  switch (key) {
    case 'ArrowDown':
      return rows[Math.min(index + 1, last)]?.person ?? null;
    case 'ArrowUp':
      return rows[Math.max(index - 1, 0)]?.person ?? null;
    case 'Home':
      return rows[0]?.person ?? null;
    case 'End':
      return rows[last]?.person ?? null;
    default:
      return null;
  }
}

/** Whether somebody with this status is in the room or connected, so that times make sense. */
export function hasTimes(status: string | null): boolean {
  return status === 'present' || status === 'remote';
}

/** The status of a row, when this version knows it. */
export function knownStatus(row: AttendanceRowView): Status | null {
  return STATUSES.find((status) => status === row.status) ?? null;
}
