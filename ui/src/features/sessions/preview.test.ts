import { afterEach, expect, test } from 'vitest';
import { setTransport } from '../../lib/api';
import { onFlush } from '../../lib/state';
import { MinutesPreview, type Painter } from './preview.svelte';

function painter() {
  const shown = new Set<string>();
  const painting: Painter = {
    paint: (svg) => {
      shown.add(svg);
      return svg;
    },
    release: (address) => void shown.delete(address),
  };
  return { painting, shown };
}

function answering(...documents: Array<Array<[string, string | null]>>) {
  const asked: string[][] = [];
  setTransport(async (_name, request) => {
    asked.push((request as { known: string[] }).known);
    const pages = (documents.shift() ?? []).map(([hash, svg]) => ({ hash, svg }));
    return { value: { pages, notices: [] }, changes: [], undo: null };
  });
  return asked;
}

afterEach(() => setTransport(null));

test('pages that did not change are neither sent nor painted again, and pages that went are given back', async () => {
  const { painting, shown } = painter();
  const asked = answering([['a', '<a>'], ['b', '<b>']], [['a', null], ['c', '<c>']]);
  const preview = new MinutesPreview('s', painting);
  await preview.refresh();
  await preview.refresh();
  expect(asked).toEqual([[], ['a', 'b']]);
  expect(preview.pages.map((page) => page.address)).toEqual(['<a>', '<c>']);
  expect([...shown]).toEqual(['<a>', '<c>']);
  preview.close();
  expect(shown.size).toBe(0);
});

test('two pages that look the same share one picture', async () => {
  const { painting, shown } = painter();
  answering([['a', '<a>'], ['a', '<a>']]);
  const preview = new MinutesPreview('s', painting);
  await preview.refresh();
  expect(preview.pages).toHaveLength(2);
  expect(shown.size).toBe(1);
});

test('what is typed is handed over before the pages are laid out', async () => {
  const order: string[] = [];
  const stop = onFlush(async () => void order.push('flush'));
  setTransport(async (name) => {
    order.push(name);
    return { value: { pages: [], notices: [] }, changes: [], undo: null };
  });
  await new MinutesPreview('s', painter().painting).refresh();
  stop();
  expect(order).toEqual(['flush', 'minutes_preview']);
});

test('wishes that come while pages are laid out are granted once', async () => {
  const asked = answering([], [], []);
  const preview = new MinutesPreview('s', painter().painting);
  await Promise.all([preview.refresh(), preview.refresh(), preview.refresh()]);
  expect(asked).toHaveLength(2);
});

test('a failure keeps the pages that are shown and says what happened', async () => {
  answering([['a', '<a>']]);
  const preview = new MinutesPreview('s', painter().painting);
  await preview.refresh();
  setTransport(async () => {
    throw { code: 'document-failed', args: {}, severity: 'failed' };
  });
  await preview.refresh();
  expect(preview.error?.code).toBe('document-failed');
  expect(preview.pages).toHaveLength(1);
  expect(preview.busy).toBe(false);
});
