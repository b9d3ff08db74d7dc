import { EditorState, type Transaction } from 'prosemirror-state';
import { expect, it } from 'vitest';
import { joinUp, splitLine, toggleLineMark } from './commands';
import { redo, undo } from './history';
import { editorState } from './state';
import { lines, outline } from './testing/lines';

/** Applies transactions with the clock in hand. */
class Typist {
  state: EditorState = editorState(lines(''));
  #time = 0;

  dispatch = (transaction: Transaction) => {
    this.#time += 100;
    this.state = this.state.apply(transaction.setTime(this.#time));
  };

  type(text: string): void {
    for (const letter of text) this.dispatch(this.state.tr.insertText(letter));
  }

  pause(): void {
    this.#time += 1_000;
  }

  get shown(): string[] {
    return outline(this.state.doc);
  }
}

it('takes back letters typed in one go together, and those after a pause apart', () => {
  const typist = new Typist();
  typist.type('un');
  typist.pause();
  typist.type(' deux');
  undo(typist.state, typist.dispatch);
  expect(typist.shown).toEqual(['un']);
  undo(typist.state, typist.dispatch);
  expect(typist.shown).toEqual(['']);
  redo(typist.state, typist.dispatch);
  redo(typist.state, typist.dispatch);
  expect(typist.shown).toEqual(['un deux']);
});

it('takes back a mark, a split and a deletion each by itself, however fast they came', () => {
  const typist = new Typist();
  typist.type('un');
  toggleLineMark('decision')(typist.state, typist.dispatch);
  splitLine(typist.state, typist.dispatch);
  typist.type('deux');
  typist.dispatch(typist.state.tr.delete(typist.state.selection.from - 1, typist.state.selection.from));
  const seen: string[][] = [typist.shown];
  while (undo(typist.state, typist.dispatch)) seen.push(typist.shown);
  expect(seen).toEqual([['decision: un', 'deu'], ['decision: un', 'deux'], ['decision: un', ''], ['decision: un'], ['un'], ['']]);
});

it('takes a letter that was composed with a dead key back as one', () => {
  const typist = new Typist();
  typist.type('for^');
  const { from } = typist.state.selection;
  typist.dispatch(typist.state.tr.insertText('ê', from - 1, from));
  typist.type('t');
  undo(typist.state, typist.dispatch);
  expect(typist.shown).toEqual(['']);
});

it('puts the cursor back to where it was', () => {
  const typist = new Typist();
  typist.type('abc');
  typist.pause();
  splitLine(typist.state, typist.dispatch);
  const after = typist.state.selection.from;
  joinUp(typist.state, typist.dispatch);
  undo(typist.state, typist.dispatch);
  expect(typist.state.selection.from).toBe(after);
});

it('forgets what could be done again once something else is typed', () => {
  const typist = new Typist();
  typist.type('a');
  undo(typist.state, typist.dispatch);
  typist.type('b');
  expect(redo(typist.state)).toBe(false);
});
