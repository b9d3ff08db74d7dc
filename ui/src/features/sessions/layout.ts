/** How much of a session fits beside each other; widths in rem, so that larger text folds panels sooner. */

/** `wide`: three columns; `medium`: one column beside the text; `narrow`: one part at a time. */
export type Layout = 'wide' | 'medium' | 'narrow';

/** The parts of a session. */
export type Pane = 'agenda' | 'text' | 'attendance';

const WIDE = 64;
const MEDIUM = 44;
/** From here the preview lies beside the text instead of over it. */
const BESIDE = 92;

/** The layout for a width. */
export function layoutFor(rem: number): Layout {
  return rem >= WIDE ? 'wide' : rem >= MEDIUM ? 'medium' : 'narrow';
}

/** The parts that are shown, in the order of the screen. */
export function shownPanes(rem: number, chosen: Pane, previewing: boolean, folded: boolean): { panes: Pane[]; preview: boolean } {
  const layout = layoutFor(rem);
  if (layout === 'narrow') return { panes: previewing ? [] : [chosen], preview: previewing };
  if (layout === 'medium') {
    const side: Pane = chosen === 'attendance' ? 'attendance' : 'agenda';
    return { panes: previewing ? [side] : [side, 'text'], preview: previewing };
  }
  if (previewing) return { panes: rem >= BESIDE ? ['agenda', 'text'] : ['agenda'], preview: true };
  return { panes: folded ? ['agenda', 'text'] : ['agenda', 'text', 'attendance'], preview: false };
}

/** The parts among which a switch must let the user choose; none when everything fits. */
export function switchable(layout: Layout): Pane[] {
  if (layout === 'wide') return [];
  return layout === 'medium' ? ['agenda', 'attendance'] : ['agenda', 'text', 'attendance'];
}
