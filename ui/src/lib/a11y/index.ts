export { keymap, matches, takesText, type Binding } from './keymap.svelte';
export { layers } from './layers';
export { focusInside, nextRegion } from './regions';
