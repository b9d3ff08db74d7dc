/** What is pasted becomes lines; what is copied leaves as clean HTML and as plain text. */
import { DOMParser, DOMSerializer, Fragment, type Node as ProseNode, Slice } from 'prosemirror-model';
import { Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import { writeAttrs } from './commands';
import { marksFor } from './content';
import type { Attributes } from './delta';
import { clean, type PastedLine, readLines } from './pasted-html';
import { attrsOf, isList, lineNode, PLAIN, schema } from './schema';

/** Pasting and copying. */
export function clipboard(): Plugin {
  return new Plugin({
    props: {
      clipboardParser: new LineParser(schema, []),
      clipboardTextParser: (text) => textSlice(text),
      clipboardSerializer: new LineSerializer({}, {}),
      clipboardTextSerializer: (slice) => plainLines(slice.content),
      handlePaste: (view, _event, slice) => {
        if (slice.content.childCount === 0) return true;
        view.dispatch(insertLines(view.state.tr, slice).setMeta('paste', true).setMeta('uiEvent', 'paste'));
        return true;
      },
    },
  });
}

/** Plain text as lines; a last empty line is not one. */
export function textSlice(text: string): Slice {
  const lines = clean(text).replace(/\n$/, '').split('\n');
  return sliceOf(lines.map((line) => lineNode(PLAIN, line ? [schema.text(line)] : [])));
}

/** HTML as lines. */
export function htmlSlice(dom: ParentNode & Node): Slice {
  return sliceOf(readLines(dom).map(pastedNode));
}

function sliceOf(lines: ProseNode[]): Slice {
  return lines.length > 0 ? new Slice(Fragment.from(lines), 1, 1) : Slice.empty;
}

function pastedNode({ attrs, runs }: PastedLine): ProseNode {
  return lineNode(
    attrs,
    runs.map(({ text, bold, italic, underline, link }) => {
      const attributes: Attributes = { ...(bold && { bold }), ...(italic && { italic }), ...(underline && { underline }), ...(link && { link }) };
      return schema.text(text, marksFor(attributes));
    }),
  );
}

/** Puts lines in place of the selection. An empty line takes the kind of what comes into it. */
export function insertLines(transaction: Transaction, slice: Slice): Transaction {
  transaction.deleteSelection();
  const { $from } = transaction.selection;
  const intoEmpty = $from.parent.content.size === 0;
  const before = $from.before(1);
  const [first, last] = [slice.content.firstChild, slice.content.lastChild];
  const own = attrsOf($from.parent);
  const tail = $from.parent.content.size - $from.parentOffset;
  transaction.replace($from.pos, $from.pos, slice);
  const end = transaction.mapping.maps.at(-1)?.map($from.pos, 1) ?? $from.pos;
  transaction.setSelection(TextSelection.near(transaction.doc.resolve(end), -1));
  if (first && intoEmpty && own.kind === null && (first !== last || attrsOf(first).kind)) {
    writeAttrs(transaction, before, { ...attrsOf(first), mark: attrsOf(first).mark ?? own.mark });
  }
  // The rest of the line that was cut keeps its own kind.
  if (first !== last && tail > 0) writeAttrs(transaction, transaction.doc.resolve(end).before(1), own);
  return transaction.setStoredMarks(null).scrollIntoView();
}

class LineParser extends DOMParser {
  override parseSlice(dom: globalThis.Node): Slice {
    return htmlSlice(dom as ParentNode & globalThis.Node);
  }
}

class LineSerializer extends DOMSerializer {
  override serializeFragment(fragment: Fragment, options: { document?: Document } = {}): DocumentFragment {
    return toHtml(fragment, options.document ?? document);
  }
}

const TAGS: Partial<Record<string, string>> = { heading1: 'h1', heading2: 'h2', heading3: 'h3', quote: 'blockquote' };

/** The lines as HTML that other programs understand: real lists, headings and quotations. */
export function toHtml(fragment: Fragment, owner: Document): DocumentFragment {
  const result = owner.createDocumentFragment();
  const inline = DOMSerializer.fromSchema(schema);
  /** Lists that are open, outermost first. */
  let open: HTMLElement[] = [];
  fragment.forEach((line) => {
    const { kind, depth, mark } = attrsOf(line);
    let element: HTMLElement;
    if (isList(kind)) {
      open = listFor(open, kind === 'ordered' ? 'ol' : 'ul', depth, result, owner);
      element = owner.createElement('li');
      open.at(-1)?.append(element);
    } else {
      open = [];
      element = owner.createElement(TAGS[kind ?? ''] ?? 'p');
      result.append(element);
    }
    if (mark) element.dataset['mark'] = mark;
    element.append(inline.serializeFragment(line.content, { document: owner }));
  });
  return result;
}

/** The open lists down to the wanted depth, opening and closing as needed. */
function listFor(open: HTMLElement[], tag: 'ol' | 'ul', depth: number, root: DocumentFragment, owner: Document): HTMLElement[] {
  const lists = open.slice(0, depth + 1);
  if (lists.length === depth + 1 && lists[depth]?.localName !== tag) lists.pop();
  while (lists.length <= depth) {
    const list = owner.createElement(lists.length === depth ? tag : 'ul');
    const parent = lists.at(-1);
    (parent ? (parent.lastElementChild ?? parent) : root).append(list);
    lists.push(list);
  }
  return lists;
}

/** The lines as plain text, entries with their bullet or number. */
export function plainLines(fragment: Fragment): string {
  const counts: number[] = [];
  const lines: string[] = [];
  fragment.forEach((line) => {
    const { kind, depth } = attrsOf(line);
    counts.length = isList(kind) ? Math.min(counts.length, depth + 1) : 0;
    if (kind === 'ordered') counts[depth] = (counts[depth] ?? 0) + 1;
    const sign = kind === 'ordered' ? `${counts[depth]}. ` : kind === 'bullet' ? '- ' : '';
    lines.push(`${'  '.repeat(isList(kind) ? depth : 0)}${sign}${line.textContent}`);
  });
  return lines.join('\n');
}
