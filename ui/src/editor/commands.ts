/** What one can do with lines: split, join, change their kind, depth and mark. */
import type { Node as ProseNode } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { attrsOf, isHeading, isList, type Kind, type LineAttrs, type Mark, MAX_DEPTH, PLAIN, schema } from './schema';

/** The lines that the selection touches, with where each begins. */
export function selectedLines(state: EditorState): { before: number; line: ProseNode }[] {
  const { from, to } = state.selection;
  const lines: { before: number; line: ProseNode }[] = [];
  state.doc.nodesBetween(from, Math.max(to, from), (line, before) => {
    // A selection that ends at the very start of a line does not mean that line.
    if (lines.length === 0 || before + 1 < to || state.selection.empty) lines.push({ before, line });
    return false;
  });
  return lines;
}

/** Writes the attributes of a line that differ. */
export function writeAttrs(transaction: Transaction, before: number, attrs: LineAttrs): void {
  const line = transaction.doc.nodeAt(before);
  for (const [name, value] of Object.entries(attrs)) {
    if (line && line.attrs[name] !== value) transaction.setNodeAttribute(before, name, value);
  }
}

/** A command that gives every selected line other attributes; it applies when one of them changes. */
function onLines(change: (attrs: LineAttrs, lines: readonly LineAttrs[]) => LineAttrs): Command {
  return (state, dispatch) => {
    const lines = selectedLines(state);
    const all = lines.map(({ line }) => attrsOf(line));
    const { tr } = state;
    for (const { before, line } of lines) writeAttrs(tr, before, change(attrsOf(line), all));
    if (!tr.docChanged) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Makes the selected lines of that kind; paragraphs when they all are already. */
export function toggleKind(kind: Kind): Command {
  return onLines((attrs, all) =>
    all.every((line) => line.kind === kind)
      ? { ...attrs, kind: null, depth: 0 }
      : { ...attrs, kind, depth: isList(kind) ? attrs.depth : 0 },
  );
}

/** Makes the selected lines of that kind, or paragraphs. */
export function setKind(kind: Kind | null): Command {
  return onLines((attrs) => ({ ...attrs, kind, depth: isList(kind) ? attrs.depth : 0 }));
}

/** Marks the selected lines; takes the mark off when they all have it. */
export function toggleLineMark(mark: Mark): Command {
  return onLines((attrs, all) => ({ ...attrs, mark: all.every((line) => line.mark === mark) ? null : mark }));
}

/** Moves entries of lists in or out; applies while one of the selected lines is an entry. */
export function indent(by: 1 | -1): Command {
  return (state, dispatch) => {
    if (!selectedLines(state).some(({ line }) => isList(attrsOf(line).kind))) return false;
    const moved = onLines((attrs) =>
      isList(attrs.kind) ? { ...attrs, depth: Math.min(Math.max(attrs.depth + by, 0), MAX_DEPTH) } : attrs,
    );
    // At the first and the last depth the key is ours too: it must not suddenly leave the text.
    return moved(state, dispatch) || true;
  };
}

/** One step nearer to a plain paragraph, or nothing when it is one. */
function simpler(attrs: LineAttrs): LineAttrs | null {
  if (attrs.depth > 0) return { ...attrs, depth: attrs.depth - 1 };
  if (attrs.kind) return { ...attrs, kind: null };
  return attrs.mark ? { ...attrs, mark: null } : null;
}

/** What the line after a break becomes when the break is typed at the end of a line. */
function following(attrs: LineAttrs): LineAttrs {
  return {
    kind: isHeading(attrs.kind) ? null : attrs.kind,
    depth: attrs.depth,
    // Each decision is one line; what is off the record stays so until one says otherwise.
    mark: attrs.mark === 'off_record' ? attrs.mark : null,
  };
}

/** Enter: splits the line; on an empty formatted line, makes it simpler instead. */
export const splitLine: Command = (state, dispatch) => {
  const { $from, $to, empty } = state.selection;
  const attrs = attrsOf($from.parent);
  const { tr } = state;
  const less = empty && $from.parent.content.size === 0 ? simpler(attrs) : null;
  if (less) {
    writeAttrs(tr, $from.before(), less);
  } else if ($from.parentOffset === 0 && empty && $from.parent.content.size > 0) {
    // The line moves down as it is; the new one above it is plain, or another entry of the same list.
    tr.insert($from.before(), schema.nodes.line.create({ ...following(attrs) }));
  } else {
    const atEnd = $to.parentOffset === $to.parent.content.size;
    if (!empty) tr.deleteSelection();
    const at = tr.selection.from;
    tr.split(at, 1, [{ type: schema.nodes.line, attrs: atEnd ? following(attrs) : attrs }]);
    tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.slice(tr.mapping.maps.length - 1).map(at))));
  }
  dispatch?.(tr.setStoredMarks(state.storedMarks ?? $from.marks()).scrollIntoView());
  return true;
};

/** Backspace at the start of a line: makes it simpler, then joins it to the one before. */
export const joinUp: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0) return false;
  const { tr } = state;
  const before = $from.before();
  const less = simpler(attrsOf($from.parent));
  const previous = tr.doc.resolve(before).nodeBefore;
  if (less) writeAttrs(tr, before, less);
  else if (!previous) return false;
  // An empty line above disappears and leaves the one below as it is.
  else if (previous.content.size === 0) tr.delete(before - previous.nodeSize, before);
  else tr.join(before);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Delete at the end of a line: joins the next one to it. */
export const joinDown: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset < $from.parent.content.size) return false;
  const after = $from.after();
  const next = state.doc.resolve(after).nodeAfter;
  if (!next) return false;
  const { tr } = state;
  if ($from.parent.content.size === 0) tr.delete($from.before(), after);
  else tr.join(after);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** The link that the selection touches, with all of its characters. */
export function linkAt(state: EditorState): { from: number; to: number; href: string } | null {
  const { $from, from, to } = state.selection;
  const type = schema.marks.link;
  const near = [$from.nodeAfter, $from.nodeBefore].flatMap((node) => node?.marks.find((m) => m.type === type) ?? [])[0];
  if (!near) return null;
  let range: { from: number; to: number } | null = null;
  const start = $from.start();
  $from.parent.forEach((run, offset) => {
    if (!near.isInSet(run.marks)) return;
    const [first, last] = [start + offset, start + offset + run.nodeSize];
    if (range && range.to === first) range = { from: range.from, to: last };
    else if (!range || range.to < from) range = { from: first, to: last };
  });
  const found = range as { from: number; to: number } | null;
  if (!found || found.from > to || found.to < from) return null;
  return { ...found, href: String(near.attrs['href']) };
}

/** Links the selection, or the whole link it touches; with no selection, writes the address itself. `null` unlinks. */
export function setLink(href: string | null): Command {
  return (state, dispatch) => {
    const { selection, tr } = state;
    const type = schema.marks.link;
    const { from, to } = selection.empty ? (linkAt(state) ?? selection) : selection;
    if (!href) tr.removeMark(from, to, type);
    else if (from === to) tr.insert(from, schema.text(href, [type.create({ href })]));
    else tr.removeMark(from, to, type).addMark(from, to, type.create({ href }));
    if (!tr.docChanged) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Selects the whole text. */
export const selectText: Command = (state, dispatch) => {
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, 1, state.doc.content.size - 1)));
  return true;
};

/** Takes all emphasis and all line attributes off the selection. */
export const clearFormatting: Command = (state, dispatch) => {
  const { tr } = state;
  tr.removeMark(state.selection.from, state.selection.to);
  for (const { before, line } of selectedLines(state)) writeAttrs(tr, before, { ...PLAIN, mark: attrsOf(line).mark });
  if (!tr.docChanged) return false;
  dispatch?.(tr.scrollIntoView());
  return true;
};
