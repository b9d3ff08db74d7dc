import { nextRegion, type Binding } from '../lib/a11y';
import { t } from '../lib/i18n';
import { router, undo } from '../lib/state';
import { ENTRIES } from './entries';

type Doors = { openPalette: () => void; openKeys: () => void };

/** What the keys of the frame do on every page. */
export function frameBindings({ openPalette, openKeys }: Doors): Binding[] {
  const scope = 'frame';
  return [
    { keys: 'Ctrl+K', label: t('frame-keys-search'), run: openPalette, inText: true, scope },
    ...ENTRIES.map((entry, index): Binding => ({
      keys: `Alt+${index + 1}`,
      label: t('frame-keys-go', { place: t(entry.text) }),
      run: () => router.go(entry.page),
      inText: true,
      command: true,
      scope,
    })),
    { keys: 'Ctrl+N', label: t('frame-keys-new'), run: pressNew, inText: true, scope },
    { keys: 'F6', label: t('frame-keys-region'), run: () => nextRegion(1), inText: true, scope },
    { keys: 'Shift+F6', label: t('frame-keys-region-back'), run: () => nextRegion(-1), inText: true, scope },
    { keys: '?', label: t('frame-keys-list'), run: openKeys, command: true, scope },
    { keys: 'F1', label: t('frame-keys-list'), run: openKeys, inText: true, scope },
    { keys: 'Ctrl+Z', label: t('frame-keys-undo'), run: () => void undo(), command: true, scope },
  ];
}

/** Presses the page's own « new »: the control that carries `data-new`. */
function pressNew(): void {
  [...document.querySelectorAll<HTMLElement>('[data-new]')].find((control) => control.checkVisibility?.() ?? true)?.click();
}
