import { describe, expect, test, vi } from 'vitest';
import type { Answer, SessionsView } from '../api';
import { setTransport } from '../api';
import { fakeTransport } from '../testing/fake-transport';
import { SAMPLE } from '../testing/sample';
import { act, forgetQueries, invalidate, onChanges, query, toasts, undo } from '.';

const home = () => query('home_view', {}, ['home']);
const session = () => query('session_view', { session: 's3' }, ['session:s3']);

describe('queries', () => {
  test('the same question is asked once and shared', async () => {
    const calls = fakeTransport({ home_view: () => ({ value: SAMPLE.home }) });
    expect(home()).toBe(home());
    await vi.waitFor(() => expect(home().value?.members).toBe(7));
    expect(home().loading).toBe(false);
    expect(calls).toHaveLength(1);
  });

  test('a change reads again exactly the queries that carry its tag', async () => {
    const calls = fakeTransport({ home_view: () => ({ value: SAMPLE.home }), session_view: () => ({ value: SAMPLE.session }), bin_view: () => ({ value: SAMPLE.bin }) });
    home();
    session();
    query('bin_view', {}, ['bin']);
    await vi.waitFor(() => expect(calls).toHaveLength(3));
    await invalidate(['session:s3']);
    expect(calls.slice(3).map((made) => made.name)).toEqual(['home_view', 'session_view']);
    await invalidate(['text:minutes:i9']);
    expect(calls.slice(5).map((made) => made.name)).toEqual(['home_view']);
    await invalidate(['*']);
    expect(calls).toHaveLength(9);
    await invalidate([]);
    expect(calls).toHaveLength(9);
  });

  test('only the answer to the last question counts, whatever comes back first', async () => {
    const waiting: ((answer: Answer<SessionsView>) => void)[] = [];
    setTransport(() => new Promise((resolve) => waiting.push(resolve as (answer: unknown) => void)));
    const sessions = query('sessions_view', {}, ['sessions']);
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    const second = sessions.read();
    waiting[1]?.({ value: { sessions: [] }, changes: [], undo: null });
    await second;
    waiting[0]?.({ value: SAMPLE.sessions, changes: [], undo: null });
    await Promise.resolve();
    expect(sessions.value?.sessions).toEqual([]);
  });

  test('a failure keeps the last value and says why', async () => {
    let broken = false;
    fakeTransport({
      home_view: () => {
        if (broken) throw { code: 'disk-full', args: {}, severity: 'failed' };
        return { value: SAMPLE.home };
      },
    });
    await vi.waitFor(() => expect(home().value).not.toBeNull());
    broken = true;
    await home().read();
    expect(home().error?.code).toBe('disk-full');
    expect(home().value).not.toBeNull();
    broken = false;
    await home().read();
    expect(home().error).toBeNull();
  });

  test('another committee starts from nothing', async () => {
    fakeTransport({ home_view: () => ({ value: SAMPLE.home }) });
    const before = home();
    forgetQueries();
    expect(home()).not.toBe(before);
  });
});

describe('actions', () => {
  const done = { code: 'done-item-moved', args: {} };

  test('an action reads again what changed and offers to take it back', async () => {
    const heard: string[][] = [];
    const stop = onChanges((changed) => void heard.push([...changed]));
    const calls = fakeTransport({
      item_move: () => ({ value: {}, changes: ['session:s3'], undo: { token: 7, done } }),
      undo: () => ({ value: {}, changes: ['*'] }),
    });
    await act('item_move', { session: 's3', item: 'i1', before: null });
    expect(heard).toEqual([['session:s3', 'home']]);
    expect(toasts.shown.map((toast) => toast.message)).toEqual(['Point déplacé']);
    await toasts.shown[0]?.undo?.();
    expect(calls.at(-1)).toEqual({ name: 'undo', request: { token: 7 } });
    expect(toasts.shown.map((toast) => toast.message)).toEqual(['Action annulée']);
    stop();
  });

  test('a refusal is told calmly, and the answer is nothing', async () => {
    fakeTransport({
      session_close: () => {
        throw { code: 'shell-open-refused', args: {}, severity: 'refused' };
      },
    });
    expect(await act('session_close', { session: 's3' })).toBeNull();
    expect(toasts.shown[0]).toMatchObject({ tone: 'attention', message: 'Ce lien n’a pas été ouvert.' });
  });

  test('what the user stopped is not mentioned', async () => {
    fakeTransport({
      undo: () => {
        throw { code: 'nothing-to-undo', args: {}, severity: 'cancelled' };
      },
    });
    await undo();
    expect(toasts.shown).toEqual([]);
  });
});
