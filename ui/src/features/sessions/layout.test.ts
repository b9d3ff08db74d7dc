import { expect, test } from 'vitest';
import { plannedEnd, readDuration } from './agenda';
import { layoutFor, shownPanes, switchable, type Pane } from './layout';

const PANES: Pane[] = ['agenda', 'text', 'attendance'];

test('the text is on the screen at every width unless another part or the preview was chosen', () => {
  for (let rem = 15; rem < 250; rem += 1) {
    expect(shownPanes(rem, 'text', false, false).panes).toContain('text');
    expect(shownPanes(rem, 'text', false, true).panes).toContain('text');
  }
});

test('every part that is not shown can be switched to', () => {
  for (let rem = 15; rem < 250; rem += 1) {
    const reachable = new Set([...shownPanes(rem, 'text', false, false).panes, ...switchable(layoutFor(rem))]);
    expect([...reachable].sort()).toEqual([...PANES].sort());
    for (const pane of switchable(layoutFor(rem))) expect(shownPanes(rem, pane, false, false).panes).toContain(pane);
  }
});

test('the preview lies over the text where there is no room beside it', () => {
  expect(shownPanes(40, 'text', true, false)).toEqual({ panes: [], preview: true });
  expect(shownPanes(70, 'text', true, false)).toEqual({ panes: ['agenda'], preview: true });
  expect(shownPanes(110, 'text', true, false)).toEqual({ panes: ['agenda', 'text'], preview: true });
});

test('a duration is a number of minutes within a day, or nothing', () => {
  expect(['', ' 40 ', '1', '1440', '0', '1441', 'une heure', '-5', '4.5'].map(readDuration)).toEqual([
    null, 40, 1, 1440, undefined, undefined, undefined, undefined, undefined,
  ]);
});

test('the planned end follows from start and duration within the day', () => {
  expect(plannedEnd('14:20', 40)).toBe('15:00');
  expect(plannedEnd('23:30', 40)).toBeNull();
  expect(plannedEnd('14:20', null)).toBeNull();
});
