/** What holds where the cursor is, for the tools to show. */
import { toggleMark } from 'prosemirror-commands';
import type { EditorState } from 'prosemirror-state';
import { linkAt, selectedLines } from './commands';
import { redo, undo } from './history';
import { type Action, ACTIONS } from './keys';
import { attrsOf, isList, schema } from './schema';

/** What the toolbar shows of the place where the cursor is. */
export interface Standing {
  pressed: ReadonlySet<Action>;
  inList: boolean;
  inLink: boolean;
  canUndo: boolean;
  canRedo: boolean;
}

/** Before the text is there. */
export const NOWHERE: Standing = { pressed: new Set(), inList: false, inLink: false, canUndo: false, canRedo: false };

const EMPHASIS = ['bold', 'italic', 'underline'] as const;

/** What holds where the selection is. */
export function standingOf(state: EditorState): Standing {
  const lines = selectedLines(state).map(({ line }) => attrsOf(line));
  const pressed = new Set<Action>(EMPHASIS.filter((name) => holds(state, name)));
  for (const key of ['kind', 'mark'] as const) {
    const word = lines[0]?.[key];
    if (word && word in ACTIONS && lines.every((line) => line[key] === word)) pressed.add(word as Action);
  }
  return {
    pressed,
    inList: lines.some(({ kind }) => isList(kind)),
    inLink: linkAt(state) !== null,
    canUndo: undo(state),
    canRedo: redo(state),
  };
}

/** Whether all that is selected, or what is typed next, has an emphasis. */
function holds(state: EditorState, name: (typeof EMPHASIS)[number]): boolean {
  const type = schema.marks[name];
  const { from, to, empty, $from } = state.selection;
  if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
  let adds = false;
  toggleMark(type)(state, ({ doc }) => (adds = doc.rangeHasMark(from, to, type)));
  return !adds;
}
