import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Message } from '../api/generated/api';
import type { TextKey } from './keys';

/** The languages of the interface. */
export type Language = 'fr' | 'en';
/** Arguments of a text by name. */
export type TextArgs = Record<string, FluentVariable>;

// The texts of printed documents are laid out by the program, not by the window.
const sources = import.meta.glob<string>(['../../locales/*/*.ftl', '!../../locales/*/documents.ftl'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

const bundles: Record<Language, FluentBundle> = { fr: bundle('fr'), en: bundle('en') };
let current = $state<Language>('fr');

function bundle(tag: Language): FluentBundle {
  const made = new FluentBundle(tag, { useIsolating: false });
  for (const [path, source] of Object.entries(sources)) {
    if (path.includes(`/${tag}/`)) made.addResource(new FluentResource(source));
  }
  return made;
}

/** The language of the interface. */
export function language(): Language {
  return current;
}

/** Changes the language; everything on the screen follows. */
export function setLanguage(chosen: Language): void {
  current = chosen;
  document.documentElement.lang = chosen;
}

/** The text of a key, in the language of the interface. */
export function t(key: TextKey, args?: TextArgs): string {
  return sentence(key, args) ?? key;
}

/** Whether a key that came from the program has a text. */
export function has(key: string): boolean {
  return bundles[current].hasMessage(key);
}

/** The text of a message that came from the program; its code when the text is missing. */
export function tell(message: Message): string {
  return sentence(message.code, message.args) ?? message.code;
}

function sentence(key: string, args?: TextArgs): string | null {
  const pattern = bundles[current].getMessage(key)?.value;
  // Without an error list a missing argument would throw instead of leaving a gap.
  return pattern ? bundles[current].formatPattern(pattern, numbers(args), []) : null;
}

/** Counts arrive from the program as words; plural forms need numbers. */
function numbers(args?: TextArgs): TextArgs | null {
  if (!args) return null;
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value,
    ]),
  );
}
