/** Whether what was typed is durable. */
export type SaveMark = 'saved' | 'saving' | 'unsaved';

type TextState = 'saving' | 'failed';
/** A save that is quicker than this needs no sign. */
const QUIET_MS = 300;

/** What the status line says about typed text, fed by every editor. */
class SaveState {
  #texts = $state<Record<string, TextState>>({});
  #slow = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the last text was acknowledged (RFC 3339), if one was since the start. */
  lastSaved = $state<string | null>(null);

  /** The honest mark: it says « saved » only when nothing typed is still on its way. */
  get mark(): SaveMark {
    const states = Object.values(this.#texts);
    if (states.includes('failed')) return 'unsaved';
    return states.length > 0 && this.#slow ? 'saving' : 'saved';
  }

  /** Whether nothing at all is on its way, signs or not. */
  get settled(): boolean {
    return Object.keys(this.#texts).length === 0;
  }

  /** A text has keystrokes that are not acknowledged. */
  saving(document: string): void {
    this.#texts[document] = 'saving';
    if (!this.#slow && this.#timer === undefined) {
      this.#timer = setTimeout(() => {
        this.#slow = true;
        this.#timer = undefined;
      }, QUIET_MS);
    }
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
    this.#timer = undefined;
    this.#slow = false;
  }
}

/** The save mark of the window. */
export const saveState = new SaveState();
