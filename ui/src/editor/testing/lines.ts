/** Short ways to write and read lines in tests: « - bold *b* » would hide what is tested, so every attribute is named. */
import type { Node as ProseNode } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { attrsOf } from '../schema';
import { editorState } from '../state';
import type { TextOp } from '../../lib/api/generated/api';

/** Attributes of a line, as they travel. */
export type LineWords = { kind?: string; depth?: number; mark?: string };

/** A text of plain lines with attributes. */
export function lines(...entries: (string | [string, LineWords])[]): TextOp[] {
  return entries.flatMap((entry): TextOp[] => {
    const [text, attributes] = typeof entry === 'string' ? [entry, {}] : entry;
    const end: TextOp = Object.keys(attributes).length > 0 ? { insert: '\n', attributes: attributes as Record<string, string> } : { insert: '\n' };
    return text ? [{ insert: text }, end] : [end];
  });
}

/** The lines of a document: « kind/depth/mark: text ». */
export function outline(doc: ProseNode): string[] {
  const result: string[] = [];
  doc.forEach((line) => {
    const { kind, depth, mark } = attrsOf(line);
    const words = [kind, depth || null, mark].filter((word) => word !== null);
    result.push(words.length > 0 ? `${words.join('/')}: ${line.textContent}` : line.textContent);
  });
  return result;
}

/** A state with the cursor at « | », or the selection between two of them; the bars are not in the text. */
export function stateWith(...entries: (string | [string, LineWords])[]): EditorState {
  const marked = lines(...entries);
  const bars: number[] = [];
  let offset = 0;
  const text = marked.map((op): TextOp => {
    if (!('insert' in op)) return op;
    let kept = '';
    for (const character of op.insert) {
      if (character === '|') bars.push(offset + kept.length);
      else kept += character;
    }
    offset += kept.length;
    return { ...op, insert: kept };
  });
  const state = editorState(text.filter((op) => !('insert' in op) || op.insert !== ''));
  const position = (at: number) => {
    let breaks = 0;
    let seen = 0;
    state.doc.forEach((line) => {
      seen += line.content.size + 1;
      if (seen <= at) breaks += 1;
    });
    return at + breaks + 1;
  };
  const [anchor = 0, head = anchor] = bars;
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, position(anchor), position(head))));
}

/** The state after a command; the same when it does not apply. */
export function after(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (transaction) => (next = state.apply(transaction)));
  return next;
}
