/**
 * The flat document of a text: lines, each with its kind, depth and mark, and characters with their emphasis.
 *
 * No line holds another one, so a position in the document is the UTF-16 offset in the text + the line's index + 1.
 */
import { type DOMOutputSpec, type Node as ProseNode, Schema } from 'prosemirror-model';

/** Kinds of lines; a paragraph has none. */
export const KINDS = ['heading1', 'heading2', 'heading3', 'bullet', 'ordered', 'quote'] as const;
/** What a line can be in the debate. */
export const MARKS = ['argument', 'position', 'question', 'decision', 'action', 'off_record'] as const;
/** A kind of line. */
export type Kind = (typeof KINDS)[number];
/** What a line is in the debate. */
export type Mark = (typeof MARKS)[number];
/** The deepest entry of a list, counted from 0. */
export const MAX_DEPTH = 5;

/** Attributes of a line; words that this version does not know are kept as they came. */
export interface LineAttrs {
  kind: string | null;
  depth: number;
  mark: string | null;
}

/** A line without any attribute. */
export const PLAIN: LineAttrs = { kind: null, depth: 0, mark: null };

const TAGS: Partial<Record<string, string>> = { heading1: 'h3', heading2: 'h4', heading3: 'h5', quote: 'blockquote' };

function lineDom(node: ProseNode): DOMOutputSpec {
  const { kind, depth, mark } = node.attrs as LineAttrs;
  return [
    TAGS[kind ?? ''] ?? 'p',
    {
      class: 'line',
      ...(kind ? { 'data-kind': kind } : {}),
      ...(isList(kind) ? { 'data-depth': String(depth) } : {}),
      ...(mark ? { 'data-mark': mark } : {}),
    },
    0,
  ];
}

/** The schema. Pasted text does not pass through it but through `paste.ts`, so no line has a parse rule of its own. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'line+' },
    line: {
      content: 'text*',
      attrs: { kind: { default: null }, depth: { default: 0 }, mark: { default: null } },
      toDOM: lineDom,
      // What the browser itself puts in while one types.
      parseDOM: ['p', 'h3', 'h4', 'h5', 'blockquote', 'div'].map((tag) => ({ tag, getAttrs: lineAttrsOf })),
    },
    text: {},
  },
  marks: {
    bold: { toDOM: () => ['strong', 0], parseDOM: [{ tag: 'strong' }, { tag: 'b' }] },
    italic: { toDOM: () => ['em', 0], parseDOM: [{ tag: 'em' }, { tag: 'i' }] },
    underline: { toDOM: () => ['u', 0], parseDOM: [{ tag: 'u' }] },
    link: {
      attrs: { href: {} },
      // Typing at the end of a link goes on without it.
      inclusive: false,
      toDOM: (mark) => ['a', { href: safeAddress(String(mark.attrs['href'])) ?? '', rel: 'noreferrer' }, 0],
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (dom) => {
            const href = safeAddress((dom as HTMLElement).getAttribute('href') ?? '');
            return href ? { href } : false;
          },
        },
      ],
    },
  },
});

function lineAttrsOf(dom: HTMLElement): LineAttrs {
  const { kind, depth, mark } = dom.dataset;
  return {
    kind: oneOf(KINDS, kind),
    depth: Math.min(Math.max(Number(depth) || 0, 0), MAX_DEPTH),
    mark: oneOf(MARKS, mark),
  };
}

/** The word, when it is one of those known. */
export function oneOf<T extends string>(known: readonly T[], word: string | null | undefined): T | null {
  return known.find((entry) => entry === word) ?? null;
}

/** Whether a kind of line is an entry of a list. */
export function isList(kind: string | null): boolean {
  return kind === 'bullet' || kind === 'ordered';
}

/** Whether a kind of line is a heading. */
export function isHeading(kind: string | null): boolean {
  return kind?.startsWith('heading') ?? false;
}

/** The address as it may be kept (http, https, mailto), or nothing. */
export function safeAddress(address: string): string | null {
  const trimmed = address.trim();
  // The URL parser would silently drop these, so that what is checked is not what is kept.
  if (/[\u0000-\u0020\u007f]/.test(trimmed)) return null;
  try {
    const { protocol, pathname, hostname } = new URL(trimmed);
    if (protocol === 'mailto:') return pathname.includes('@') ? trimmed : null;
    return (protocol === 'http:' || protocol === 'https:') && hostname ? trimmed : null;
  } catch {
    return null;
  }
}

/** A line of the document. */
export function lineNode(attrs: LineAttrs, content: readonly ProseNode[] = []): ProseNode {
  return schema.nodes.line.create({ ...attrs }, content);
}

/** The attributes of a line of the document. */
export function attrsOf(line: ProseNode): LineAttrs {
  const { kind, depth, mark } = line.attrs as LineAttrs;
  return { kind, depth, mark };
}

/** An address as people type it, with the scheme that it lacks; nothing when it cannot be one. */
export function completeAddress(typed: string): string | null {
  const trimmed = typed.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(trimmed) && !/^[^/]+\.[^/]+:\d/.test(trimmed)) return safeAddress(trimmed);
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(trimmed)) return safeAddress(`mailto:${trimmed}`);
  return trimmed.includes('.') ? safeAddress(`https://${trimmed}`) : null;
}
