import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextOp } from '../lib/api/generated/api';
import { compose, isEmpty, plainText, textLength, transform } from './delta';
import { diff } from './diff';
import { anyChange, anyText } from './testing/arbitraries';

describe('differences', () => {
  it('puts insertions before deletions and merges neighbours', () => {
    expect(compose([{ delete: 2 }], [{ insert: 'a' }, { insert: 'b' }])).toEqual([{ insert: 'ab' }, { delete: 2 }]);
  });

  it('drops a removed attribute from inserted text and keeps the removal on kept text', () => {
    const bold = { bold: true } as const;
    const plain: TextOp[] = [{ retain: 1, attributes: { bold: null } }];
    expect(compose([{ insert: 'a', attributes: bold }], plain)).toEqual([{ insert: 'a' }]);
    expect(compose([{ retain: 1, attributes: bold }], plain)).toEqual(plain);
  });

  it('composes to what one change after the other gives', () => {
    fc.assert(
      fc.property(
        anyText().chain((text) =>
          anyChange(text).chain((a) => fc.tuple(fc.constant(text), fc.constant(a), anyChange(compose(text, a)))),
        ),
        ([text, a, b]) => {
          expect(compose(text, compose(a, b))).toEqual(compose(compose(text, a), b));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('carries two changes past each other to one text, whichever has priority', () => {
    fc.assert(
      fc.property(
        anyText().chain((text) => fc.tuple(fc.constant(text), anyChange(text), anyChange(text))),
        fc.boolean(),
        ([text, a, b], first) => {
          const one = compose(compose(text, a), transform(b, a, !first));
          const other = compose(compose(text, b), transform(a, b, first));
          expect(one).toEqual(other);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('finds the difference between any two texts', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (from, to) => {
        const delta = diff(from, to);
        expect(compose(from, delta)).toEqual(compose(to, []));
        expect(isEmpty(diff(to, to))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('never cuts a character of two code units', () => {
    const delta = diff([{ insert: 'a😀b\n' }], [{ insert: 'a😁b\n' }]);
    expect(delta).toEqual([{ retain: 1 }, { insert: '😁' }, { delete: 2 }]);
    const tail = diff([{ insert: '\u{1F600}\n' }], [{ insert: '\u{1FA00}\n' }]);
    expect(tail).toEqual([{ insert: '\u{1FA00}' }, { delete: 2 }]);
  });

  it('counts code units', () => {
    expect(textLength([{ insert: '😀\n' }])).toBe(3);
    expect(plainText([{ insert: 'a' }, { insert: '\n', attributes: { kind: 'quote' } }])).toBe('a\n');
  });
});
