import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeTransport } from '../testing/fake-transport';
import { SAMPLE } from '../testing/sample';
import { flushEverything, href, languageOf, onFlush, parseRoute, router, saveState, shelf, toasts } from '.';

describe('addresses', () => {
  test.each([
    ['', 'home', null], ['#/', 'home', null], ['#/sessions', 'sessions', null], ['#/sessions/6f1c', 'session', '6f1c'], ['#/members?at=2021-02-15', 'members', null],
    ['#/session', 'unknown', null], ['#/nowhere', 'unknown', null], ['#/members/x', 'unknown', null], ['#/sessions/a/b', 'unknown', null], ['#/%E0%A4%A', 'unknown', null],
  ])('%s leads to %s', (hash, page, id) => expect(parseRoute(hash)).toMatchObject({ page, id }));

  test('every session address that is written is read back', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (id, item) => {
        expect(parseRoute(href('session', id, { item }))).toEqual({ page: 'session', id, params: { item } });
      }),
    );
  });

  test('empty parameters are left out', () => expect(href('members', null, { at: null, person: '' })).toBe('#/members'));

  test('parameters change without a new step in the history', () => {
    const stop = router.start();
    const steps = history.length;
    router.set({ item: 'i2' });
    router.set({ panel: 'preview' });
    expect(router.route.params).toEqual({ item: 'i2', panel: 'preview' });
    router.set({ item: null });
    expect(router.route.params).toEqual({ panel: 'preview' });
    expect(history.length).toBe(steps);
    stop();
  });
});

describe('the save mark', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('it never says saved while something is on its way, and does not come and go while one types', () => {
    for (let word = 0; word < 3; word += 1) {
      saveState.saving('a');
      expect(saveState.mark).toBe('saving');
      expect(saveState.settled).toBe(false);
      saveState.saved('a', '2026-11-23T14:31:00Z');
      expect(saveState.settled).toBe(true);
      vi.advanceTimersByTime(399);
      expect(saveState.mark).toBe('saving');
    }
    vi.advanceTimersByTime(1);
    expect(saveState.mark).toBe('saved');
    expect(saveState.lastSaved).toBe('2026-11-23T14:31:00Z');
  });

  test('a text that failed stays marked until that very text is saved', () => {
    saveState.saving('a');
    saveState.saving('b');
    saveState.failed('a');
    saveState.saved('b');
    expect(saveState.mark).toBe('unsaved');
    saveState.saving('a');
    vi.advanceTimersByTime(300);
    expect(saveState.mark).toBe('saving');
    saveState.saved('a');
    vi.advanceTimersByTime(400);
    expect(saveState.mark).toBe('saved');
  });
});

describe('messages', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('a message leaves by itself, a problem stays, and one that is held waits', () => {
    toasts.show({ message: 'a' });
    toasts.show({ message: 'b', tone: 'problem' });
    const held = toasts.show({ message: 'c' });
    toasts.hold(held);
    vi.advanceTimersByTime(60_000);
    expect(toasts.shown.map((toast) => toast.message)).toEqual(['b', 'c']);
    toasts.release(held);
    vi.advanceTimersByTime(60_000);
    expect(toasts.shown.map((toast) => toast.message)).toEqual(['b']);
  });

  test('at most three are shown', () => {
    for (const message of ['a', 'b', 'c', 'd']) toasts.show({ message });
    expect(toasts.shown.map((toast) => toast.message)).toEqual(['b', 'c', 'd']);
  });
});

describe('the shelf', () => {
  test('preferences show at once and come back when they cannot be kept', async () => {
    fakeTransport({
      shelf_view: () => ({ value: SAMPLE.shelf }),
      preferences_set: (chosen) => {
        if (chosen.text_size > 150) throw { code: 'disk-full', args: {}, severity: 'failed' };
        return { value: { ...SAMPLE.shelf, preferences: chosen } };
      },
    });
    await shelf.read();
    await shelf.prefer({ theme: 'dark', text_size: 150 });
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(document.documentElement.style.fontSize).toBe('150%');
    const asked = shelf.prefer({ text_size: 200 });
    expect(document.documentElement.style.fontSize).toBe('200%');
    await asked;
    expect(document.documentElement.style.fontSize).toBe('150%');
    await shelf.prefer({ theme: 'system', text_size: 100 });
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });

  test('what was typed is handed over before another committee opens', async () => {
    const order: string[] = [];
    const stop = onFlush(async () => void order.push('flushed'));
    fakeTransport({
      shelf_open: () => {
        order.push('opened');
        return { value: { ...SAMPLE.shelf, current: 'communique' } };
      },
    });
    const before = shelf.epoch;
    expect(await shelf.open('communique')).toBe(true);
    expect(order).toEqual(['flushed', 'opened']);
    expect(shelf.epoch).toBe(before + 1);
    expect(shelf.current?.name).toBe('Comité du communiqué');
    stop();
  });

  test('one text that cannot be saved does not hold up the others', async () => {
    const saved: string[] = [];
    const stops = [onFlush(() => Promise.reject(new Error('disk'))), onFlush(async () => void saved.push('b'))];
    await flushEverything();
    expect(saved).toEqual(['b']);
    for (const stop of stops) stop();
  });

  test('the language of the system is followed, French when it is neither', () => {
    expect(languageOf('system', ['de-DE', 'en-GB', 'fr-FR'])).toBe('en');
    expect(languageOf('system', ['fr-CA'])).toBe('fr');
    expect(languageOf('system', ['de-DE'])).toBe('fr');
    expect(languageOf('en', ['fr-FR'])).toBe('en');
  });
});
