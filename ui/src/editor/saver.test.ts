import { describe, expect, it } from 'vitest';
import { toggleLineMark } from './commands';
import { plainText } from './delta';
import { undo } from './history';
import { Harness, settle, shown } from './testing/harness';

const TEXT = [{ insert: 'Bonjour.\n' }];

describe('saving', () => {
  it('sends nothing when a text is opened and left', async () => {
    const harness = new Harness([]);
    await harness.wait(10_000);
    expect(await harness.saver.flush()).toBe(true);
    expect(harness.held).toEqual([]);
    expect(harness.saver.state).toBe('saved');
  });

  it('sends nothing when what was typed in an empty text is taken back', async () => {
    const harness = new Harness([]);
    harness.type('a');
    undo(harness.state, (transaction) => harness.dispatch(transaction));
    await harness.wait(1_000);
    expect(harness.held).toEqual([]);
    expect(harness.saver.state).toBe('saved');
  });

  it('inserts whole lines into an empty text', async () => {
    const harness = new Harness([]);
    harness.type('Un');
    toggleLineMark('decision')(harness.state, (transaction) => harness.dispatch(transaction));
    await harness.wait(300);
    expect(harness.held[0]?.delta).toEqual([{ insert: 'Un' }, { insert: '\n', attributes: { mark: 'decision' } }]);
  });

  it('waits 300 ms after the first key, however long one types', async () => {
    const harness = new Harness(TEXT);
    harness.type('a');
    await harness.wait(200);
    harness.type('b');
    await harness.wait(99);
    expect(harness.held).toHaveLength(0);
    await harness.wait(1);
    expect(harness.held).toHaveLength(1);
    expect(harness.held[0]?.delta).toEqual([{ insert: 'ab' }]);
  });

  it('has one save under way and queues the rest', async () => {
    const harness = new Harness(TEXT);
    harness.type('a');
    await harness.wait(300);
    harness.type('b');
    await harness.wait(5_000);
    expect(harness.held).toHaveLength(1);
    harness.held.shift()?.answer();
    await settle();
    await harness.wait(0);
    expect(harness.held[0]).toMatchObject({ base: '1', delta: [{ retain: 1 }, { insert: 'b' }] });
  });

  it('says « saved » only when nothing typed is unsent', async () => {
    const harness = new Harness(TEXT);
    harness.type('a');
    expect(harness.saver.state).toBe('pending');
    await harness.wait(300);
    harness.type('b');
    harness.held.shift()?.answer();
    await settle();
    expect(harness.saver.state).toBe('pending');
    await harness.drain();
    expect(harness.reports.at(-1)).toBe('saved');
  });

  it('keeps typing through failures, tries again ever later and says so', async () => {
    const harness = new Harness(TEXT);
    harness.type('a');
    await harness.wait(300);
    harness.held.shift()?.refuse();
    await settle();
    expect(harness.saver.state).toBe('failed');
    harness.type('b');
    await harness.wait(999);
    expect(harness.held).toHaveLength(0);
    await harness.wait(1);
    expect(harness.held[0]?.delta).toEqual([{ insert: 'ab' }]);
    harness.held.shift()?.refuse();
    await settle();
    await harness.wait(1_999);
    expect(harness.held).toHaveLength(0);
    await harness.wait(1);
    harness.held.shift()?.answer();
    await settle();
    expect(harness.saver.state).toBe('saved');
    expect(harness.server.text).toBe('abBonjour.\n');
  });

  it('does not save twice what was saved but not answered', async () => {
    const harness = new Harness(TEXT);
    harness.type('a');
    await harness.wait(300);
    harness.held.shift()?.lose();
    await settle();
    harness.type('b');
    await harness.drain();
    expect(harness.server.text).toBe('abBonjour.\n');
    expect(shown(harness)).toBe('abBonjour.\n');
  });

  it('flushes what is under way and what waits, at once', async () => {
    const harness = new Harness(TEXT);
    harness.type('a');
    await harness.wait(300);
    harness.type('b');
    const flushed = harness.saver.flush();
    harness.held.shift()?.answer();
    await settle();
    harness.held.shift()?.answer();
    expect(await flushed).toBe(true);
    expect(harness.server.text).toBe('abBonjour.\n');
  });

  it('tells who flushes that it failed', async () => {
    const harness = new Harness(TEXT);
    harness.type('a');
    const flushed = harness.saver.flush();
    await settle();
    harness.held.shift()?.refuse();
    expect(await flushed).toBe(false);
  });

  it('goes on without a screen, and shows everything to the next one', async () => {
    const harness = new Harness(TEXT);
    harness.type('a');
    harness.bridge.detach();
    harness.server.change([{ insert: 'Z' }]);
    await harness.drain();
    expect(plainText(harness.saver.content)).toBe(harness.server.text);
  });
});
