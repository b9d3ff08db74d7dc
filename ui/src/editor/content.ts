/** A text as it travels, as a document of the editor, and the way between offsets and positions. */
import type { Mark as ProseMark, Node as ProseNode } from 'prosemirror-model';
import type { TextOp } from '../lib/api/generated/api';
import { type Attributes, type Delta, DeltaBuilder } from './delta';
import { attrsOf, type LineAttrs, lineNode, PLAIN, schema } from './schema';

/** The inline marks for the attributes of a run of characters; unknown ones are left where they are. */
export function marksFor(attributes: Attributes | undefined): ProseMark[] {
  const { bold, italic, underline, link } = attributes ?? {};
  const marks: ProseMark[] = [];
  if (bold === true) marks.push(schema.mark('bold'));
  if (italic === true) marks.push(schema.mark('italic'));
  if (underline === true) marks.push(schema.mark('underline'));
  if (typeof link === 'string') marks.push(schema.mark('link', { href: link }));
  return marks;
}

/** The attributes for the inline marks of a run of characters. */
export function inlineAttributes(marks: readonly ProseMark[]): Attributes {
  return Object.fromEntries(
    marks.map((mark) => [mark.type.name, mark.type.name === 'link' ? String(mark.attrs['href']) : true]),
  );
}

/** The attributes of a line for those of its break. */
export function lineAttrs(attributes: Attributes | undefined): LineAttrs {
  const { kind, depth, mark } = attributes ?? {};
  return {
    kind: typeof kind === 'string' ? kind : null,
    depth: typeof depth === 'number' ? depth : 0,
    mark: typeof mark === 'string' ? mark : null,
  };
}

/** The attributes of a break for those of its line. */
export function breakAttributes({ kind, depth, mark }: LineAttrs): Attributes {
  return { ...(kind ? { kind } : {}), ...(depth > 0 ? { depth } : {}), ...(mark ? { mark } : {}) };
}

/** A document and whether its last line still lacks its break in the text. */
export interface Opened {
  doc: ProseNode;
  /** True for an empty text, and for one that does not end with a line break. */
  open: boolean;
}

/** The document that shows a text. An empty text shows one empty line. */
export function toDocument(text: Delta): Opened {
  const lines: ProseNode[] = [];
  let runs: ProseNode[] = [];
  for (const op of text) {
    if (!('insert' in op)) continue;
    const attributes = op.attributes as Attributes | undefined;
    op.insert.split('\n').forEach((piece, index) => {
      if (index > 0) {
        lines.push(lineNode(lineAttrs(attributes), runs));
        runs = [];
      }
      if (piece) runs.push(schema.text(piece, marksFor(attributes)));
    });
  }
  const open = runs.length > 0 || lines.length === 0;
  if (open) lines.push(lineNode(PLAIN, runs));
  return { doc: schema.node('doc', null, lines), open };
}

/** The text that a document shows, every line with its break. */
export function toText(doc: ProseNode): TextOp[] {
  return textBetween(doc, 0, offsetOf(doc, doc.content.size));
}

/** The part of the text between two offsets. */
export function textBetween(doc: ProseNode, from: number, to: number): TextOp[] {
  const result = new DeltaBuilder();
  let start = 0;
  doc.forEach((line) => {
    const length = line.content.size;
    if (start + length >= from && start < to) {
      line.forEach((run, at) => {
        const [first, last] = [Math.max(from - start - at, 0), Math.min(to - start - at, run.nodeSize)];
        if (first < last) result.insert((run.text ?? '').slice(first, last), inlineAttributes(run.marks));
      });
      if (start + length < to) result.insert('\n', breakAttributes(attrsOf(line)));
    }
    start += length + 1;
  });
  return result.build();
}

/** The offset in the text of a position in the document; the end of a line stands for its break. */
export function offsetOf(doc: ProseNode, position: number): number {
  const place = doc.resolve(position);
  const index = place.index(0);
  return place.depth === 0 ? position - index : place.before(1) - index + place.parentOffset;
}

/** A place in the document: a line and how far into it. */
export interface Place {
  index: number;
  /** Where the line begins. */
  before: number;
  /** Characters from its start. */
  into: number;
  line: ProseNode;
}

/** The place of an offset; an offset behind the last break is taken as the end of the last line. */
export function placeAt(doc: ProseNode, offset: number): Place {
  let before = 0;
  for (let index = 0; index < doc.childCount; index += 1) {
    const line = doc.child(index);
    const into = offset - (before - index);
    if (into <= line.content.size || index === doc.childCount - 1) {
      return { index, before, into: Math.min(into, line.content.size), line };
    }
    before += line.nodeSize;
  }
  throw new RangeError('a document has at least one line');
}
