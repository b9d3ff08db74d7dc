/** A state of the editor with everything that does not need a window. */
import { EditorState, type Plugin } from 'prosemirror-state';
import { toDocument } from './content';
import type { Delta } from './delta';
import { history } from './history';
import { lineStarts } from './input-rules';
import { baseKeys, keys } from './keys';

/** The state that shows a text. */
export function editorState(text: Delta, askLink: () => void = () => {}, more: readonly Plugin[] = []): EditorState {
  return EditorState.create({
    doc: toDocument(text).doc,
    plugins: [...more, history(), lineStarts(), keys(askLink), baseKeys()],
  });
}
