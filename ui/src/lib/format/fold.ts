/** Words without accents, case and typographic variants, for finding them again. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .toLowerCase();
}

/** Whether every word typed begins a word of the text. */
export function beginsWords(text: string, typed: string): boolean {
  const words = fold(text).split(/[^\p{L}\p{N}]+/u);
  return fold(typed).split(/[^\p{L}\p{N}]+/u).filter(Boolean).every((part) => words.some((word) => word.startsWith(part)));
}
