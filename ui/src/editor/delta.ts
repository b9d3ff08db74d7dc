/**
 * Differences between two versions of a text, in the form that travels to the journal and back.
 *
 * A text is one string whose lines end with a line break; inline attributes sit on characters, line attributes on
 * the break that ends the line. Lengths count UTF-16 code units. A whole text is a difference of insertions only.
 */
import type { TextAttribute, TextOp } from '../lib/api/generated/api';

/** A difference, or a whole text when it only inserts. */
export type Delta = readonly TextOp[];
/** Attributes of inserted text. */
export type Attributes = Record<string, TextAttribute>;
/** Changes of attributes; `null` removes one. */
export type Patch = Record<string, TextAttribute | null>;

/** Length of the text that a step covers, in the version it inserts into or walks over. */
export function opLength(op: TextOp): number {
  if ('insert' in op) return op.insert.length;
  return 'retain' in op ? op.retain : op.delete;
}

/** Length of a text given as insertions. */
export function textLength(text: Delta): number {
  return text.reduce((sum, op) => sum + ('insert' in op ? op.insert.length : 0), 0);
}

/** The characters of a text given as insertions. */
export function plainText(text: Delta): string {
  return text.map((op) => ('insert' in op ? op.insert : '')).join('');
}

/** Whether two sets of attributes say the same. */
export function sameAttributes(a: Patch | Attributes | undefined, b: Patch | Attributes | undefined): boolean {
  const left = Object.entries(a ?? {}).filter(([, value]) => value !== undefined);
  const right = b ?? {};
  const size = Object.values(right).filter((value) => value !== undefined).length;
  return left.length === size && left.every(([key, value]) => right[key] === value);
}

/** The attributes, or nothing when there are none: absent and empty travel alike. */
function orNothing<T extends Patch>(attributes: T | undefined): T | undefined {
  return attributes && Object.keys(attributes).length > 0 ? attributes : undefined;
}

function insertion(insert: string, attributes?: Attributes): TextOp {
  const kept = orNothing(attributes);
  return kept ? { insert, attributes: kept } : { insert };
}

function retention(retain: number, attributes?: Patch): TextOp {
  const kept = orNothing(attributes);
  return kept ? { retain, attributes: kept } : { retain };
}

/** Collects steps in their canonical form: merged with their neighbour, insertions before deletions. */
export class DeltaBuilder {
  readonly #ops: TextOp[] = [];

  /** Inserts text. */
  insert(text: string, attributes?: Attributes): this {
    return text.length > 0 ? this.#push(insertion(text, attributes)) : this;
  }

  /** Keeps text, perhaps with other attributes. */
  retain(length: number, attributes?: Patch): this {
    return length > 0 ? this.#push(retention(length, attributes)) : this;
  }

  /** Deletes text. */
  delete(length: number): this {
    return length > 0 ? this.#push({ delete: length }) : this;
  }

  /** Adds a step that was built elsewhere. */
  add(op: TextOp): this {
    if ('insert' in op) return this.insert(op.insert, op.attributes as Attributes | undefined);
    return 'retain' in op ? this.retain(op.retain, op.attributes as Patch | undefined) : this.delete(op.delete);
  }

  /** Adds several steps. */
  addAll(ops: Delta): this {
    for (const op of ops) this.add(op);
    return this;
  }

  /** The difference; a last step that only keeps is left out. */
  build(): TextOp[] {
    const last = this.#ops.at(-1);
    return last && 'retain' in last && !last.attributes ? this.#ops.slice(0, -1) : [...this.#ops];
  }

  #push(op: TextOp): this {
    let at = this.#ops.length;
    let last = this.#ops[at - 1];
    if (last && 'delete' in last) {
      if ('delete' in op) {
        this.#ops[at - 1] = { delete: last.delete + op.delete };
        return this;
      }
      if ('insert' in op) {
        at -= 1;
        last = this.#ops[at - 1];
      }
    }
    if (last && 'insert' in last && 'insert' in op && sameAttributes(last.attributes, op.attributes)) {
      this.#ops[at - 1] = { ...last, insert: last.insert + op.insert };
    } else if (last && 'retain' in last && 'retain' in op && sameAttributes(last.attributes, op.attributes)) {
      this.#ops[at - 1] = { ...last, retain: last.retain + op.retain };
    } else {
      this.#ops.splice(at, 0, op);
    }
    return this;
  }
}

/** Walks over a difference in pieces of any length; after its end it keeps everything. */
class Cursor {
  readonly #ops: Delta;
  #index = 0;
  #offset = 0;

  constructor(ops: Delta) {
    this.#ops = ops;
  }

  get done(): boolean {
    return this.#index >= this.#ops.length;
  }

  /** What is left of the step under the cursor, without moving. */
  peek(): TextOp {
    const op = this.#ops[this.#index];
    return op ? slice(op, this.#offset, Infinity) : { retain: Infinity };
  }

  take(length: number): TextOp {
    const op = this.#ops[this.#index];
    if (!op) return { retain: length };
    const piece = slice(op, this.#offset, length);
    this.#offset += opLength(piece);
    if (this.#offset >= opLength(op)) {
      this.#index += 1;
      this.#offset = 0;
    }
    return piece;
  }
}

function slice(op: TextOp, from: number, length: number): TextOp {
  const size = Math.min(length, opLength(op) - from);
  if ('insert' in op) return { ...op, insert: op.insert.slice(from, from + size) };
  return 'retain' in op ? { ...op, retain: size } : { delete: size };
}

/** The attributes after `first`, then `second`; removals stay visible while they may still be needed. */
function composeAttributes(first: Patch | undefined, second: Patch | undefined, keepRemovals: boolean): Patch {
  const merged: Patch = { ...first, ...second };
  if (keepRemovals) return merged;
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
}

/** The difference that does `first`, then `second`; applied to a whole text it gives the new text. */
export function compose(first: Delta, second: Delta): TextOp[] {
  const a = new Cursor(first);
  const b = new Cursor(second);
  const result = new DeltaBuilder();
  while (!a.done || !b.done) {
    const next = b.peek();
    const under = a.peek();
    if ('insert' in next) {
      result.add(b.take(Infinity));
      continue;
    }
    if ('delete' in under) {
      result.add(a.take(Infinity));
      continue;
    }
    const length = Math.min(opLength(under), opLength(next));
    const before = a.take(length);
    const after = b.take(length);
    if ('retain' in after) {
      const patch = after.attributes as Patch | undefined;
      if ('insert' in before) {
        result.insert(before.insert, composeAttributes(before.attributes as Patch, patch, false) as Attributes);
      } else if ('retain' in before) {
        result.retain(length, composeAttributes(before.attributes as Patch, patch, true));
      }
    } else if ('retain' in before) {
      result.delete(length);
    }
  }
  return result.build();
}

/**
 * `change`, made against the same text as `other`, rewritten to come after it. Where both insert at one place,
 * the one with priority comes first; where both set an attribute, the one with priority wins.
 */
export function transform(change: Delta, other: Delta, changeHasPriority: boolean): TextOp[] {
  const mine = new Cursor(change);
  const theirs = new Cursor(other);
  const result = new DeltaBuilder();
  while (!mine.done) {
    const next = mine.peek();
    const under = theirs.peek();
    if ('insert' in next && (changeHasPriority || !('insert' in under))) {
      result.add(mine.take(Infinity));
      continue;
    }
    if ('insert' in under) {
      result.retain(opLength(theirs.take(Infinity)));
      continue;
    }
    const length = Math.min(opLength(next), opLength(under));
    const piece = mine.take(length);
    const passed = theirs.take(length);
    if ('delete' in passed) continue;
    if ('delete' in piece) {
      result.delete(length);
    } else {
      const patch = { ...(piece as { attributes?: Patch }).attributes };
      if (!changeHasPriority) {
        for (const key of Object.keys((passed as { attributes?: Patch }).attributes ?? {})) delete patch[key];
      }
      result.retain(length, patch);
    }
  }
  return result.build();
}

/** The difference that takes `change` back; `textBetween` gives the text that it was made against. */
export function invert(change: Delta, textBetween: (from: number, to: number) => Delta): TextOp[] {
  const result = new DeltaBuilder();
  let at = 0;
  for (const op of change) {
    if ('insert' in op) {
      result.delete(op.insert.length);
      continue;
    }
    const length = opLength(op);
    const patch = 'retain' in op ? (op.attributes as Patch | undefined) : undefined;
    if ('delete' in op) {
      result.addAll(textBetween(at, at + length));
    } else if (!patch) {
      result.retain(length);
    } else {
      for (const piece of textBetween(at, at + length)) {
        const had = (piece as { attributes?: Attributes }).attributes;
        const back = Object.keys(patch).map((key) => [key, had?.[key] ?? null] as const);
        result.retain(opLength(piece), Object.fromEntries(back.filter(([key, value]) => patch[key] !== value)));
      }
    }
    at += length;
  }
  return result.build();
}

/** Where an offset lies after a change; what is inserted right there goes before it or behind it. */
export function moveOffset(offset: number, change: Delta, before: boolean): number {
  let at = 0;
  for (const op of change) {
    if (at > offset || (at === offset && !('insert' in op))) break;
    if ('insert' in op) {
      if (at < offset || before) {
        offset += op.insert.length;
        at += op.insert.length;
      }
    } else if ('retain' in op) at += op.retain;
    else offset -= Math.min(op.delete, offset - at);
  }
  return offset;
}

/** Whether a difference changes nothing. */
export function isEmpty(delta: Delta): boolean {
  return delta.every((op) => 'retain' in op && !orNothing(op.attributes as Patch | undefined));
}
