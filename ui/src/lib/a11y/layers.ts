/** Where menus and tooltips are drawn: a landmark of its own, so that nothing on the screen lies outside of one. */
export function layers(): HTMLElement {
  return document.getElementById('layers') ?? document.body;
}
