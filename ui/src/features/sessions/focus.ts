/** Where the focus goes after an action. */

/** Long enough for a text to open; later a focus that jumps would surprise. */
const PATIENCE_MS = 1500;

/**
 * Gives the focus to an element inside `root` as soon as it is there,
 * unless the user has moved the focus elsewhere meanwhile.
 */
export function focusWhenThere(root: HTMLElement, selector: string): void {
  const found = root.querySelector<HTMLElement>(selector);
  if (found) {
    found.focus();
    return;
  }
  const before = document.activeElement;
  const observer = new MutationObserver(() => {
    const there = root.querySelector<HTMLElement>(selector);
    if (!there) return;
    stop();
    if (document.activeElement === before || document.activeElement === document.body) there.focus();
  });
  const timer = setTimeout(stop, PATIENCE_MS);
  function stop() {
    clearTimeout(timer);
    observer.disconnect();
  }
  observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['contenteditable', 'role'] });
}

/** Gives the focus to the element that shows an item or a person, named by its data attribute. */
export function focusMarked(root: HTMLElement | undefined, mark: 'item' | 'person', id: string): void {
  const marked = [...(root?.querySelectorAll<HTMLElement>(`[data-${mark}]`) ?? [])];
  marked.find((element) => element.dataset[mark] === id)?.focus();
}
