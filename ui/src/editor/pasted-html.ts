/**
 * Reads what word processors and web pages put on the clipboard, as lines of a text.
 *
 * Only what the text knows survives: kinds of lines, emphasis and safe links. Nothing is ever shown or run from here.
 */
import { KINDS, type LineAttrs, MARKS, MAX_DEPTH, oneOf, safeAddress } from './schema';

/** A run of pasted characters. */
export interface PastedRun {
  text: string;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  link: string | null;
}

/** A pasted line. */
export interface PastedLine {
  attrs: LineAttrs;
  runs: PastedRun[];
}

type Emphasis = Omit<PastedRun, 'text'>;

/** Where the reader is: emphasis, kind and depth of the line, and whether spaces count as they stand. */
interface Context extends Emphasis {
  attrs: LineAttrs;
  /** How many lists are around; list entries count from 0. */
  lists: number;
  ordered: boolean;
  verbatim: boolean;
}

const DROPPED = new Set(
  'head style script title meta link template noscript object embed iframe svg math img picture video audio canvas input button select textarea del'.split(' '),
);
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption'.split(' '),
);
const HEADINGS: Record<string, LineAttrs['kind']> = { h1: 'heading1', h2: 'heading2', h3: 'heading3', h4: 'heading3', h5: 'heading3', h6: 'heading3' };
/** Between the cells of a row, which becomes one line. */
const CELL = '\u00a0– ';

/** The lines of a pasted piece of a page. */
export function readLines(root: ParentNode & Node): PastedLine[] {
  const reader = new Reader();
  reader.children(root, {
    bold: false,
    italic: false,
    underline: false,
    link: null,
    attrs: { kind: null, depth: 0, mark: null },
    lists: 0,
    ordered: false,
    verbatim: false,
  });
  reader.end();
  return reader.lines;
}

class Reader {
  readonly lines: PastedLine[] = [];
  #line: PastedLine | null = null;
  /** Inside a row, blocks do not break the line. */
  #inRow = false;

  children(node: Node, context: Context): void {
    for (const child of node.childNodes) this.#node(child, context);
  }

  /** Ends the line; what holds nothing but spaces is not kept. */
  end(): void {
    const line = this.#line;
    this.#line = null;
    if (!line) return;
    trim(line);
    if (line.runs.length > 0) this.lines.push(line);
  }

  #node(node: Node, context: Context): void {
    if (node.nodeType === Node.TEXT_NODE) this.#text(node.nodeValue ?? '', context);
    else if (node.nodeType === Node.ELEMENT_NODE) this.#element(node as HTMLElement, context);
  }

  #element(element: HTMLElement, context: Context): void {
    const tag = element.localName;
    const style = styleOf(element);
    if (DROPPED.has(tag) || isHidden(element, style)) return;
    const inner = emphasised(element, tag, style, context);
    if (tag === 'br') return this.#break(context);
    if (tag === 'tr') return this.#row(element, inner);
    if (!BLOCKS.has(tag)) return this.children(element, inner);
    if (this.#inRow) {
      this.#text(' ', context);
      return this.children(element, inner);
    }
    this.end();
    this.children(element, blockContext(element, tag, style, inner));
    this.end();
  }

  #break(context: Context): void {
    if (this.#inRow) return this.#text(' ', context);
    const attrs = this.#line?.attrs;
    this.end();
    // A line broken inside an entry goes on in the same entry's paragraph, not as an entry of its own.
    if (attrs) this.#line = { attrs: { ...attrs }, runs: [] };
  }

  #row(row: HTMLElement, context: Context): void {
    const outermost = !this.#inRow;
    if (outermost) this.end();
    this.#inRow = true;
    let first = true;
    for (const cell of row.children) {
      if (!(cell.textContent ?? '').trim()) continue;
      if (!first) this.#text(CELL, { ...context, verbatim: true });
      first = false;
      this.#node(cell, context);
    }
    if (!outermost) return;
    this.#inRow = false;
    this.end();
  }

  #text(raw: string, context: Context): void {
    const text = clean(raw);
    if (context.verbatim && text.includes('\n')) {
      text.split('\n').forEach((piece, index) => {
        if (index > 0) this.#break(context);
        this.#run(piece, context);
      });
      return;
    }
    this.#run(context.verbatim ? text : text.replace(/[ \t\n\r\f]+/g, ' '), context);
  }

  #run(text: string, context: Context): void {
    if (!text || (!this.#line && !text.trim())) return;
    this.#line ??= { attrs: { ...context.attrs }, runs: [] };
    const { bold, italic, underline, link } = context;
    const last = this.#line.runs.at(-1);
    const piece = !context.verbatim && (!last || last.text.endsWith(' ')) ? text.replace(/^ /, '') : text;
    if (!piece) return;
    if (last && last.bold === bold && last.italic === italic && last.underline === underline && last.link === link) {
      last.text += piece;
    } else {
      this.#line.runs.push({ text: piece, bold, italic, underline, link });
    }
  }
}

/** The declarations of an element; read from its attribute, because a browser forgets those of word processors. */
function styleOf(element: Element): Map<string, string> {
  const declarations = (element.getAttribute('style') ?? '').split(';').map((part) => part.split(':'));
  return new Map(declarations.map(([name = '', ...value]) => [name.trim().toLowerCase(), value.join(':').trim().toLowerCase()]));
}

function isHidden(element: Element, style: Map<string, string>): boolean {
  const mso = style.get('mso-element') ?? '';
  return (
    style.get('display') === 'none' ||
    style.get('mso-hide') === 'all' ||
    // The drawn number or bullet of a list entry, comments and their anchors.
    style.get('mso-list') === 'ignore' ||
    mso.startsWith('comment') ||
    style.has('mso-comment-reference') && element.textContent?.trim() === '' ||
    /\b(MsoCommentReference|msocomanchor|MsoCommentText)\b/i.test(element.className)
  );
}

function emphasised(element: Element, tag: string, style: Map<string, string>, context: Context): Context {
  const weight = style.get('font-weight');
  const slant = style.get('font-style');
  const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  const link = tag === 'a' ? (safeAddress(element.getAttribute('href') ?? '') ?? context.link) : context.link;
  return {
    ...context,
    bold: weight ? /^(bold|bolder|[6-9]00)$/.test(weight) : context.bold || tag === 'b' || tag === 'strong' || tag === 'th',
    italic: slant ? /^(italic|oblique)/.test(slant) : context.italic || tag === 'em' || tag === 'i' || tag === 'cite',
    // A link is underlined as a link, not as emphasis.
    underline: !link && (context.underline || tag === 'u' || /\bunderline\b/.test(line)),
    link,
    verbatim: context.verbatim || tag === 'pre' || /^pre(-wrap|-line)?$/.test(style.get('white-space') ?? ''),
  };
}

function blockContext(element: HTMLElement, tag: string, style: Map<string, string>, context: Context): Context {
  const { attrs } = context;
  const mark = oneOf(MARKS, element.dataset['mark']) ?? attrs.mark;
  const word = wordEntry(element, style);
  if (word) return { ...context, attrs: { ...word, mark } };
  if (tag === 'ul' || tag === 'ol') return { ...context, lists: context.lists + 1, ordered: tag === 'ol' };
  if (tag === 'li') {
    const depth = Math.min(Math.max(context.lists - 1, 0), MAX_DEPTH);
    return { ...context, attrs: { kind: context.ordered ? 'ordered' : 'bullet', depth, mark } };
  }
  const kind = HEADINGS[tag] ?? (tag === 'blockquote' ? 'quote' : null) ?? oneOf(KINDS, element.dataset['kind']);
  // A heading is bold by itself.
  if (kind?.startsWith('heading')) return { ...context, bold: false, attrs: { kind, depth: 0, mark } };
  return { ...context, attrs: kind ? { kind, depth: 0, mark } : { ...attrs, mark } };
}

/** A list entry as Word writes it: an ordinary paragraph with the list in its style and the number drawn inside. */
function wordEntry(element: Element, style: Map<string, string>): Omit<LineAttrs, 'mark'> | null {
  const list = style.get('mso-list');
  if (!list || list === 'ignore' || list === 'none') return null;
  const level = Number(/level(\d+)/.exec(list)?.[1] ?? 1);
  const drawn = [...element.querySelectorAll('[style]')].find((inner) => styleOf(inner).get('mso-list') === 'ignore');
  const ordered = /^[\s(]*([0-9]+|[a-z]{1,2}|[ivxlcdm]+)\s*[.)°]/i.test(drawn?.textContent ?? '');
  return { kind: ordered ? 'ordered' : 'bullet', depth: Math.min(Math.max(level - 1, 0), MAX_DEPTH) };
}

/** Without what no text may hold: control characters, soft hyphens, marks of direction and zero-width spaces. */
export function clean(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b\ufeff\u202a-\u202e\u2066-\u2069]/g, '');
}

function trim(line: PastedLine): void {
  const { runs } = line;
  for (let run = runs[0]; run && !(run.text = run.text.replace(/^[ \t\n]+/, '')); run = runs[0]) runs.shift();
  for (let run = runs.at(-1); run && !(run.text = run.text.replace(/[ \t\n\u00a0]+$/, '')); run = runs.at(-1)) runs.pop();
}
