import fc from 'fast-check';
import { redo, undo } from './history';
import { type Command, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { indent, joinDown, joinUp, setLink, splitLine, toggleKind, toggleLineMark } from './commands';
import { toDocument, toText } from './content';
import { compose, plainText } from './delta';
import { ACTIONS } from './keys';
import { anyText, change, type Plan, plan } from './testing/arbitraries';
import { closed, Harness, settle, shown } from './testing/harness';

const COMMANDS: Record<string, Command> = {
  splitLine,
  joinUp,
  joinDown,
  undo,
  redo,
  bullet: toggleKind('bullet'),
  heading: toggleKind('heading1'),
  decision: toggleLineMark('decision'),
  offRecord: toggleLineMark('off_record'),
  bold: ACTIONS.bold.run,
  italic: ACTIONS.italic.run,
  link: setLink('https://a.example/'),
  indent: indent(1),
};

type Move =
  | { do: 'type'; text: string }
  | { do: 'select'; from: number; size: number }
  | { do: 'command'; name: string }
  | { do: 'remote'; plans: Plan[] }
  | { do: 'answer' | 'refuse' | 'lose' | 'refresh' | 'wait' };

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('a', 'é', 'mot ', '😀').map((text) => ({ do: 'type' as const, text })) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('select' as const), from: fc.nat(40), size: fc.nat(6) }) },
  { weight: 5, arbitrary: fc.constantFrom(...Object.keys(COMMANDS)).map((name) => ({ do: 'command' as const, name })) },
  { weight: 2, arbitrary: fc.array(plan, { minLength: 1, maxLength: 2 }).map((plans) => ({ do: 'remote' as const, plans })) },
  { weight: 2, arbitrary: fc.constant({ do: 'answer' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'wait' as const }) },
  { weight: 1, arbitrary: fc.constantFrom('refuse', 'lose', 'refresh').map((act) => ({ do: act }) as Move) },
);

async function play(harness: Harness, step: Move): Promise<void> {
  switch (step.do) {
    case 'type':
      return harness.type(step.text);
    case 'select':
      return select(harness, step.from, step.size);
    case 'command':
      COMMANDS[step.name]?.(harness.state, (transaction) => harness.dispatch(transaction));
      return;
    case 'remote':
      return harness.server.change(change(harness.server.content, step.plans));
    case 'wait':
      return harness.wait(400);
    case 'refresh':
      void harness.saver.refresh();
      return settle();
    default:
      harness.held.shift()?.[step.do]();
      return settle();
  }
}

function select(harness: Harness, from: number, size: number): void {
  const { doc, tr } = harness.state;
  const place = (position: number) => doc.resolve(Math.min(position, doc.content.size));
  harness.dispatch(tr.setSelection(TextSelection.between(place(from), place(from + size))));
}

describe('a text typed here and elsewhere at once', () => {
  it('is the same here and there in the end, whatever happens meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(anyText(), fc.array(move, { maxLength: 25 }), async (text, moves) => {
        const harness = new Harness(text);
        for (const step of moves) {
          await play(harness, step);
          // At every moment the kept text is the text on screen, the last break aside.
          expect(closed(plainText(harness.saver.content))).toBe(shown(harness));
        }
        await harness.drain();
        await harness.saver.refresh();
        harness.state.doc.check();
        expect(harness.saver.state).toBe('saved');
        expect(closed(harness.server.text)).toBe(shown(harness));
        expect(toText(toDocument(harness.server.content).doc)).toEqual(harness.screen);
      }),
      { numRuns: 2000 },
    );
  }, 120_000);

  it('was never healed on the way: steps from elsewhere give the text by themselves', async () => {
    await fc.assert(
      fc.asyncProperty(anyText(), fc.array(plan, { maxLength: 4 }), async (text, plans) => {
        const harness = new Harness(text);
        let dispatched = 0;
        const dispatch = harness.dispatch.bind(harness);
        harness.dispatch = (transaction) => {
          dispatched += 1;
          dispatch(transaction);
        };
        harness.server.change(change(text, plans));
        await harness.saver.refresh();
        expect(dispatched).toBeLessThanOrEqual(1);
        expect(toText(toDocument(harness.server.content).doc)).toEqual(harness.screen);
        expect(harness.saver.dirty).toBe(false);
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  it('loses only what was typed here when everything here is undone', async () => {
    // A lost answer is left out: what was made then and what somebody else wrote cannot be told apart.
    const own = move.filter((step) => !['remote', 'refresh', 'lose'].includes(step.do));
    const elsewhere = fc.record({ do: fc.constant('insert' as const), at: fc.nat(40) });
    await fc.assert(
      fc.asyncProperty(anyText(), fc.array(fc.oneof(own, own, own, elsewhere), { maxLength: 20 }), async (text, moves) => {
        const harness = new Harness(text);
        let count = 0;
        for (const step of moves) {
          if (step.do !== 'insert') {
            await play(harness, step);
          } else if (harness.server.text.length > 0) {
            // Never behind the last break: that would be a line without one.
            const at = Math.min(step.at, harness.server.text.length - 1);
            harness.server.change([{ retain: at }, { insert: '§' }]);
            count += 1;
          }
        }
        await harness.drain();
        await harness.saver.refresh();
        while (undo(harness.state, (transaction) => harness.dispatch(transaction)));
        expect(shown(harness).split('§')).toHaveLength(count + 1);
        expect(shown(harness).replaceAll('§', '')).toBe(closed(plainText(text)));
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  it('keeps the cursor behind the letter it was typed after', async () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const text = [{ insert: 'abcdefgh\nijklmnop\nqrstuvwxyz\n' }];
    await fc.assert(
      fc.asyncProperty(fc.nat(30), fc.array(plan, { minLength: 1, maxLength: 3 }), async (position, plans) => {
        const harness = new Harness(text);
        select(harness, position, 0);
        const before = neighbours(harness);
        const remote = change(text, plans).map((op) => ('insert' in op ? { insert: op.insert.toUpperCase() } : op));
        const after = plainText(compose(text, remote));
        harness.server.change(remote);
        await harness.saver.refresh();
        const now = neighbours(harness);
        if (before.left && letters.includes(before.left) && after.includes(before.left)) expect(now.left).toBe(before.left);
        else if (before.left === '' && after.includes(before.right)) expect(now.right).toBe(before.right);
      }),
      { numRuns: 1000 },
    );
  }, 120_000);
});

function neighbours(harness: Harness): { left: string; right: string } {
  const { parent, parentOffset } = harness.state.selection.$head;
  return { left: parent.textContent.charAt(parentOffset - 1), right: parent.textContent.charAt(parentOffset) };
}
