/** What becomes a heading, a list or a quotation when it is typed at the start of a line. */
import { InputRule, inputRules } from 'prosemirror-inputrules';
import type { Plugin } from 'prosemirror-state';
import { writeAttrs } from './commands';
import { attrsOf, type Kind } from './schema';

const STARTS: readonly [RegExp, Kind][] = [
  [/^[-*•] $/, 'bullet'],
  [/^1[.)] $/, 'ordered'],
  [/^# $/, 'heading1'],
  [/^## $/, 'heading2'],
  [/^### $/, 'heading3'],
  [/^> $/, 'quote'],
];

function lineStart([pattern, kind]: readonly [RegExp, Kind]): InputRule {
  return new InputRule(pattern, (state, _match, from, to) => {
    const place = state.doc.resolve(from);
    const attrs = attrsOf(place.parent);
    if (attrs.kind) return null;
    const { tr } = state;
    tr.delete(from, to);
    writeAttrs(tr, place.before(), { ...attrs, kind, depth: 0 });
    return tr;
  });
}

/** The rules; Backspace right after one takes it back. */
export function lineStarts(): Plugin {
  return inputRules({ rules: STARTS.map(lineStart) });
}
