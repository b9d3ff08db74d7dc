export { act, showError, undo } from './act';
export { flushEverything, onFlush, type Flusher } from './flush';
export { forgetQueries, invalidate, onChanges, query, Query } from './query.svelte';
export { href, parseRoute, router, type PageName, type Route } from './router.svelte';
export { saveState, type SaveMark } from './save-state.svelte';
export { languageOf, shelf } from './shelf.svelte';
export { toasts, type Toast, type ToastRequest } from './toasts.svelte';
