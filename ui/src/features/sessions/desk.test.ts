import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import type { AttendanceRowView, ItemView, SessionView } from '../../lib/api/generated/api';
import { toasts } from '../../lib/state';
import { fakeTransport, type FakeAnswers, type FakeCall } from '../../lib/testing/fake-transport';
import AgendaPanel from './AgendaPanel.svelte';
import AttendancePanel from './AttendancePanel.svelte';
import { SessionDesk } from './desk.svelte';

function item(id: string, number: number): ItemView {
  return {
    item: id, number, title: `Point ${id}`, kind: 'other', duration: null, planned_start: null, document: `minutes:${id}`,
    characters: 0, decisions: 0, actions: 0, papers: [],
  };
}

function row(person: string, name: string): AttendanceRowView {
  return { person, name, quality: 'Juriste', role: 'member', status: null, arrived: null, left: null };
}

function session(): SessionView {
  return {
    session: 's1', title: 'Séance n° 3', date: '2021-05-04', start: '14:00', end: null, place: '', zone: 'Europe/Paris',
    state: 'open', opened_at: '14:05', closed_at: null, items: [item('a', 1), item('b', 2), item('c', 3)], duration: 0,
    attendance: [
      { college: 'Éthique', rows: [row('p1', 'Ana SOREL'), row('p2', 'Marc DUPUIS')] },
      { college: 'Usagers', rows: [row('p3', 'Lou VIDAL')] },
    ],
    quorum: { counted: 0, needed: 2, base: 3, reached: false, article: 'R133-10', profile: 'CRPA', sentence: { code: 'rule-quorum-half', args: { needed: '2', base: '3' } } },
    attendance_open: 3,
  };
}

/** A desk over a session that answers as the application does: it changes, and says so. */
async function desk(answers: FakeAnswers = {}): Promise<{ desk: SessionDesk; calls: FakeCall[]; view: SessionView }> {
  const view = session();
  const changes = ['session:s1'];
  const calls = fakeTransport({
    session_view: () => ({ value: structuredClone(view) }),
    attendance_set: ({ person, status }) => {
      for (const one of view.attendance.flatMap((group) => group.rows)) {
        if (one.person === person) Object.assign(one, { status, arrived: status === 'present' ? '14:32' : null });
      }
      return { value: {}, changes };
    },
    item_move: () => ({ value: {}, changes }),
    ...answers,
  });
  const made = new SessionDesk('s1');
  await waitFor(() => expect(made.view).not.toBeNull());
  return { desk: made, calls, view };
}

const asked = (calls: FakeCall[], name: string) => calls.filter((call) => call.name === name).map((call) => call.request);

describe('the attendance list', () => {
  test('a key records the status of the row that has the focus, and says it aloud', async () => {
    const { desk: made, calls } = await desk();
    render(AttendancePanel, { desk: made, view: made.view as SessionView });
    const rows = screen.getAllByRole('row');
    rows[0]?.focus();
    await fireEvent.keyDown(rows[0] as HTMLElement, { key: 'ArrowDown' });
    await waitFor(() => expect(document.activeElement).toBe(rows[1]));
    await fireEvent.keyDown(rows[1] as HTMLElement, { key: 'p' });
    await waitFor(() => expect(asked(calls, 'attendance_set')).toEqual([{ session: 's1', person: 'p2', status: 'present' }]));
    await waitFor(() => expect(made.said).toBe('Marc DUPUIS\u00a0: présent, 14\u00a0h\u00a032'));
  });

  test('Delete leaves the row open again', async () => {
    const { desk: made, calls } = await desk();
    render(AttendancePanel, { desk: made, view: made.view as SessionView });
    await fireEvent.keyDown(screen.getAllByRole('row')[0] as HTMLElement, { key: 'Delete' });
    await waitFor(() => expect(asked(calls, 'attendance_set')).toEqual([{ session: 's1', person: 'p1', status: null }]));
  });

  test('only one row is reached by Tab, with its buttons', async () => {
    const { desk: made } = await desk();
    render(AttendancePanel, { desk: made, view: made.view as SessionView });
    const rows = screen.getAllByRole('row');
    expect(rows.map((one) => one.tabIndex)).toEqual([0, -1, -1]);
    expect(within(rows[1] as HTMLElement).getAllByRole('button').every((button) => button.tabIndex === -1)).toBe(true);
  });

  test('every row is named, and nothing in the list is left without a name', async () => {
    const { desk: made } = await desk();
    const { container } = render(AttendancePanel, { desk: made, view: made.view as SessionView });
    expect(screen.getByRole('grid', { name: 'Présences' })).toBeTruthy();
    expect(within(screen.getByRole('rowgroup', { name: 'Usagers' })).getByRole('rowheader').textContent).toContain('Lou VIDAL');
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
    expect(violations.map((violation) => violation.id)).toEqual([]);
  });
});

describe('the agenda', () => {
  function panel(made: SessionDesk, picked: string[] = []) {
    return render(AgendaPanel, { desk: made, view: made.view as SessionView, current: 'b', onpick: (id: string) => picked.push(id), onwrite: () => {} });
  }
  const link = (id: string) => document.querySelector<HTMLElement>(`[data-item="${id}"]`) as HTMLElement;

  test('Alt with an arrow moves the item at hand by one place', async () => {
    const { desk: made, calls } = await desk();
    panel(made);
    await fireEvent.keyDown(link('b'), { key: 'ArrowUp', altKey: true });
    await waitFor(() => expect(asked(calls, 'item_move')).toEqual([{ session: 's1', item: 'b', before: 'a' }]));
    await fireEvent.keyDown(link('b'), { key: 'ArrowDown', altKey: true });
    await waitFor(() => expect(asked(calls, 'item_move')).toHaveLength(2));
    expect(asked(calls, 'item_move')[1]).toEqual({ session: 's1', item: 'b', before: null });
  });

  test('an arrow alone goes to the neighbouring item', async () => {
    const { desk: made } = await desk();
    const picked: string[] = [];
    panel(made, picked);
    await fireEvent.keyDown(link('b'), { key: 'ArrowDown' });
    expect(picked).toEqual(['c']);
  });

  test('renaming in place saves on Enter, keeps kind and duration, and changes nothing on Escape', async () => {
    const { desk: made, calls } = await desk({ item_save: () => ({ value: { session: 's1', item: 'b' }, changes: ['session:s1'] }) });
    panel(made);
    await fireEvent.keyDown(link('b'), { key: 'F2' });
    const field = await screen.findByLabelText('Titre du point');
    await fireEvent.input(field, { target: { value: 'Autre' } });
    await fireEvent.keyDown(field, { key: 'Escape' });
    expect(asked(calls, 'item_save')).toEqual([]);
    await fireEvent.keyDown(link('b'), { key: 'F2' });
    const again = await screen.findByLabelText('Titre du point');
    await fireEvent.input(again, { target: { value: ' Charte ' } });
    await fireEvent.keyDown(again, { key: 'Enter' });
    await waitFor(() => expect(asked(calls, 'item_save')).toEqual([{ session: 's1', item: 'b', title: 'Charte', kind: 'other', duration: null }]));
  });

  test('an added item is at hand at once, and the field is ready for the next one', async () => {
    const { desk: made, calls } = await desk({ item_save: () => ({ value: { session: 's1', item: 'd' }, changes: ['session:s1'] }) });
    const picked: string[] = [];
    panel(made, picked);
    const field = screen.getByLabelText<HTMLInputElement>('Ajouter un point');
    await fireEvent.input(field, { target: { value: 'Divers' } });
    await fireEvent.submit(field.form as HTMLFormElement);
    await waitFor(() => expect(picked).toEqual(['d']));
    expect(asked(calls, 'item_save')).toEqual([{ session: 's1', item: null, title: 'Divers', kind: 'other', duration: null }]);
    await waitFor(() => expect(field.value).toBe(''));
  });
});

describe('the export', () => {
  test('asks where to write, writes there, and offers to open what was written', async () => {
    const { desk: made, calls } = await desk({
      shell_save_file: () => ({ value: { path: '/tmp/essai.pdf' } }),
      minutes_export: ({ path }) => ({ value: { path, pages: 3, bytes: 9, notices: [] } }),
      shell_open: () => ({ value: null }),
    });
    await made.exportMinutes();
    expect(asked(calls, 'shell_save_file')).toEqual([{ suggested: 'Compte rendu 2021-05-04.pdf', kind: 'pdf' }]);
    expect(asked(calls, 'minutes_export')).toEqual([{ session: 's1', path: '/tmp/essai.pdf' }]);
    const toast = toasts.shown.at(-1);
    expect(toast?.message).toBe('Compte rendu enregistré, 3 pages');
    await toast?.action?.run();
    expect(asked(calls, 'shell_open')).toEqual([{ path: '/tmp/essai.pdf' }]);
  });

  test('writes nothing when the user gives no place', async () => {
    const { desk: made, calls } = await desk({ shell_save_file: () => ({ value: { path: null } }) });
    await made.exportMinutes();
    expect(asked(calls, 'minutes_export')).toEqual([]);
    expect(toasts.shown).toEqual([]);
  });
});
