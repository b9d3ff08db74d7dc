/** A short message at the foot of the page, perhaps with a way to take the action back. */
export type Toast = {
  id: number;
  message: string;
  advice?: string;
  tone: 'neutral' | 'attention' | 'problem';
  undo?: () => void | Promise<void>;
  action?: { label: string; run: () => void | Promise<void> };
};

/** What a caller hands in. */
export type ToastRequest = Omit<Toast, 'id' | 'tone'> & { tone?: Toast['tone'] };

/** Long enough to read the message twice and to reach the button. */
const SHOWN_MS = 9000;
/** More would hide the page. */
const AT_MOST = 3;

class Toasts {
  shown = $state<Toast[]>([]);
  #next = 1;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  /** Shows a message; it leaves by itself unless it tells of a problem. */
  show(request: ToastRequest): number {
    const toast: Toast = { tone: 'neutral', ...request, id: this.#next++ };
    this.shown = [...this.shown, toast].slice(-AT_MOST);
    if (toast.tone !== 'problem') this.release(toast.id);
    return toast.id;
  }

  /** Takes a message away. */
  dismiss(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.shown = this.shown.filter((toast) => toast.id !== id);
  }

  /** Keeps a message while it is pointed at or holds the focus. */
  hold(id: number): void {
    clearTimeout(this.#timers.get(id));
  }

  /** Lets a message leave after its time. */
  release(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.set(
      id,
      setTimeout(() => this.dismiss(id), SHOWN_MS),
    );
  }

  /** Takes away every offer to undo: what it offered is done or no longer the last action. */
  dismissUndo(): void {
    for (const toast of this.shown.filter((shown) => shown.undo)) this.dismiss(toast.id);
  }
}

/** The messages of the window. */
export const toasts = new Toasts();
