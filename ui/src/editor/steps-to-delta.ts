/** What the editor's steps change in the text. */
import type { Node as ProseNode } from 'prosemirror-model';
import type { Step, Transform } from 'prosemirror-transform';
import { AddMarkStep, AttrStep, RemoveMarkStep } from 'prosemirror-transform';
import type { TextOp } from '../lib/api/generated/api';
import { breakAttributes, offsetOf, placeAt, textBetween } from './content';
import { compose, type Delta, DeltaBuilder, opLength } from './delta';
import { attributePatch, diff } from './diff';
import { attrsOf } from './schema';

/** The difference that a transaction makes, between two documents whose lines all have their break. */
export function stepsToDelta(transaction: Pick<Transform, 'steps' | 'docs' | 'doc'>): TextOp[] {
  return transaction.steps.reduce<TextOp[]>((delta, step, index) => {
    const before = transaction.docs[index];
    const after = transaction.docs[index + 1] ?? transaction.doc;
    return before ? compose(delta, stepToDelta(step, before, after)) : delta;
  }, []);
}

/** A stretch of the document before and after a step. */
interface Stretch {
  from: number;
  oldTo: number;
  newTo: number;
}

function stepToDelta(step: Step, before: ProseNode, after: ProseNode): Delta {
  const stretch = touched(step);
  if (!stretch) return [];
  const from = offsetOf(before, stretch.from);
  const oldTo = offsetOf(before, stretch.oldTo);
  const newTo = offsetOf(after, stretch.newTo);
  const result = new DeltaBuilder()
    .retain(from)
    .addAll(diffWhole(textBetween(before, from, oldTo), textBetween(after, from, newTo), newTo - from));
  // A line's attributes travel on its break, which may lie behind the change and still get others.
  if (after.resolve(stretch.newTo).depth > 0) {
    const [old, now] = [placeAt(before, oldTo), placeAt(after, newTo)];
    result
      .retain(now.line.content.size - now.into)
      .retain(1, attributePatch(breakAttributes(attrsOf(old.line)), breakAttributes(attrsOf(now.line))));
  }
  return result.build();
}

/** The difference between two stretches, with everything kept at its end written out. */
function diffWhole(from: Delta, to: Delta, length: number): Delta {
  const delta = diff(from, to);
  const reached = delta.reduce((sum, op) => sum + ('delete' in op ? 0 : opLength(op)), 0);
  return [...delta, ...(length > reached ? [{ retain: length - reached }] : [])];
}

/** The smallest stretch around everything that a step touches. */
function touched(step: Step): Stretch | null {
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) {
    return { from: step.from, oldTo: step.to, newTo: step.to };
  }
  if (step instanceof AttrStep) return { from: step.pos, oldTo: step.pos + 1, newTo: step.pos + 1 };
  let stretch: Stretch | null = null;
  step.getMap().forEach((oldFrom, oldTo, _newFrom, newTo) => {
    stretch = { from: stretch?.from ?? oldFrom, oldTo, newTo };
  });
  return stretch;
}
