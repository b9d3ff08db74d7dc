/** The keys of the editor, as one table: the keymap, the tooltips and the list of keys are made from it. */
import { baseKeymap, chainCommands, deleteSelection, toggleMark } from 'prosemirror-commands';
import { redo, undo } from './history';
import { undoInputRule } from 'prosemirror-inputrules';
import { keydownHandler, keymap } from 'prosemirror-keymap';
import { type Command, Plugin } from 'prosemirror-state';
import {
  clearFormatting,
  indent,
  joinDown,
  joinUp,
  selectText,
  setKind,
  splitLine,
  toggleKind,
  toggleLineMark,
} from './commands';
import { schema } from './schema';

/** Everything that has a button and a key. */
export const ACTIONS = {
  bold: { key: 'Mod-b', run: toggleMark(schema.marks.bold) },
  italic: { key: 'Mod-i', run: toggleMark(schema.marks.italic) },
  underline: { key: 'Mod-u', run: toggleMark(schema.marks.underline) },
  paragraph: { key: 'Mod-Shift-0', run: setKind(null) },
  heading1: { key: 'Mod-Shift-1', run: toggleKind('heading1') },
  heading2: { key: 'Mod-Shift-2', run: toggleKind('heading2') },
  heading3: { key: 'Mod-Shift-3', run: toggleKind('heading3') },
  ordered: { key: 'Mod-Shift-7', run: toggleKind('ordered') },
  bullet: { key: 'Mod-Shift-8', run: toggleKind('bullet') },
  quote: { key: 'Mod-Shift-9', run: toggleKind('quote') },
  argument: { key: 'Alt-a', run: toggleLineMark('argument') },
  position: { key: 'Alt-p', run: toggleLineMark('position') },
  question: { key: 'Alt-q', run: toggleLineMark('question') },
  decision: { key: 'Alt-d', run: toggleLineMark('decision') },
  action: { key: 'Alt-t', run: toggleLineMark('action') },
  off_record: { key: 'Alt-o', run: toggleLineMark('off_record') },
  undo: { key: 'Mod-z', run: undo },
  redo: { key: 'Mod-y', run: redo },
} as const satisfies Record<string, { key: string; run: Command }>;

/** Something that has a button and a key. */
export type Action = keyof typeof ACTIONS;

/** The key of the link dialog. */
export const LINK_KEY = 'Mod-Shift-k';

/** The keymap. `askLink` opens the dialog for a link. */
export function keys(askLink: () => void): Plugin {
  /** Escape, then Tab leaves a list, where Tab alone moves entries. */
  let leaving = false;
  const handle = keydownHandler({
    ...Object.fromEntries(Object.values(ACTIONS).map(({ key, run }) => [key, run])),
    'Mod-Shift-z': redo,
    [LINK_KEY]: () => {
      askLink();
      return true;
    },
    'Mod-\\': clearFormatting,
    'Mod-a': selectText,
    Enter: splitLine,
    'Shift-Enter': splitLine,
    Backspace: chainCommands(undoInputRule, deleteSelection, joinUp),
    'Shift-Backspace': chainCommands(undoInputRule, deleteSelection, joinUp),
    'Mod-Backspace': chainCommands(deleteSelection, joinUp),
    Delete: chainCommands(deleteSelection, joinDown),
    'Mod-Delete': chainCommands(deleteSelection, joinDown),
    Tab: indent(1),
    'Shift-Tab': indent(-1),
  });
  return new Plugin({
    props: {
      handleKeyDown: (view, event) => {
        if (event.key === 'Shift') return false;
        if (event.key === 'Tab' && leaving) return (leaving = false);
        leaving = event.key === 'Escape';
        return handle(view, event);
      },
    },
  });
}

/** A key as it is shown: « Ctrl+Shift+1 ». */
export function keyName(key: string): string {
  const parts = key.replace('Mod', 'Ctrl').split('-');
  return parts.map((part) => (part.length === 1 ? part.toUpperCase() : part)).join('+');
}

/** Keys of the library that the table above does not name. */
export function baseKeys(): Plugin {
  const left = Object.entries(baseKeymap).filter(([key]) => !/Enter|Backspace|Delete|Escape/.test(key));
  return keymap(Object.fromEntries(left));
}
