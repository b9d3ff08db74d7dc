/** What is drawn beside the text but is not in it: the word for a line's mark, the invitation of an empty text. */
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { attrsOf, type Mark, MARKS, oneOf } from './schema';

/** The words that are drawn, in the language of the moment. */
export interface MarginWords {
  mark(mark: Mark): string;
  invitation(): string;
}

/** The plugin that draws them. */
export function margin(words: MarginWords): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc }) => {
        const decorations: Decoration[] = [];
        doc.forEach((line, before) => {
          const mark = oneOf(MARKS, attrsOf(line).mark);
          const empty = doc.childCount === 1 && line.content.size === 0;
          const attrs: Record<string, string> = {};
          if (mark) attrs['data-word'] = words.mark(mark);
          if (empty) attrs['data-invitation'] = words.invitation();
          if (mark || empty) decorations.push(Decoration.node(before, before + line.nodeSize, attrs));
        });
        return DecorationSet.create(doc, decorations);
      },
    },
  });
}
