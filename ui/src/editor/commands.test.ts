import { describe, expect, it } from 'vitest';
import { indent, joinDown, joinUp, linkAt, setLink, splitLine, toggleKind, toggleLineMark } from './commands';
import { toText } from './content';
import { ACTIONS, keyName } from './keys';
import { after, outline, stateWith } from './testing/lines';

function run(state: Parameters<typeof after>[0], command: Parameters<typeof after>[1]): string[] {
  return outline(after(state, command).doc);
}

describe('Enter', () => {
  it('goes on with a paragraph after a heading', () => {
    expect(run(stateWith(['Titre|', { kind: 'heading1' }]), splitLine)).toEqual(['heading1: Titre', '']);
  });

  it('keeps the list and its depth', () => {
    expect(run(stateWith(['un|', { kind: 'ordered', depth: 1 }]), splitLine)).toEqual(['ordered/1: un', 'ordered/1: ']);
  });

  it('leaves the list step by step on an empty entry', () => {
    const out = after(stateWith(['|', { kind: 'bullet', depth: 1 }]), splitLine);
    expect(outline(out.doc)).toEqual(['bullet: ']);
    expect(run(out, splitLine)).toEqual(['']);
  });

  it('does not repeat a decision, but stays off the record', () => {
    expect(run(stateWith(['retenu|', { mark: 'decision' }]), splitLine)).toEqual(['decision: retenu', '']);
    expect(run(stateWith(['entre nous|', { mark: 'off_record' }]), splitLine)).toEqual(['off_record: entre nous', 'off_record: ']);
  });

  it('opens a plain line above a heading when typed at its start', () => {
    expect(run(stateWith(['|Titre', { kind: 'heading2' }]), splitLine)).toEqual(['', 'heading2: Titre']);
  });

  it('replaces what is selected, over several lines', () => {
    expect(run(stateWith('un |deux', 'trois| quatre'), splitLine)).toEqual(['un ', ' quatre']);
  });
});

describe('Backspace and Delete', () => {
  it('make a line simpler before they join it', () => {
    const entry = stateWith('a', ['|b', { kind: 'bullet', mark: 'decision' }]);
    const plain = after(entry, joinUp);
    expect(outline(plain.doc)).toEqual(['a', 'decision: b']);
    const unmarked = after(plain, joinUp);
    expect(outline(unmarked.doc)).toEqual(['a', 'b']);
    expect(run(unmarked, joinUp)).toEqual(['ab']);
  });

  it('remove an empty line and leave the other as it is', () => {
    expect(run(stateWith(['', { kind: 'heading1' }], '|texte'), joinUp)).toEqual(['texte']);
    expect(run(stateWith('|', ['Titre', { kind: 'heading1' }]), joinDown)).toEqual(['heading1: Titre']);
  });

  it('do nothing at the ends of the text', () => {
    expect(joinUp(stateWith('|a'))).toBe(false);
    expect(joinDown(stateWith('a|'))).toBe(false);
  });
});

describe('kinds, marks and depth', () => {
  it('apply to every selected line and are taken off when all have them', () => {
    const marked = after(stateWith('|a', 'b', 'c|'), toggleLineMark('argument'));
    expect(outline(marked.doc)).toEqual(['argument: a', 'argument: b', 'argument: c']);
    expect(run(marked, toggleLineMark('argument'))).toEqual(['a', 'b', 'c']);
    expect(run(stateWith(['|a', { kind: 'bullet' }], 'b|'), toggleKind('bullet'))).toEqual(['bullet: a', 'bullet: b']);
  });

  it('do not reach the line at whose very start the selection ends', () => {
    expect(run(stateWith('|a', '|b'), toggleKind('quote'))).toEqual(['quote: a', 'b']);
  });

  it('keep depth between 0 and 5, in lists only', () => {
    expect(run(stateWith(['|a', { kind: 'bullet', depth: 5 }]), indent(1))).toEqual(['bullet/5: a']);
    expect(run(stateWith(['|a', { kind: 'bullet' }]), indent(-1))).toEqual(['bullet: a']);
    expect(indent(1)(stateWith('|a'))).toBe(false);
  });
});

describe('links', () => {
  it('cover the selection and are removed as a whole', () => {
    const linked = after(stateWith('voir |la page| ici'), setLink('https://a.example/'));
    expect(toText(linked.doc)).toEqual([
      { insert: 'voir ' },
      { insert: 'la page', attributes: { link: 'https://a.example/' } },
      { insert: ' ici\n' },
    ]);
    expect(linkAt(linked)?.href).toBe('https://a.example/');
    expect(toText(after(linked, setLink(null)).doc)).toEqual([{ insert: 'voir la page ici\n' }]);
  });

  it('write the address when nothing is selected', () => {
    expect(toText(after(stateWith('a |b'), setLink('mailto:a@b.example')).doc)[1]).toEqual({
      insert: 'mailto:a@b.example',
      attributes: { link: 'mailto:a@b.example' },
    });
  });
});

it('names each key once', () => {
  const keys = Object.values(ACTIONS).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keyName('Mod-Shift-1')).toBe('Ctrl+Shift+1');
});
