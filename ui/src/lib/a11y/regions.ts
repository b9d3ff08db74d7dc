const FOCUSABLE =
  'a[href]:not([tabindex="-1"]), button:not([tabindex="-1"]), input:not([disabled]), select, textarea, [contenteditable="true"], [tabindex="0"]';

/** Where the focus was in each region when it left. */
const remembered = new WeakMap<Element, HTMLElement>();

/** The regions of the window in order: every element with `data-region` that is shown and holds no other one. */
function regions(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-region]:not(:has([data-region]))')].filter((region) => region.checkVisibility?.() ?? true);
}

/** Moves the focus to the next region, or to the one before, where it was last. */
export function nextRegion(step: 1 | -1): void {
  const all = regions();
  if (all.length === 0) return;
  const here = all.findIndex((region) => region.contains(document.activeElement));
  if (here >= 0 && document.activeElement instanceof HTMLElement) {
    const left = all[here];
    if (left) remembered.set(left, document.activeElement);
  }
  const next = all[(here < 0 ? (step > 0 ? 0 : all.length - 1) : here + step + all.length) % all.length];
  if (next) focusInside(next);
}

/** Gives the focus to a region: where it was last, else to its first control, else to the region itself. */
export function focusInside(region: HTMLElement): void {
  const before = remembered.get(region);
  const target = before?.isConnected ? before : (region.querySelector<HTMLElement>(FOCUSABLE) ?? region);
  if (target === region && !region.hasAttribute('tabindex')) region.tabIndex = -1;
  target.focus();
}
