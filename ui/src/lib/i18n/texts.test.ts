import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, test } from 'vitest';
import { has, language, setLanguage, t, tell } from '.';

const locales = join(process.cwd(), 'src/locales');
const files = (tag: string) => readdirSync(join(locales, tag)).filter((name) => name.endsWith('.ftl')).sort();

describe('texts', () => {
  test('a text follows the language at once', () => {
    expect(t('frame-close')).toBe('Fermer');
    setLanguage('en');
    expect(language()).toBe('en');
    expect(document.documentElement.lang).toBe('en');
    expect(t('frame-close')).toBe('Close');
  });

  test('no marks stand around what is put into a text', () => {
    expect(t('frame-search-nothing', { words: 'oubli' })).toBe('Rien n’a été trouvé pour «\u202foubli\u202f».');
  });

  test('a count that came as a word still chooses its plural', () => {
    expect(tell({ code: 'frame-search-count', args: { count: '1' } })).toBe('1 résultat');
    expect(tell({ code: 'frame-search-count', args: { count: '3' } })).toBe('3 résultats');
  });

  test('a message without a text shows its code, and a missing argument does not throw', () => {
    expect(tell({ code: 'err-nowhere', args: {} })).toBe('err-nowhere');
    expect(has('err-nowhere')).toBe(false);
    expect(tell({ code: 'frame-search-nothing', args: {} })).toContain('Rien');
  });

  test('both languages have the same files with the same keys and the same arguments', () => {
    expect(files('fr')).toEqual(files('en'));
    for (const file of files('fr')) {
      const [fr, en] = (['fr', 'en'] as const).map((tag) => messages(tag, file));
      expect([...(fr?.keys() ?? [])].sort(), file).toEqual([...(en?.keys() ?? [])].sort());
      for (const [key, body] of fr ?? []) expect(variables(body), `${file} ${key}`).toEqual(variables(en?.get(key) ?? ''));
    }
  });

  test('every file is read without an entry being dropped', () => {
    for (const tag of ['fr', 'en']) {
      for (const file of files(tag)) {
        const errors = new FluentBundle(tag).addResource(new FluentResource(readFileSync(join(locales, tag, file), 'utf8')));
        expect(errors, `${tag}/${file}`).toEqual([]);
        const dropped = [...messages(tag, file).keys()].filter((key) => file !== 'documents.ftl' && key && !inBundle(tag, file, key));
        expect(dropped, `${tag}/${file}`).toEqual([]);
      }
    }
  });

  test('French punctuation keeps its spaces', () => {
    const wrong: string[] = [];
    for (const file of files('fr').filter((name) => name !== 'documents.ftl')) {
      for (const [key, body] of messages('fr', file)) {
        const words = body.replace(/\{[^{}]*\}/g, '').replace(/^\s*\*?\[.*?\]/gm, '');
        if (/« | »| [;!?]|\p{L} :|\p{L}'\p{L}/u.test(words)) wrong.push(`${file} ${key}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

function messages(tag: string, file: string): Map<string, string> {
  const source = readFileSync(join(locales, tag, file), 'utf8');
  return new Map([...source.matchAll(/^([a-z][\w-]*) *=((?:.*)(?:\n(?:[ }].*|(?=\n[ }])))*)/gm)].map(([, key = '', body = '']) => [key, body]));
}

function inBundle(tag: string, file: string, key: string): boolean {
  const bundle = new FluentBundle(tag);
  bundle.addResource(new FluentResource(readFileSync(join(locales, tag, file), 'utf8')));
  return bundle.hasMessage(key);
}

function variables(body: string): string[] {
  return [...new Set([...body.matchAll(/\$(\w+)/g)].map(([, name = '']) => name))].sort();
}
