const NARROW = '\u202f';
const NBSP = '\u00a0';

/** « Prénom NOM », as committees write it; either part may be empty. */
export function fullName(given: string, family: string): string {
  return [given, family.toLocaleUpperCase('fr')].filter(Boolean).join(' ');
}

/** Sets the spaces of French typography in a sentence put together on the screen. */
export function frenchSpaces(text: string): string {
  return text
    .replace(/ ([;!?»])/g, `${NARROW}$1`)
    .replace(/« /g, `«${NARROW}`)
    .replace(/ :/g, `${NBSP}:`);
}

/** « 2,4 Mo »: the size of a file in the units of the language. */
export function fileSize(bytes: number, language: 'fr' | 'en'): string {
  const units = language === 'fr' ? ['o', 'Ko', 'Mo', 'Go'] : ['B', 'KB', 'MB', 'GB'];
  const step = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
  const value = new Intl.NumberFormat(language, { maximumFractionDigits: step > 1 ? 1 : 0 }).format(bytes / 1000 ** step);
  return `${value}${NBSP}${units[step]}`;
}
