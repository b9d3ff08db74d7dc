/** One editor on the screen: its view, its keeper, and what the toolbar shows. */
import type { Command } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { asUserError, call, type UserError } from '../lib/api';
import { language, t, type TextKey } from '../lib/i18n';
import { Bridge } from './bridge';
import { clipboard } from './clipboard';
import { indent, linkAt, setLink } from './commands';
import { keep, letGo } from './keepers';
import { type Action, ACTIONS } from './keys';
import { margin } from './margin';
import type { Saver } from './saver';
import type { Mark } from './schema';
import { NOWHERE, type Standing, standingOf } from './standing';
import { editorState } from './state';

/** One editor. */
export class Minutes {
  standing = $state.raw<Standing>(NOWHERE);
  /** What the text cannot be opened for. */
  error = $state.raw<UserError | null>(null);
  ready = $state(false);
  /** The address in the open link dialog; closed when absent. */
  link = $state.raw<{ href: string; known: boolean } | null>(null);
  readonly #document: string;
  readonly #readonly: () => boolean;
  #label: () => string;
  #view: EditorView | null = null;
  #bridge: Bridge | null = null;
  #saver: Saver | null = null;
  #gone = false;

  constructor(document: string, label: () => string, readonly: () => boolean) {
    this.#document = document;
    this.#label = label;
    this.#readonly = readonly;
  }

  /** Opens the text in an element; the answer lets it go. */
  mount(place: HTMLElement): () => void {
    void this.#open(place);
    const flush = () => void this.#saver?.flush();
    const hidden = () => globalThis.document.visibilityState === 'hidden' && flush();
    addEventListener('pagehide', flush);
    addEventListener('blur', flush);
    globalThis.document.addEventListener('visibilitychange', hidden);
    return () => {
      this.#gone = true;
      removeEventListener('pagehide', flush);
      removeEventListener('blur', flush);
      globalThis.document.removeEventListener('visibilitychange', hidden);
      this.#bridge?.detach();
      this.#view?.destroy();
      this.#view = null;
      if (this.#saver) void letGo(this.#document);
    };
  }

  async #open(place: HTMLElement): Promise<void> {
    try {
      const saver = await keep(this.#document);
      if (this.#gone) return void letGo(this.#document);
      this.#saver = saver;
      this.#show(place, saver);
      this.error = null;
    } catch (error) {
      this.error = asUserError(error);
    }
  }

  /** Tries again to open the text. */
  retry(place: HTMLElement): void {
    void this.#open(place);
  }

  #show(place: HTMLElement, saver: Saver): void {
    const view = new EditorView(
      { mount: place },
      {
        state: editorState(saver.content, () => this.askLink(), [
          clipboard(),
          margin({ mark: markWord, invitation: () => t('editor-invitation') }),
        ]),
        editable: () => !this.#readonly(),
        attributes: () => ({
          class: 'minutes',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': this.#label(),
          ...(this.#readonly() ? { 'aria-readonly': 'true' } : {}),
          lang: language(),
          spellcheck: 'true',
        }),
        // The toolbar lies over the top of the page, and nobody likes to write on its last line.
        scrollMargin: { top: 150, bottom: 64, left: 0, right: 0 },
        scrollThreshold: { top: 130, bottom: 32, left: 0, right: 0 },
        dispatchTransaction: (transaction) => {
          const { state, transactions } = view.state.applyTransaction(transaction);
          view.updateState(state);
          this.#bridge?.edited(transactions);
          this.#look();
        },
        handleDOMEvents: {
          blur: () => {
            void saver.flush();
            return false;
          },
        },
        handleClick: (_view, _position, event) => {
          const address = (event.target as Element).closest?.('a')?.getAttribute('href');
          if (!address || !(event.ctrlKey || event.metaKey)) return false;
          event.preventDefault();
          void call('shell_open', { url: address }).catch(() => undefined);
          return true;
        },
      },
    );
    this.#view = view;
    this.#bridge = new Bridge(saver, {
      get state() {
        return view.state;
      },
      dispatch: (transaction) => view.dispatch(transaction),
      idle: () => idle(view),
    });
    this.ready = true;
    this.#look();
  }

  /** Draws again what depends on the language, the label or the right to write. */
  redraw(): void {
    this.#view?.setProps({});
    if (this.#view) this.#view.updateState(this.#view.state);
  }

  /** Runs what a button stands for. */
  run(action: Action | 'indent' | 'outdent'): void {
    this.#do(action === 'indent' ? indent(1) : action === 'outdent' ? indent(-1) : ACTIONS[action].run);
  }

  /** Puts the cursor back into the text. */
  focus(): void {
    this.#view?.focus();
  }

  /** Opens the dialog for the link at the cursor. */
  askLink(): void {
    if (!this.#view) return;
    const at = linkAt(this.#view.state);
    this.link = { href: at?.href ?? '', known: at !== null };
  }

  /** Sets or removes the link that the dialog was about. */
  setLink(href: string | null): void {
    this.#do(setLink(href));
    this.link = null;
    this.focus();
  }

  #do(command: Command): void {
    if (this.#view && !this.#readonly()) command(this.#view.state, this.#view.dispatch.bind(this.#view), this.#view);
  }

  #look(): void {
    if (this.#view) this.standing = standingOf(this.#view.state);
  }
}

/** The word for what a line is in the debate. */
export function markWord(mark: Mark): string {
  return t(`editor-mark-${mark}` as TextKey);
}

/** Waits until the character that is being composed is written. */
function idle(view: EditorView): Promise<void> {
  if (!view.composing) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => setTimeout(resolve, 60);
    view.dom.addEventListener('compositionend', end, { once: true });
  });
}
