import { configure } from '@testing-library/svelte';
import { afterEach, beforeEach } from 'vitest';
import { setTransport } from '../api';
import { setLanguage } from '../i18n';
import { forgetQueries } from '../state/query.svelte';
import { toasts } from '../state/toasts.svelte';

// A busy machine is slow, not wrong; the tree of the page says nothing that the message does not.
configure({ asyncUtilTimeout: 10_000, getElementError: (message) => new Error(message ?? '') });

beforeEach(() => {
  setLanguage('fr');
  location.hash = '';
  // What jsdom leaves out and the components' libraries ask for.
  window.HTMLElement.prototype.scrollIntoView ??= () => {};
  window.HTMLElement.prototype.hasPointerCapture ??= () => false;
  window.matchMedia ??= (media: string) =>
    ({ media, matches: false, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList;
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
});

afterEach(() => {
  setTransport(null);
  forgetQueries();
  for (const toast of toasts.shown) toasts.dismiss(toast.id);
});
