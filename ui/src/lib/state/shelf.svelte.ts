import { asUserError, call, type Preferences, type ShelfCreateRequest, type ShelfView, type UserError } from '../api';
import { setLanguage, type Language } from '../i18n';
import { showError } from './act';
import { flushEverything } from './flush';
import { forgetQueries, onChanges } from './query.svelte';
import { toasts } from './toasts.svelte';

/** The committees of this device, which one is open, and how the program looks and speaks. */
class Shelf {
  view = $state.raw<ShelfView | null>(null);
  /** Why the shelf could not be read. */
  error = $state.raw<UserError | null>(null);
  /** Grows when another committee opens: everything on the screen belongs to the one before. */
  epoch = $state(0);

  /** The committee that is open. */
  get current() {
    return this.view?.committees.find((card) => card.store === this.view?.current) ?? null;
  }

  /** Reads the shelf for the first time, or again after a failure. */
  async read(): Promise<void> {
    try {
      this.#take((await call('shelf_view', {})).value);
      this.error = null;
    } catch (error) {
      // Once a committee is on the screen it stays there: its own pages say what went wrong.
      if (!this.view) this.error = asUserError(error);
    }
  }

  /** Opens another committee. */
  open(store: string): Promise<boolean> {
    return this.#turn(() => call('shelf_open', { store }));
  }

  /** Puts the two examples on the shelf and opens the model committee. */
  addExamples(): Promise<boolean> {
    return this.#turn(() => call('shelf_add_examples', {}));
  }

  /** Founds a committee and opens it. */
  create(request: ShelfCreateRequest): Promise<boolean> {
    return this.#turn(() => call('shelf_create', request));
  }

  /** Changes how the program looks and speaks, at once on the screen. */
  async prefer(change: Partial<Preferences>): Promise<void> {
    if (!this.view) return;
    const before = this.view;
    const preferences = { ...before.preferences, ...change };
    this.#take({ ...before, preferences });
    try {
      this.#take((await call('preferences_set', preferences)).value);
    } catch (error) {
      this.#take(before);
      showError(error);
    }
  }

  async #turn(ask: () => Promise<{ value: ShelfView }>): Promise<boolean> {
    await flushEverything();
    try {
      const { value } = await ask();
      forgetQueries();
      toasts.dismissUndo();
      this.#take(value);
      this.error = null;
      this.epoch += 1;
      return true;
    } catch (error) {
      showError(error);
      return false;
    }
  }

  #take(view: ShelfView): void {
    this.view = view;
    show(view.preferences);
  }
}

/** The shelf of this device. */
export const shelf = new Shelf();
onChanges((changed) => {
  if (shelf.view && (changed.has('shelf') || changed.has('*'))) return shelf.read();
});

/** The language that a choice means on this device. */
export function languageOf(choice: Preferences['language'], spoken: readonly string[] = navigator.languages): Language {
  if (choice !== 'system') return choice;
  const first = spoken.find((tag) => /^(fr|en)\b/i.test(tag)) ?? 'fr';
  return first.toLowerCase().startsWith('en') ? 'en' : 'fr';
}

function show({ language, theme, text_size }: Preferences): void {
  const root = document.documentElement;
  setLanguage(languageOf(language));
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  root.style.fontSize = text_size === 100 ? '' : `${text_size}%`;
}
