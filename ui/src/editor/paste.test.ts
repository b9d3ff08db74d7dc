import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { htmlSlice, insertLines, plainLines, textSlice, toHtml } from './clipboard';
import { toDocument, toText } from './content';
import { clean, readLines } from './pasted-html';
import { lineNode, PLAIN } from './schema';
import { SHEET, WEB_DOCUMENT, WEB_PAGE, WORD } from './testing/pasted-samples';
import { lines, outline, stateWith } from './testing/lines';

function parse(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

/** « kind/depth text », with emphasis as *bold*, /italic/, _underlined_ and [link](address). */
function read(html: string): string[] {
  return readLines(parse(html)).map(({ attrs, runs }) => {
    const text = runs.map((run) => {
      let shown = run.text;
      if (run.bold) shown = `*${shown}*`;
      if (run.italic) shown = `/${shown}/`;
      if (run.underline) shown = `_${shown}_`;
      return run.link ? `[${shown}](${run.link})` : shown;
    });
    return [attrs.kind && `${attrs.kind}${attrs.depth || ''} `, ...text].filter(Boolean).join('');
  });
}

describe('pasting', () => {
  it('reads a word processor’s lists, headings and tables and leaves its apparatus', () => {
    expect(read(WORD)).toEqual([
      'heading1 Point d’étape',
      'Le *comité* a entendu Mme Modèle, qui présente /la note/.',
      'bullet Premier point',
      'bullet1 Sous-point',
      'ordered Numéroté',
      'ajouté et _souligné_, voir [la note](https://exemple.fr/note).',
      '*Voix*\u00a0– pour',
      '7\u00a0– 4',
    ]);
  });

  it('reads a text written in the browser', () => {
    expect(read(WEB_DOCUMENT)).toEqual([
      'heading2 Suites',
      'Un mot *gras*/ et penché/',
      'bullet un',
      'bullet1 un bis',
      'ordered [lien](https://exemple.fr/)',
    ]);
  });

  it('reads a page of the web without its pictures, scripts, traps and hidden words', () => {
    expect(read(WEB_PAGE)).toEqual([
      'Accueil',
      'Première ligne',
      'deuxième ligne',
      'quote Une citation en deux',
      'piège faux [écrire](mailto:a@exemple.fr)',
      'ordered un',
      'ordered1 a',
      'ordered1 b',
      'ordered deux',
      '*Nom*\u00a0– *Collège*',
      'Aurore\u00a0– Technique',
      'Éthique',
      'a',
      'b',
    ]);
  });

  it('reads the rows of a spreadsheet as lines', () => {
    expect(read(SHEET)).toEqual(['Borealis\u00a0– 1\u00a0250,5', 'Austral\u00a0– 7']);
  });

  it('takes plain text line by line, with any kind of break and without control characters', () => {
    const { content } = textSlice('un\r\ndeux\rtr\u0000oi\u00ads\u2028quatre\n');
    expect(plainLines(content)).toBe('un\ndeux\ntrois\nquatre');
    expect(clean('a\u202Eb\uFEFF\tc')).toBe('ab\tc');
  });

  it('never lets a script, an attribute or an unknown mark through', () => {
    const hostile = '<p data-mark="vote" data-kind="table" style="position:fixed" onclick="x()">a<svg onload="x()"><text>b</text></svg><iframe src="x">c</iframe></p>';
    expect(readLines(parse(hostile))).toEqual([{ attrs: { kind: null, depth: 0, mark: null }, runs: [expect.objectContaining({ text: 'a', link: null })] }]);
  });
});

describe('putting lines in', () => {
  const paste = (state: EditorState, html: string) => outline(state.apply(insertLines(state.tr, htmlSlice(parse(html)))).doc);

  it('goes on in the line when one line comes', () => {
    expect(paste(stateWith(['un | deux', { kind: 'bullet' }]), '<p>et</p>')).toEqual(['bullet: un et deux']);
  });

  it('gives an empty line the kind of what comes', () => {
    expect(paste(stateWith('|'), '<h1>Titre</h1><p>texte</p>')).toEqual(['heading1: Titre', 'texte']);
  });

  it('cuts the line in two around several lines and keeps the kind of both halves', () => {
    const state = stateWith(['avant|après', { kind: 'quote' }]);
    expect(paste(state, '<ul><li>a</li><li>b</li><li>c</li></ul>')).toEqual(['quote: avanta', 'bullet: b', 'quote: caprès']);
  });

  it('replaces what is selected', () => {
    expect(paste(stateWith('a|bc', 'de|f'), 'X')).toEqual(['aXf']);
  });
});

describe('copying', () => {
  const text = lines(
    ['Titre', { kind: 'heading1' }],
    ['un', { kind: 'bullet' }],
    ['un bis', { kind: 'ordered', depth: 1 }],
    ['deux bis', { kind: 'ordered', depth: 1 }],
    ['deux', { kind: 'bullet', mark: 'decision' }],
    ['cité', { kind: 'quote' }],
    'fin',
  );

  it('gives real lists, headings and quotations', () => {
    const holder = document.createElement('div');
    holder.append(toHtml(toDocument(text).doc.content, document));
    expect(holder.innerHTML).toBe(
      '<h1>Titre</h1><ul><li>un<ol><li>un bis</li><li>deux bis</li></ol></li><li data-mark="decision">deux</li></ul><blockquote>cité</blockquote><p>fin</p>',
    );
  });

  it('gives plain text with bullets and numbers', () => {
    expect(plainLines(toDocument(text).doc.content)).toBe('Titre\n- un\n  1. un bis\n  2. deux bis\n- deux\ncité\nfin');
  });

  it('comes back as it was', () => {
    const rich = [...text.slice(0, -2), { insert: 'mot', attributes: { bold: true } }, { insert: ' lié', attributes: { link: 'https://a.example/' } }, { insert: '\n' }];
    const copied = toHtml(toDocument(rich).doc.content, document);
    const state = EditorState.create({ doc: toDocument(lines('')).doc });
    expect(toText(state.apply(insertLines(state.tr, htmlSlice(copied))).doc)).toEqual(toText(toDocument(rich).doc));
    expect(lineNode(PLAIN).content.size).toBe(0);
  });
});
