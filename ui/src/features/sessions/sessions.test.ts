import { describe, expect, test } from 'vitest';
import type { AttendanceGroupView, ItemView, SessionCard } from '../../lib/api/generated/api';
import { neighbour, placeAfterDrop, placeAfterStep, stillAtHand } from './agenda';
import { allRows, personAfterKey, statusForKey } from './attendance';
import { groupSessions, planFrom } from './list';

function item(id: string): ItemView {
  return {
    item: id, number: 1, title: id, kind: 'other', duration: null, planned_start: null, document: `minutes:${id}`,
    characters: 0, decisions: 0, actions: 0, papers: [],
  };
}

const agenda = ['a', 'b', 'c'].map(item);

/** What the answering side does with a place. */
function moved(place: { item: string; before: string | null } | null): string[] {
  const ids = agenda.map((one) => one.item).filter((id) => id !== place?.item);
  if (!place) return agenda.map((one) => one.item);
  ids.splice(place.before === null ? ids.length : ids.indexOf(place.before), 0, place.item);
  return ids;
}

describe('the agenda', () => {
  test('one step up or down exchanges an item with its neighbour', () => {
    expect(moved(placeAfterStep(agenda, 'b', -1))).toEqual(['b', 'a', 'c']);
    expect(moved(placeAfterStep(agenda, 'b', 1))).toEqual(['a', 'c', 'b']);
    expect(moved(placeAfterStep(agenda, 'a', 1))).toEqual(['b', 'a', 'c']);
  });

  test('a step beyond either end asks for nothing', () => {
    expect(placeAfterStep(agenda, 'a', -1)).toBeNull();
    expect(placeAfterStep(agenda, 'c', 1)).toBeNull();
    expect(placeAfterStep(agenda, 'unknown', 1)).toBeNull();
  });

  test('every order that a drag of one item can give is asked for exactly', () => {
    for (const dragged of agenda) {
      for (let at = 0; at < agenda.length; at += 1) {
        const after = agenda.filter((one) => one !== dragged);
        after.splice(at, 0, dragged);
        const place = placeAfterDrop(agenda, after, dragged.item);
        expect(moved(place)).toEqual(after.map((one) => one.item));
      }
    }
  });

  test('dropping an item where it was asks for nothing', () => {
    expect(placeAfterDrop(agenda, [...agenda], 'b')).toBeNull();
  });

  test('next and previous stop at the ends, and begin at an end when nothing is at hand', () => {
    expect(neighbour(agenda, 'a', 1)?.item).toBe('b');
    expect(neighbour(agenda, 'c', 1)).toBeNull();
    expect(neighbour(agenda, null, 1)?.item).toBe('a');
    expect(neighbour(agenda, null, -1)?.item).toBe('c');
    expect(neighbour([], null, 1)).toBeNull();
  });

  test('when the item at hand goes away, the one that took its place is at hand', () => {
    expect(stillAtHand(agenda, 'b', 0)?.item).toBe('b');
    expect(stillAtHand(agenda, 'gone', 1)?.item).toBe('b');
    expect(stillAtHand(agenda, 'gone', 7)?.item).toBe('c');
    expect(stillAtHand([], 'gone', 0)).toBeNull();
  });
});

describe('attendance', () => {
  const plain = { ctrlKey: false, altKey: false, metaKey: false };
  const groups: AttendanceGroupView[] = [['ana', 'marc'], ['lou']].map((people, index) => ({
    college: `Collège ${index}`,
    rows: people.map((person) => ({
      person, name: person, quality: '', role: 'member', status: null, arrived: null, left: null,
    })),
  }));

  test('each key records its status, whatever the case', () => {
    const asked = ['p', 'D', 'r', 'X', 'a'].map((key) => statusForKey({ key, ...plain }));
    expect(asked).toEqual(['present', 'remote', 'represented', 'excused', 'absent']);
  });

  test('Delete leaves the attendance open again', () => {
    expect(statusForKey({ key: 'Delete', ...plain })).toBeNull();
  });

  test('a shortcut with a modifier records nothing', () => {
    expect(statusForKey({ key: 'p', ...plain, ctrlKey: true })).toBeUndefined();
    expect(statusForKey({ key: 'a', ...plain, altKey: true })).toBeUndefined();
    expect(statusForKey({ key: 'z', ...plain })).toBeUndefined();
  });

  test('arrows walk through the colleges and stop at the ends', () => {
    const rows = allRows(groups);
    expect(personAfterKey(rows, 'marc', 'ArrowDown')).toBe('lou');
    expect(personAfterKey(rows, 'lou', 'ArrowDown')).toBe('lou');
    expect(personAfterKey(rows, 'ana', 'ArrowUp')).toBe('ana');
    expect(personAfterKey(rows, 'ana', 'End')).toBe('lou');
    expect(personAfterKey(rows, 'lou', 'Home')).toBe('ana');
    expect(personAfterKey(rows, 'ana', 'Enter')).toBeNull();
    expect(personAfterKey([], null, 'ArrowDown')).toBeNull();
  });
});

describe('the list of sessions', () => {
  function card(session: string, date: string, state: string, start: string | null = null): SessionCard {
    return { session, title: session, date, start, place: `Salle ${session}`, state, items: 0, written: 0 };
  }

  test('what is coming is soonest first, what is over is newest first by year', () => {
    const grouped = groupSessions([
      card('s1', '2020-12-01', 'closed'),
      card('s4', '2021-06-01', 'planned'),
      card('s2', '2021-02-15', 'closed'),
      card('s3', '2021-05-04', 'open'),
      card('s0', '2021-01-10', 'closed'),
    ]);
    expect(grouped.coming.map((one) => one.session)).toEqual(['s3', 's4']);
    expect(grouped.past.map((year) => [year.year, year.sessions.map((one) => one.session)])).toEqual([
      ['2021', ['s2', 's0']],
      ['2020', ['s1']],
    ]);
  });

  test('a new session takes over the hour and place of the latest one', () => {
    expect(planFrom([card('s1', '2021-02-15', 'closed', '14:30'), card('s0', '2020-02-15', 'closed', '09:00')])).toEqual({
      start: '14:30',
      place: 'Salle s1',
    });
    expect(planFrom([])).toEqual({ start: '', place: '' });
  });
});
