export { keymap, matches, takesText, type Binding } from './keymap.svelte';
export { focusInside, nextRegion } from './regions';
