import { describe, expect, test, vi } from 'vitest';
import { keymap, matches, nextRegion } from '.';

const press = (init: KeyboardEventInit & { altGraph?: boolean }) => {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  if (init.altGraph) vi.spyOn(event, 'getModifierState').mockImplementation((name) => name === 'AltGraph');
  return event;
};

describe('keys', () => {
  test('the figures work by their place: a French keyboard has other signs there', () => {
    expect(matches(press({ key: '&', code: 'Digit1', altKey: true }), 'Alt+1')).toBe(true);
    expect(matches(press({ key: 'é', code: 'Digit2', altKey: true }), 'Alt+1')).toBe(false);
  });

  test('« ? » works wherever the keyboard has it', () => {
    expect(matches(press({ key: '?', code: 'KeyM', shiftKey: true }), '?')).toBe(true);
    expect(matches(press({ key: '?', code: 'Slash', shiftKey: true }), '?')).toBe(true);
  });

  test('AltGr writes characters and never acts', () => {
    expect(matches(press({ key: '@', code: 'Digit0', ctrlKey: true, altKey: true, altGraph: true }), 'Ctrl+Alt+0')).toBe(false);
  });

  test('modifiers must be exactly those that are named', () => {
    expect(matches(press({ key: 'k', ctrlKey: true }), 'Ctrl+K')).toBe(true);
    expect(matches(press({ key: 'K', metaKey: true }), 'Ctrl+K')).toBe(true);
    expect(matches(press({ key: 'K', ctrlKey: true, shiftKey: true }), 'Ctrl+K')).toBe(false);
    expect(matches(press({ key: 'F6', shiftKey: true }), 'F6')).toBe(false);
    expect(matches(press({ key: 'Escape' }), 'Esc')).toBe(true);
  });

  test('the page comes before the frame, and leaves when it ends', () => {
    const run = { frame: vi.fn(), page: vi.fn() };
    const stopFrame = keymap.add([{ keys: 'Ctrl+N', label: '', run: run.frame }]);
    const stopPage = keymap.add([{ keys: 'Ctrl+N', label: '', run: run.page }]);
    expect(keymap.handle(press({ key: 'n', ctrlKey: true }))).toBe(true);
    stopPage();
    keymap.handle(press({ key: 'n', ctrlKey: true }));
    stopFrame();
    expect(keymap.handle(press({ key: 'n', ctrlKey: true }))).toBe(false);
    expect([run.page, run.frame].map((fn) => fn.mock.calls.length)).toEqual([1, 1]);
  });

  test('a bare key does nothing while a text is written', () => {
    const run = vi.fn();
    const stop = keymap.add([{ keys: '?', label: '', run }]);
    const field = document.body.appendChild(document.createElement('textarea'));
    field.addEventListener('keydown', (event) => keymap.handle(event));
    field.dispatchEvent(press({ key: '?', shiftKey: true }));
    expect(run).not.toHaveBeenCalled();
    stop();
    field.remove();
  });

  test('what a page has handled is not handled twice', () => {
    const run = vi.fn();
    const stop = keymap.add([{ keys: 'F6', label: '', run }]);
    const event = press({ key: 'F6' });
    event.preventDefault();
    expect(keymap.handle(event)).toBe(false);
    stop();
  });
});

test('F6 goes around the regions and comes back to where the focus was', () => {
  document.body.innerHTML =
    '<nav data-region><a href="#/a">a</a><a href="#/b" id="b">b</a></nav><main data-region><button id="m">m</button></main><footer data-region id="f">f</footer>';
  document.getElementById('b')?.focus();
  const at = () => document.activeElement?.id;
  nextRegion(1);
  expect(at()).toBe('m');
  nextRegion(1);
  expect(at()).toBe('f');
  nextRegion(1);
  expect(at()).toBe('b');
  nextRegion(-1);
  expect(at()).toBe('f');
  document.body.innerHTML = '';
});
