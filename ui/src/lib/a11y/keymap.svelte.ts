import { untrack } from 'svelte';

/** Something that keys do, listed under « ? » and among the commands. */
export type Binding = {
  /** For example `Ctrl+N`, `Alt+1`, `F6`, `?`. */
  keys: string;
  label: string;
  run: () => void;
  /** Also while the focus is in a text; only sensible with a modifier. */
  inText?: boolean;
  /** Shown among the commands; moving about is not. */
  command?: boolean;
  /** Belongs to the frame, or to the page that is shown. */
  scope?: 'frame' | 'page';
};

/** Whether an element takes typed text. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('[contenteditable="true"]')) return true;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range', 'submit'].includes(target.type);
}

/** Whether a key press is the one that a binding names. */
export function matches(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  const wanted = new Set(parts);
  // AltGr writes characters on many keyboards and must never act.
  if (event.getModifierState?.('AltGraph')) return false;
  if ((event.ctrlKey || event.metaKey) !== wanted.has('Ctrl') || event.altKey !== wanted.has('Alt')) return false;
  // The figures stand behind Shift on a French keyboard, and « ? » needs it: the place counts, not the sign.
  if (/^\d$/.test(key)) return event.code === `Digit${key}` || event.code === `Numpad${key}`;
  if (key === '?') return event.key === '?';
  if (event.shiftKey !== wanted.has('Shift')) return false;
  return event.key.length === 1 ? event.key.toLowerCase() === key.toLowerCase() : event.key === (NAMES[key] ?? key);
}

const NAMES: Record<string, string> = { Esc: 'Escape', '↑': 'ArrowUp', '↓': 'ArrowDown' };

class Keymap {
  #bindings = $state.raw<Binding[]>([]);

  /** What the keys do now; the last that came wins. */
  get bindings(): readonly Binding[] {
    return this.#bindings;
  }

  /** Adds bindings until the function given back is called, as an effect does when it ends. */
  add(bindings: readonly Binding[]): () => void {
    // The effect that adds them must not run again because they were added.
    this.#bindings = [...untrack(() => this.#bindings), ...bindings];
    return () => (this.#bindings = this.#bindings.filter((binding) => !bindings.includes(binding)));
  }

  /** Runs what a key press asks for; gives back whether it asked for anything. */
  handle(event: KeyboardEvent): boolean {
    if (event.defaultPrevented || event.isComposing) return false;
    const inText = takesText(event.target);
    const found = this.#bindings.findLast((binding) => matches(event, binding.keys) && (!inText || binding.inText));
    if (!found) return false;
    event.preventDefault();
    found.run();
    return true;
  }
}

/** What the keys of the window do. Pages add theirs: `$effect(() => keymap.add([…]))`. */
export const keymap = new Keymap();
