/** Whether what was typed is durable. */
export type SaveMark = 'saved' | 'saving' | 'unsaved';

type TextState = 'saving' | 'failed';
/** Typing goes on through shorter pauses than this: the mark does not come and go with every word. */
const PAUSE_MS = 400;

/** What the status line says about typed text, fed by every editor. */
class SaveState {
  #texts = $state<Record<string, TextState>>({});
  #typing = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the last text was acknowledged (RFC 3339), if one was since the start. */
  lastSaved = $state<string | null>(null);

  /** The honest mark: it never says « saved » while something typed is still on its way. */
  get mark(): SaveMark {
    if (Object.values(this.#texts).includes('failed')) return 'unsaved';
    return this.#typing || !this.settled ? 'saving' : 'saved';
  }

  /** Whether nothing at all is on its way. */
  get settled(): boolean {
    return Object.keys(this.#texts).length === 0;
  }

  /** A text has keystrokes that are not acknowledged. */
  saving(document: string): void {
    this.#texts[document] = 'saving';
    this.#typing = true;
    clearTimeout(this.#timer);
  }

  /** A save failed and will be tried again. */
  failed(document: string): void {
    this.#texts[document] = 'failed';
  }

  /** Everything typed in a text is durable. */
  saved(document: string, at: string | null = null): void {
    delete this.#texts[document];
    if (at) this.lastSaved = at;
    if (!this.settled) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#typing = false), PAUSE_MS);
  }
}

/** The save mark of the window. */
export const saveState = new SaveState();
