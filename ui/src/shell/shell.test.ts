import { render, screen, waitFor, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { tick } from 'svelte';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { router, saveState, shelf } from '../lib/state';
import { fakeTransport, type FakeCall } from '../lib/testing/fake-transport';
import { pretend } from '../lib/testing/pretend';
import App from './App.svelte';
import { ENTRIES } from './entries';
import { loader } from './routes';

/** Rules that need real layout or a whole page are checked in a browser. */
const violations = async (container: Element) => {
  const found = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  return found.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' ')}`);
};
const press = async (key: string, init: KeyboardEventInit = {}) => {
  (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
  await tick();
};
const go = async (hash: string, title: string) => {
  location.hash = hash;
  return screen.findByRole('heading', { level: 1, name: title }, { timeout: 5000 });
};

beforeAll(async () => {
  // The first import of a page compiles it; that is not what these tests measure.
  await Promise.all(ENTRIES.map((entry) => loader(entry.page)?.()));
  await loader('start')?.();
}, 60_000);
beforeEach(() => {
  shelf.view = null;
  shelf.error = null;
});

describe('the frame', () => {
  let calls: FakeCall[];
  beforeEach(async () => {
    calls = pretend({ lang: 'fr' });
    render(App);
    await screen.findByRole('heading', { level: 1, name: /Comité modèle/ });
  });

  test('the home page says what is next and what waits, each line leading to its place', async () => {
    expect(await screen.findByText('Séance en cours')).toBeTruthy();
    expect(screen.getByRole('link', { name: /Une présence à renseigner/ }).getAttribute('href')).toBe('#/sessions/s3');
    expect(screen.getByRole('link', { name: 'Orientation par recommandation' }).getAttribute('href')).toBe('#/sessions/s3?item=i2');
    expect(await violations(document.body)).toEqual([]);
  });

  test('the rail marks the page that is shown, also for the pages that belong to it', async () => {
    await go('#/bin', 'Corbeille');
    const rail = screen.getByRole('navigation', { name: 'Navigation principale' });
    expect(within(rail).getByRole('link', { current: 'page' }).textContent).toContain('Corbeille');
  });

  test('a new page is read from its title', async () => {
    const title = await go('#/settings', 'Réglages');
    await waitFor(() => expect(document.activeElement).toBe(title));
  });

  test('Alt and a figure go to a place, « ? » lists the keys, Escape closes and gives the focus back', async () => {
    await press('"', { code: 'Digit4', altKey: true });
    await waitFor(() => expect(router.route.page).toBe('bin'));
    const button = screen.getByRole('button', { name: 'Touches du clavier' });
    button.focus();
    await press('?', { shiftKey: true });
    const dialog = await screen.findByRole('dialog', { name: 'Touches du clavier' });
    expect(within(dialog).getByText('Aller à : Membres')).toBeTruthy();
    expect(await violations(dialog)).toEqual([]);
    await press('Escape');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(button));
  });

  test('the palette searches after a pause, marks what it found and runs commands', async () => {
    await press('k', { ctrlKey: true });
    const field = (await screen.findByRole('combobox', { name: 'Rechercher' })) as HTMLInputElement;
    for (const words of ['re', 'reco', 'recomm']) {
      field.value = words;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    expect((await screen.findByText('recommandations')).tagName).toBe('MARK');
    expect(calls.filter((made) => made.name === 'search')).toEqual([{ name: 'search', request: { words: 'recomm', limit: 12 } }]);
    expect(await violations(screen.getByRole('dialog'))).toEqual([]);
    field.value = 'verif';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const command = await screen.findByRole('option', { name: 'Vérifier les données' });
    command.click();
    await waitFor(() => expect(router.route).toMatchObject({ page: 'settings', params: { check: '1' } }));
    expect(await screen.findByText('Tout est en ordre.')).toBeTruthy();
  });

  test('Ctrl+Z outside a text takes the last action back', async () => {
    await go('#/bin', 'Corbeille');
    await press('z', { ctrlKey: true });
    await waitFor(() => expect(calls).toContainEqual({ name: 'undo', request: { token: null } }));
  });

  test('what is taken out of the bin can be put back from the message', async () => {
    await go('#/bin', 'Corbeille');
    (await screen.findByRole('button', { name: 'Reprendre\u00a0: Calendrier des auditions' })).click();
    const messages = screen.getByRole('region', { name: 'Messages' });
    (await within(messages).findByRole('button', { name: 'Annuler' })).click();
    await waitFor(() => expect(calls.filter((made) => made.name === 'undo')).toEqual([{ name: 'undo', request: { token: 2 } }]));
  });

  test('the status line says what is not saved, and what to do', async () => {
    const mark = () => document.querySelector('[data-save]');
    expect(mark()?.textContent).toContain('enregistré');
    saveState.failed('minutes:i1');
    await tick();
    expect(mark()?.getAttribute('data-save')).toBe('unsaved');
    expect(mark()?.textContent).toContain('ne fermez pas la fenêtre');
    saveState.saved('minutes:i1');
  });

  test('an address that leads nowhere says so and shows the way back', async () => {
    await go('#/nowhere', 'Page introuvable');
    expect(screen.getByRole('link', { name: 'Revenir à l’accueil' }).getAttribute('href')).toBe('#/');
  });

  test('the settings have no nameless control, and the language changes everything at once', async () => {
    await go('#/settings', 'Réglages');
    await screen.findByLabelText(/Nom du comité/);
    expect(await violations(document.body)).toEqual([]);
    screen.getByRole('radio', { name: 'English' }).click();
    expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
  });

  test('closing the window hands over what was typed before it answers', async () => {
    dispatchEvent(new CustomEvent('delibere:closing'));
    await waitFor(() => expect(calls.map((made) => made.name)).toContain('shell_flushed'));
  });
});

describe('the first start', () => {
  test('two doors; the example leads home', async () => {
    const calls = pretend({ lang: 'fr', first: true });
    render(App);
    const door = await screen.findByRole('button', { name: 'Découvrir avec l’exemple' });
    expect(screen.getByRole('button', { name: 'Créer un comité' })).toBeTruthy();
    expect(await violations(document.body)).toEqual([]);
    door.click();
    expect(await screen.findByRole('heading', { level: 1, name: /Comité modèle/ })).toBeTruthy();
    expect(calls.some((made) => made.name === 'shelf_add_examples')).toBe(true);
  });

  test('a committee needs a name and a founder; then the composition is next', async () => {
    const calls = pretend({ lang: 'fr', first: true });
    location.hash = '#/start?door=create';
    render(App);
    const create = await screen.findByRole('button', { name: 'Créer le comité' });
    create.click();
    expect(await screen.findByText('Le comité a besoin d’un nom.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/Nom du comité/)));
    expect(await violations(document.body)).toEqual([]);
    for (const [label, words] of [[/Nom du comité/, ' Comité des essais '], [/^Nom \(/, 'Quidam'], ['Prénom', 'Fulbert']] as const) {
      const field = screen.getByLabelText<HTMLInputElement>(label);
      field.value = words;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    create.click();
    await waitFor(() => expect(router.route.page).toBe('composition'));
    expect(calls.find((made) => made.name === 'shelf_create')?.request).toEqual({
      name: 'Comité des essais',
      institution: '',
      language: 'fr',
      founder: { given_name: 'Fulbert', family_name: 'Quidam', quality: '', role: 'secretary' },
    });
  });

  test('a store that cannot be opened is a calm page with a way to try again', async () => {
    let held = true;
    fakeTransport({
      ...{ shell_ready: () => ({ value: { path: null } }) },
      shelf_view: () => {
        if (held) throw { code: 'store-in-use', args: { pid: '12' }, severity: 'refused' };
        return { value: { current: null, problem: null, committees: [], preferences: { language: 'fr', theme: 'system', text_size: 100 }, version: '', data_directory: '' } };
      },
    });
    render(App);
    const retry = await screen.findByRole('button', { name: 'Réessayer' });
    held = false;
    retry.click();
    expect(await screen.findByRole('button', { name: 'Créer un comité' })).toBeTruthy();
  });

  test('a committee that cannot be opened leaves the others within reach', async () => {
    const card = (store: string) => ({ store, name: `Comité ${store}`, institution: '', example: false });
    const view = {
      current: null,
      problem: { code: 'store-in-use', args: { pid: '12' }, severity: 'refused' as const },
      committees: [card('un'), card('deux')],
      preferences: { language: 'fr' as const, theme: 'system' as const, text_size: 100 },
      version: '',
      data_directory: '',
    };
    const calls = fakeTransport({
      shell_ready: () => ({ value: { path: null } }),
      shelf_view: () => ({ value: view }),
      shelf_open: () => ({ value: { ...view, current: 'deux', problem: null } }),
    });
    render(App);
    (await screen.findByRole('button', { name: /Comité deux/ })).click();
    await waitFor(() => expect(calls.find((made) => made.name === 'shelf_open')?.request).toEqual({ store: 'deux' }));
  });
});

test('every place of the rail has its page', () => {
  for (const entry of ENTRIES) expect(loader(entry.page), entry.page).not.toBeNull();
  for (const page of ['session', 'composition', 'start', 'gallery'] as const) expect(loader(page), page).not.toBeNull();
});
