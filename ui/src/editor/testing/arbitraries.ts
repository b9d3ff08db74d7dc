/** Random texts and random changes of them, for property tests. */
import fc from 'fast-check';
import type { TextOp } from '../../lib/api/generated/api';
import { type Attributes, DeltaBuilder, type Patch, textLength } from '../delta';

const WORDS = ['a', 'le comité', ' ', 'été', '😀', 'x', 'décide.'];

const inline = fc.constantFrom<Attributes>({}, {}, { bold: true }, { italic: true, underline: true }, { link: 'https://a.example/' });
const line = fc.constantFrom<Attributes>(
  {},
  { kind: 'heading1' },
  { kind: 'bullet' },
  { kind: 'ordered', depth: 2 },
  { mark: 'decision' },
  { kind: 'quote', mark: 'off_record' },
);
const run = fc.tuple(fc.constantFrom(...WORDS), inline);
const piece = fc.oneof(
  { weight: 3, arbitrary: run },
  { weight: 1, arbitrary: line.map((attributes) => ['\n', attributes] as const) },
);

/** A text whose lines all have their break; sometimes empty. */
export function anyText(): fc.Arbitrary<TextOp[]> {
  return fc.array(fc.tuple(fc.array(run, { maxLength: 3 }), line), { maxLength: 4 }).map((lines) => {
    const text = new DeltaBuilder();
    for (const [runs, attributes] of lines) {
      for (const [word, marks] of runs) text.insert(word, marks);
      text.insert('\n', attributes);
    }
    return text.build();
  });
}

/** One step of a random change. */
export interface Plan {
  skip: number;
  act: 'insert' | 'delete' | 'format';
  pieces: (readonly [string, Attributes])[];
  length: number;
  patch: Patch;
}

/** A random step. */
export const plan: fc.Arbitrary<Plan> = fc.record({
  skip: fc.nat(6),
  act: fc.constantFrom('insert', 'delete', 'format'),
  pieces: fc.array(piece, { minLength: 1, maxLength: 3 }),
  length: fc.integer({ min: 1, max: 5 }),
  patch: fc.constantFrom<Patch>({ bold: true }, { bold: null }, { mark: 'action' }, { mark: null }, { kind: 'bullet', depth: 1 }),
});

/** A change of that text. Line attributes may only meet breaks and emphasis only characters, as in real changes. */
export function anyChange(text: readonly TextOp[]): fc.Arbitrary<TextOp[]> {
  return fc.array(plan, { maxLength: 3 }).map((plans) => change(text, plans));
}

/** Turns plans into a change of that text. */
export function change(text: readonly TextOp[], plans: readonly Plan[]): TextOp[] {
  const characters = text.map((op) => ('insert' in op ? op.insert : '')).join('');
  const total = textLength(text);
  const result = new DeltaBuilder();
  let at = 0;
  for (const { skip, act, pieces, length, patch } of plans) {
    const step = Math.min(skip, total - at);
    result.retain(step);
    at += step;
    if (act === 'insert') {
      for (const [word, attributes] of pieces) result.insert(word, attributes);
      continue;
    }
    const reach = Math.min(length, total - at);
    if (act === 'delete') {
      result.delete(reach);
    } else {
      for (const character of characters.slice(at, at + reach).split('')) {
        const fits = (character === '\n') === !('bold' in patch);
        result.retain(1, fits ? patch : undefined);
      }
    }
    at += reach;
  }
  return result.build();
}
