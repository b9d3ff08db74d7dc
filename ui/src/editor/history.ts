/**
 * Undo and redo of what was typed here, and of nothing else.
 *
 * Kept as differences, not as editor steps: when somebody else wrote inside a passage that was typed here, taking the
 * passage back must leave their words, and only differences can be carried past each other that finely.
 */
import { type Command, type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from 'prosemirror-state';
import { offsetOf, placeAt, textBetween } from './content';
import { compose, type Delta, invert, isEmpty, moveOffset, opLength, transform } from './delta';
import { REMOTE, writeDelta } from './delta-to-steps';
import { stepsToDelta } from './steps-to-delta';

/** Keys typed one after the other within this time are taken back together. */
const GROUP = 500;
const KEPT = 400;

/** One thing to take back, and where the selection was before it was done. */
interface Entry {
  delta: Delta;
  anchor: number;
  head: number;
}

/** Keys that are taken back together: typed letters, or letters taken away, at one place. */
interface Keys {
  did: 'insert' | 'delete';
  from: number;
  to: number;
  time: number;
}

interface Past {
  done: readonly Entry[];
  undone: readonly Entry[];
  /** What the last keys did; nothing after anything that ends a group. */
  last: Keys | null;
}

type Way = 'undo' | 'redo';

const key = new PluginKey<Past>('history');

/** The plugin that remembers. */
export function history(): Plugin<Past> {
  return new Plugin<Past>({
    key,
    state: {
      init: () => ({ done: [], undone: [], last: null }),
      apply: (transaction, past, before) => {
        const way = transaction.getMeta(key) as Way | undefined;
        const delta = stepsToDelta(transaction);
        if (way) return stepped(past, way, delta, before);
        if (isEmpty(delta)) return transaction.selectionSet ? { ...past, last: null } : past;
        if (transaction.getMeta(REMOTE)) return carried(past, delta);
        return recorded(past, transaction, delta, before);
      },
    },
  });
}

/** Takes back the last thing that was typed here. */
export const undo: Command = (state, dispatch) => step(state, 'undo', dispatch);

/** Does again what was taken back last. */
export const redo: Command = (state, dispatch) => step(state, 'redo', dispatch);

function step(state: EditorState, way: Way, dispatch: ((transaction: Transaction) => void) | undefined): boolean {
  const past = key.getState(state);
  const entry = (way === 'undo' ? past?.done : past?.undone)?.at(-1);
  if (!entry || !dispatch) return Boolean(entry);
  const { tr } = state;
  writeDelta(tr, entry.delta, false);
  const [anchor, head] = [entry.anchor, entry.head].map((offset) => {
    const { before, into } = placeAt(tr.doc, offset);
    return before + 1 + into;
  }) as [number, number];
  tr.setSelection(TextSelection.create(tr.doc, anchor, head));
  dispatch(tr.setMeta(key, way).scrollIntoView());
  return true;
}

/** What takes a change back, and where the selection was before it. */
function entryFor(delta: Delta, before: EditorState): Entry {
  const { doc, selection } = before;
  return {
    delta: invert(delta, (from, to) => textBetween(doc, from, to)),
    anchor: offsetOf(doc, selection.anchor),
    head: offsetOf(doc, selection.head),
  };
}

function recorded(past: Past, transaction: Transaction, delta: Delta, before: EditorState): Past {
  const entry = entryFor(delta, before);
  const top = past.done.at(-1);
  const keys = keysOf(delta, past.last, transaction.time);
  const joins = top && past.last && keys?.joins;
  const done = joins ? [...past.done.slice(0, -1), { ...top, delta: compose(entry.delta, top.delta) }] : [...past.done, entry];
  return { done: done.slice(-KEPT), undone: [], last: keys };
}

/** What keys a change comes from, and whether they go on where the last ones were; nothing for other changes. */
function keysOf(delta: Delta, last: Keys | null, time: number): (Keys & { joins: boolean }) | null {
  if (delta.some((op) => ('retain' in op && op.attributes) || ('insert' in op && op.insert.includes('\n')))) return null;
  const { from, oldTo, newTo } = span(delta);
  const soon = last !== null && time - last.time < GROUP;
  if (newTo === from) {
    const joins = soon && last.did === 'delete' && (oldTo === last.from || from === last.from);
    return { did: 'delete', from, to: from, time, joins };
  }
  // A letter that is being composed replaces itself until it is right.
  const joins = soon && last.did === 'insert' && from >= last.from && oldTo === last.to;
  return { did: 'insert', from: joins ? last.from : from, to: newTo, time, joins };
}

function stepped(past: Past, way: Way, delta: Delta, before: EditorState): Past {
  const back = entryFor(delta, before);
  // An entry that had nothing left to change is used up all the same.
  const more = isEmpty(delta) ? [] : [back];
  return way === 'undo'
    ? { done: past.done.slice(0, -1), undone: [...past.undone, ...more], last: null }
    : { done: [...past.done, ...more], undone: past.undone.slice(0, -1), last: null };
}

/** Carries everything remembered past what came from elsewhere. */
function carried(past: Past, delta: Delta): Past {
  return { done: carry(past.done, delta), undone: carry(past.undone, delta), last: null };
}

function carry(entries: readonly Entry[], delta: Delta): Entry[] {
  let remote = delta;
  const result: Entry[] = [];
  for (const entry of [...entries].reverse()) {
    const own = transform(entry.delta, remote, true);
    remote = transform(remote, entry.delta, false);
    const [anchor, head] = [moveOffset(entry.anchor, remote, false), moveOffset(entry.head, remote, false)];
    if (!isEmpty(own)) result.unshift({ delta: own, anchor, head });
  }
  return result;
}

/** The stretch that a difference changes, before and after. */
function span(delta: Delta): { from: number; oldTo: number; newTo: number } {
  const first = delta[0];
  const from = first && 'retain' in first && !first.attributes ? first.retain : 0;
  const length = (kind: 'insert' | 'delete') =>
    delta.reduce((sum, op) => sum + ('retain' in op || kind in op ? opLength(op) : 0), 0);
  return { from, oldTo: length('delete'), newTo: length('insert') };
}
