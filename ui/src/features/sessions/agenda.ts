/** The agenda of one session: which item is at hand, and where an item goes when it is moved. */
import type { ItemView } from '../../lib/api/generated/api';

/** Where to put an item; `before: null` is the end. */
export interface Place {
  item: string;
  before: string | null;
}

/** The item `step` places after the current one, or `null` at either end. */
export function neighbour(items: readonly ItemView[], current: string | null, step: 1 | -1): ItemView | null {
  if (current === null) return (step === 1 ? items[0] : items.at(-1)) ?? null;
  const index = items.findIndex((item) => item.item === current);
  return index === -1 ? null : (items[index + step] ?? null);
}

/** Where an item goes when it is moved by one place, or `null` when it is already at that end. */
export function placeAfterStep(items: readonly ItemView[], item: string, step: 1 | -1): Place | null {
  const index = items.findIndex((other) => other.item === item);
  if (index === -1 || items[index + step] === undefined) return null;
  const before = step === -1 ? items[index - 1] : items[index + 2];
  return { item, before: before?.item ?? null };
}

/** Where an item went, read from the order after it was dropped; `null` when the order is as before. */
export function placeAfterDrop(before: readonly ItemView[], after: readonly ItemView[], item: string): Place | null {
  const index = after.findIndex((other) => other.item === item);
  const same = before.length === after.length && before.every((other, at) => other.item === after[at]?.item);
  if (index === -1 || same) return null;
  return { item, before: after[index + 1]?.item ?? null };
}

/** Which item is at hand when the agenda was read again: the same one, else the one that took its place. */
export function stillAtHand(items: readonly ItemView[], wanted: string | null, lastIndex: number): ItemView | null {
  const same = items.find((item) => item.item === wanted);
  return same ?? items[Math.min(Math.max(lastIndex, 0), items.length - 1)] ?? null;
}

/** Reads a planned duration in minutes; `null` when there is none, `undefined` when it is not one. */
export function readDuration(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  const minutes = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return minutes >= 1 && minutes <= 1440 ? minutes : undefined;
}

/** When an item is planned to end, as `15:00`; `null` when that does not follow or falls on the next day. */
export function plannedEnd(start: string, duration: number | null): string | null {
  const [hours, minutes] = start.split(':').map(Number);
  if (hours === undefined || minutes === undefined || duration === null) return null;
  const end = hours * 60 + minutes + duration;
  return end < 1440 ? `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}` : null;
}
