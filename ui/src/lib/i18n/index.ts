export { language, setLanguage, t, tell, has, type Language, type TextArgs } from './texts.svelte';
export type { TextKey } from './keys';
export type { Message } from '../api/generated/api';
