import { language, type Language } from '../i18n';

const NBSP = '\u00a0';
const MONTHS: Record<Language, string[]> = { fr: monthNames('fr'), en: monthNames('en') };

/** « lundi 15 février 2021 ». */
export function longDate(iso: string): string {
  return civil(iso, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** « 15 février 2021 ». */
export function plainDate(iso: string): string {
  return civil(iso, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** « 15/02/2021 », as it is typed in a field. */
export function shortDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  return day ? `${day}/${month}/${year}` : iso;
}

/** « février 2021 ». */
export function monthOf(iso: string): string {
  return civil(iso, { month: 'long', year: 'numeric' });
}

/** « 14 h 30 » in French, « 14:30 » in English, with spaces that do not break. */
export function clockTime(hhmm: string): string {
  const [hours, minutes] = hhmm.split(':');
  if (!hours || minutes === undefined) return hhmm;
  if (language() === 'en') return `${hours}:${minutes}`;
  return `${Number(hours)}${NBSP}h${minutes === '00' ? '' : NBSP + minutes}`;
}

/** A moment on this device's clock: « 15 février 2021, 14 h 31 », today only the time. */
export function moment(rfc3339: string, now: Date = new Date()): string {
  const at = new Date(rfc3339);
  if (Number.isNaN(at.getTime())) return rfc3339;
  const time = clockTime(`${two(at.getHours())}:${two(at.getMinutes())}`);
  return localDate(at) === localDate(now) ? time : `${plainDate(localDate(at))}, ${time}`;
}

/** The civil date of a moment on this device's clock. */
export function localDate(at: Date): string {
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Days from one date to another; negative when it is past. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** « 1 h 15 », « 45 min ». */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest}${NBSP}min`;
  return rest === 0 ? `${hours}${NBSP}h` : `${hours}${NBSP}h${NBSP}${two(rest)}`;
}

/**
 * Reads a date as people type it (« 15/02/2021 », « 15.2.21 », « 15 février 2021 », « 2021-02-15 »);
 * day before month in both languages. Gives `null` for what is no date.
 */
export function parseDate(typed: string): string | null {
  const text = fold(typed).replace(/^[a-z]+day,? |^(lun|mar|mer|jeu|ven|same|diman)[a-z]*,? /, '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{2}|\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (figures) return valid(century(figures[3] ?? ''), Number(figures[2]), Number(figures[1]));
  const words = /^(\d{1,2})(?:er|st|nd|rd|th)? ([a-z]{3,})\.?,? (\d{4})$/.exec(text);
  if (words) return valid(Number(words[3]), month(words[2] ?? ''), Number(words[1]));
  const american = /^([a-z]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text);
  return american ? valid(Number(american[3]), month(american[1] ?? ''), Number(american[2])) : null;
}

/** Reads a time as people type it (« 14h30 », « 14 h », « 14:30 », « 1430 », « 2:30 pm »); `null` for what is none. */
export function parseTime(typed: string): string | null {
  const text = fold(typed).replaceAll(' ', '');
  const match = /^(\d{1,2})(?:[:h.](\d{2})?(?:min)?|(\d{2}))?(am|pm|a\.m\.|p\.m\.)?$/.exec(text);
  if (!match) return null;
  let hours = Number(match[1]);
  const minutes = Number(match[2] ?? match[3] ?? 0);
  if (match[4]) {
    if (hours < 1 || hours > 12) return null;
    hours = (hours % 12) + (match[4].startsWith('p') ? 12 : 0);
  }
  return hours < 24 && minutes < 60 ? `${two(hours)}:${two(minutes)}` : null;
}

function civil(iso: string, form: Intl.DateTimeFormatOptions): string {
  const at = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return iso;
  const written = new Intl.DateTimeFormat(language() === 'fr' ? 'fr-FR' : 'en-GB', { ...form, timeZone: 'UTC' }).format(at);
  // French writes the first day of a month as an ordinal; a day stays with its month.
  return (language() === 'fr' ? written.replace(/(^|\s)1 (?=\p{L})/u, '$11er ') : written).replace(/(\d(?:er)?) (?=\p{L})/u, `$1${NBSP}`);
}

function valid(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const same = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return same && year >= 1800 && year < 2200 ? at.toISOString().slice(0, 10) : null;
}

function century(year: string): number {
  return year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);
}

function month(word: string): number {
  for (const names of Object.values(MONTHS)) {
    const found = names.filter((name) => name.startsWith(word) || name === word);
    if (found.length === 1) return names.indexOf(found[0] ?? '') + 1;
  }
  return 0;
}

function monthNames(tag: Language): string[] {
  const form = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => fold(form.format(new Date(Date.UTC(2021, index, 15)))));
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[\s\u00a0\u202f]+/g, ' ').trim().toLowerCase();
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
