/** A difference, as steps of the editor. */
import type { Node as ProseNode } from 'prosemirror-model';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import type { Transform } from 'prosemirror-transform';
import { lineAttrs, marksFor, offsetOf, type Place, placeAt } from './content';
import { type Attributes, type Delta, opLength, type Patch } from './delta';
import { attrsOf, type LineAttrs, lineNode, PLAIN, schema } from './schema';

/** The key of the transactions that come from elsewhere. */
export const REMOTE = 'remote';

/** A transaction, and whether the last line lacks its break in the text afterwards. */
export interface RemoteChange {
  transaction: Transaction;
  open: boolean;
}

/**
 * The transaction that applies a difference from elsewhere to the document on screen. `open` says whether the last
 * line lacked its break before. The cursor stays in its word.
 */
export function deltaToSteps(state: EditorState, delta: Delta, open: boolean): RemoteChange {
  const transaction = state.tr.setMeta(REMOTE, true);
  const openAfter = writeDelta(transaction, delta, open);
  if (transaction.docChanged) keepSelection(state, transaction);
  return { transaction, open: openAfter };
}

/** Writes a difference into a document; says whether its last line lacks its break in the text afterwards. */
export function writeDelta(transform: Transform, delta: Delta, open: boolean): boolean {
  const writer = new Writer(transform, open);
  for (const op of delta) writer.apply(op);
  return writer.open;
}

/** Puts the selection back to the letters it touched. */
function keepSelection(state: EditorState, transaction: Transaction): void {
  const { anchor, head, empty } = state.selection;
  const moved = (position: number, side: -1 | 1) => {
    const place = transaction.doc.resolve(transaction.mapping.map(position, side));
    return TextSelection.near(place, side).head;
  };
  const headSide = empty ? stickySide(state.doc, head) : head > anchor ? -1 : 1;
  const anchorSide = empty ? headSide : headSide === -1 ? 1 : -1;
  const selection = TextSelection.create(transaction.doc, moved(anchor, anchorSide), moved(head, headSide));
  transaction.setSelection(selection);
}

/** Before or after what is inserted at the cursor: it stays behind the letter that was typed before it. */
function stickySide(doc: ProseNode, position: number): -1 | 1 {
  const place = doc.resolve(position);
  const before = place.parent.textBetween(Math.max(place.parentOffset - 1, 0), place.parentOffset);
  return /[\p{L}\p{N}\uDC00-\uDFFF]/u.test(before) ? -1 : 1;
}

/** Writes a difference into a document from its start on. */
class Writer {
  /** Whether the last line lacks its break. */
  open: boolean;
  readonly #tr: Transform;
  #offset = 0;

  constructor(transform: Transform, open: boolean) {
    this.#tr = transform;
    this.open = open;
  }

  apply(op: Delta[number]): void {
    if ('insert' in op) this.#insert(op.insert, op.attributes as Attributes | undefined);
    else if ('delete' in op) this.#delete(op.delete);
    else {
      if (op.attributes) this.#format(opLength(op), op.attributes as Patch);
      this.#offset += op.retain;
    }
  }

  /** Length of the text that the document stands for. */
  get #length(): number {
    return offsetOf(this.#tr.doc, this.#tr.doc.content.size) - (this.open ? 1 : 0);
  }

  #place(offset: number): Place {
    return placeAt(this.#tr.doc, offset);
  }

  #insert(text: string, attributes: Attributes | undefined): void {
    text.split('\n').forEach((piece, index) => {
      if (index > 0) this.#insertBreak(lineAttrs(attributes));
      if (piece) this.#insertRun(piece, attributes);
    });
  }

  #insertRun(text: string, attributes: Attributes | undefined): void {
    this.#beginLine();
    const { before, into } = this.#place(this.#offset);
    this.#tr.insert(before + 1 + into, schema.text(text, marksFor(attributes)));
    this.#offset += text.length;
  }

  #insertBreak(attrs: LineAttrs): void {
    this.#beginLine();
    const { before, into, line } = this.#place(this.#offset);
    if (this.open && this.#offset === this.#length) {
      this.#setAttrs(before, attrs);
      this.open = false;
    } else if (into === 0) {
      this.#tr.insert(before, lineNode(attrs));
    } else {
      // The break that stands already ends the second half.
      this.#tr.split(before + 1 + into, 1, [{ type: schema.nodes.line, attrs: attrsOf(line) }]);
      this.#setAttrs(before, attrs);
    }
    this.#offset += 1;
  }

  /** Behind the last break, a new line without its own begins. */
  #beginLine(): void {
    if (this.open || this.#offset < this.#length) return;
    this.#tr.insert(this.#tr.doc.content.size, lineNode(PLAIN));
    this.open = true;
  }

  #delete(length: number): void {
    let to = Math.min(this.#offset + length, this.#length);
    if (!this.open && to === this.#length && to > this.#offset) {
      const last = this.#place(to - 1);
      this.#setAttrs(last.before, PLAIN);
      this.open = true;
      to -= 1;
    }
    const [start, end] = [this.#place(this.#offset), this.#place(to)];
    if (start.into === 0 && end.into === 0) {
      this.#tr.delete(start.before, end.before);
    } else {
      this.#tr.delete(start.before + 1 + start.into, end.before + 1 + end.into);
      if (start.index !== end.index) this.#setAttrs(start.before, attrsOf(end.line));
    }
    this.#dropEmptyEnd();
  }

  /** A text that ends with a break shows no empty line behind it. */
  #dropEmptyEnd(): void {
    const { doc } = this.#tr;
    const last = doc.lastChild;
    if (!this.open || !last || last.content.size > 0 || doc.childCount === 1) return;
    this.#tr.delete(doc.content.size - last.nodeSize, doc.content.size);
    this.open = false;
  }

  #format(length: number, patch: Patch): void {
    const to = Math.min(this.#offset + length, this.#length);
    const { bold, italic, underline, link, kind, depth, mark } = patch;
    const inline: Patch = { bold, italic, underline, link };
    const lineKeys = { kind, depth, mark };
    for (let at = this.#offset; at < to; ) {
      const { before, into, line } = this.#place(at);
      const run = Math.min(line.content.size - into, to - at);
      if (run > 0) this.#emphasise(before + 1 + into, before + 1 + into + run, inline);
      at += run;
      if (at < to) {
        this.#setAttrs(before, patched(attrsOf(line), lineKeys));
        at += 1;
      }
    }
  }

  #emphasise(from: number, to: number, patch: Patch): void {
    for (const [name, value] of Object.entries(patch)) {
      if (value === undefined) continue;
      const type = schema.marks[name as 'bold'];
      if (value === null) this.#tr.removeMark(from, to, type);
      else this.#tr.addMark(from, to, type.create(name === 'link' ? { href: String(value) } : null));
    }
  }

  #setAttrs(before: number, attrs: LineAttrs): void {
    const line = this.#tr.doc.nodeAt(before);
    for (const [name, value] of Object.entries(attrs)) {
      if (line && line.attrs[name] !== value) this.#tr.setNodeAttribute(before, name, value);
    }
  }
}

function patched(attrs: LineAttrs, patch: Patch): LineAttrs {
  const present = Object.entries(patch).filter(([, value]) => value !== undefined);
  const value = lineAttrs(Object.fromEntries(present.filter(([, entry]) => entry !== null)) as Attributes);
  const keys = new Set(present.map(([key]) => key));
  return {
    kind: keys.has('kind') ? value.kind : attrs.kind,
    depth: keys.has('depth') ? value.depth : attrs.depth,
    mark: keys.has('mark') ? value.mark : attrs.mark,
  };
}
