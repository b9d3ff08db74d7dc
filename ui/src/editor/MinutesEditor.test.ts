import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import axe from 'axe-core';
import { beforeEach, expect, it, vi } from 'vitest';
import { setLanguage } from '../lib/i18n';
import { flushEverything, saveState } from '../lib/state';
import { fakeTransport } from '../lib/testing/fake-transport';
import MinutesEditor from './MinutesEditor.svelte';
import { ModelServer } from './testing/model-server';

// A whole editor with axe takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const DOCUMENT = 'minutes:1';
let server: ModelServer;
let refused: boolean;
let calls: ReturnType<typeof fakeTransport>;

beforeEach(() => {
  // What jsdom leaves out and a cursor asks for.
  Range.prototype.getClientRects ??= () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect ??= () => new DOMRect();
  server = new ModelServer([{ insert: 'Le comité décide.' }, { insert: '\n' }], DOCUMENT);
  refused = false;
  calls = fakeTransport({
    text_open: () => ({ value: server.view() }),
    text_save: (request) => {
      if (refused) throw { code: 'disk-full', args: {}, severity: 'failed' };
      return { value: server.save(request), changes: [`text:${DOCUMENT}`] };
    },
  });
});

function open(props: { readonly?: boolean } = {}) {
  return render(MinutesEditor, { document: DOCUMENT, label: 'Compte rendu : Divers', ...props });
}

const saves = () => calls.filter(({ name }) => name === 'text_save');

it('is a named text field with named tools, and axe finds nothing', async () => {
  const { container } = open();
  const text = await screen.findByRole('textbox', { name: 'Compte rendu : Divers' });
  expect(text).toHaveProperty('textContent', 'Le comité décide.');
  expect(text.getAttribute('spellcheck')).toBe('true');
  expect(screen.getByRole('toolbar', { name: 'Mise en forme' })).toBeTruthy();
  const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
  expect(violations).toEqual([]);
});

it('sends what a tool did when the editor is left, and nothing when none did anything', async () => {
  const first = open();
  await screen.findByRole('textbox');
  first.unmount();
  await flushEverything();
  expect(saves()).toEqual([]);

  const second = open();
  await screen.findByRole('textbox');
  await fireEvent.click(screen.getByRole('button', { name: 'décision' }));
  expect(screen.getByRole('button', { name: 'décision' }).getAttribute('aria-pressed')).toBe('true');
  second.unmount();
  await waitFor(() => expect(server.content.at(-1)).toEqual({ insert: '\n', attributes: { mark: 'decision' } }));
});

it('keeps what could not be saved for the next time the text is opened', async () => {
  refused = true;
  const first = open();
  await screen.findByRole('textbox');
  await fireEvent.click(screen.getByRole('button', { name: 'action' }));
  first.unmount();
  await waitFor(() => expect(saveState.mark).toBe('unsaved'));
  open();
  await waitFor(() => expect(document.querySelector('[data-mark="action"]')).toBeTruthy());
  refused = false;
  await flushEverything();
  expect(server.content.at(-1)).toEqual({ insert: '\n', attributes: { mark: 'action' } });
  await waitFor(() => expect(saveState.mark).toBe('saved'));
});

it('shows the words for marks in the language of the moment', async () => {
  server.change([{ retain: 17 }, { retain: 1, attributes: { mark: 'off_record' } }]);
  open();
  await waitFor(() => expect(document.querySelector('[data-word="hors compte rendu"]')).toBeTruthy());
  setLanguage('en');
  await waitFor(() => expect(document.querySelector('[data-word="off the record"]')).toBeTruthy());
});

it('has no tools and takes no text when it is only read', async () => {
  open({ readonly: true });
  const text = await screen.findByRole('textbox');
  expect(text.getAttribute('contenteditable')).toBe('false');
  expect(screen.queryByRole('toolbar')).toBeNull();
});

it('moves between its tools with the arrows, one stop of Tab for all', async () => {
  open();
  await screen.findByRole('textbox');
  const stops = () => screen.getAllByRole('button').filter((button) => button.tabIndex === 0);
  expect(stops()).toHaveLength(1);
  await fireEvent.keyDown(screen.getByRole('toolbar'), { key: 'End' });
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'hors compte rendu' }));
  await fireEvent.keyDown(screen.getByRole('toolbar'), { key: 'ArrowRight' });
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Gras' }));
  expect(stops()).toHaveLength(1);
});
