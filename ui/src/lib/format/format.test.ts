import { describe, expect, test } from 'vitest';
import { setLanguage } from '../i18n';
import { beginsWords, clockTime, daysBetween, duration, fileSize, frenchSpaces, fullName, longDate, moment, parseDate, parseTime, plainDate, shortDate } from '.';

describe('dates', () => {
  test.each([
    ['15/02/2021', '2021-02-15'], ['15.2.21', '2021-02-15'], ['15-02-2021', '2021-02-15'], ['15 02 2021', '2021-02-15'],
    ['15022021', '2021-02-15'], ['2021-02-15', '2021-02-15'], ['15 février 2021', '2021-02-15'], ['15 FEVRIER 2021', '2021-02-15'],
    ['lundi 15 février 2021', '2021-02-15'], ['1er juin 2021', '2021-06-01'], ['15 févr. 2021', '2021-02-15'], ['3 août 1998', '1998-08-03'],
    ['February 15, 2021', '2021-02-15'], ['Monday 15 February 2021', '2021-02-15'], ['29/02/2024', '2024-02-29'],
  ])('« %s » is read as %s', (typed, iso) => expect(parseDate(typed)).toBe(iso));

  test.each(['', '31/02/2021', '29/02/2023', '15/13/2021', 'demain', '15/02', '0/1/2021', '15 ju 2021', '15/02/20211'])('« %s » is no date', (typed) =>
    expect(parseDate(typed)).toBeNull(),
  );

  test('a date in words keeps its day and month together', () => {
    expect(longDate('2021-02-15')).toBe('lundi 15\u00a0février 2021');
    expect(plainDate('2021-06-01')).toBe('1er\u00a0juin 2021');
    setLanguage('en');
    expect(longDate('2021-02-15')).toMatch(/^Monday,? 15\u00a0February 2021$/);
  });

  test('a date that is shown in a field is read back as the same date', () => {
    for (const iso of ['2021-02-15', '1999-12-31', '2024-02-29', '2100-01-01']) {
      expect(parseDate(shortDate(iso))).toBe(iso);
      expect(parseDate(plainDate(iso))).toBe(iso);
      expect(parseDate(longDate(iso))).toBe(iso);
    }
  });

  test('days are counted across the change of the clock', () => {
    expect(daysBetween('2021-03-27', '2021-03-29')).toBe(2);
    expect(daysBetween('2021-03-29', '2021-03-27')).toBe(-2);
  });

  test('what is no date is shown as it came', () => {
    expect(longDate('bientôt')).toBe('bientôt');
    expect(moment('bientôt')).toBe('bientôt');
  });
});

describe('times', () => {
  test.each([
    ['14h30', '14:30'], ['14 h 30', '14:30'], ['14\u00a0h\u00a030', '14:30'], ['14:30', '14:30'], ['1430', '14:30'], ['14h', '14:00'], ['9', '09:00'],
    ['9h05', '09:05'], ['14.30', '14:30'], ['2:30 pm', '14:30'], ['12 am', '00:00'], ['14h30min', '14:30'],
  ])('« %s » is read as %s', (typed, time) => expect(parseTime(typed)).toBe(time));

  test.each(['', '24:00', '14h60', 'midi', '14h3', '13 pm', '0 am'])('« %s » is no time', (typed) => expect(parseTime(typed)).toBeNull());

  test('every time that is shown is read back as the same time, in both languages', () => {
    for (const language of ['fr', 'en'] as const) {
      setLanguage(language);
      for (const time of ['00:00', '09:05', '14:30', '23:59']) expect(parseTime(clockTime(time))).toBe(time);
    }
  });

  test('French writes « 14 h 30 » and « 14 h » with spaces that do not break', () => {
    expect(clockTime('14:30')).toBe('14\u00a0h\u00a030');
    expect(clockTime('14:00')).toBe('14\u00a0h');
    expect(duration(75)).toBe('1\u00a0h\u00a015');
    expect(duration(45)).toBe('45\u00a0min');
  });
});

describe('names and words', () => {
  test('a family name is written in capitals', () => {
    expect(fullName('Anne-Sophie', 'de La Tour')).toBe('Anne-Sophie DE LA TOUR');
    expect(fullName('', 'Égal')).toBe('ÉGAL');
  });

  test('accents, case and apostrophes do not matter when words are compared', () => {
    expect(beginsWords('Planifier une séance', 'seance plan')).toBe(true);
    expect(beginsWords('L’œuvre commune', "l'oeuv")).toBe(true);
    expect(beginsWords('Planifier une séance', 'ance')).toBe(false);
  });

  test('sizes follow the units of the language', () => {
    expect(fileSize(2_400_000, 'fr')).toBe('2,4\u00a0Mo');
    expect(fileSize(512, 'en')).toBe('512\u00a0B');
  });

  test('high punctuation takes its narrow space', () => {
    expect(frenchSpaces('« Oui » ; non : quoi ?')).toBe('«\u202fOui\u202f»\u202f; non\u00a0: quoi\u202f?');
  });
});
