import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetOf, placeAt, toDocument, toText } from './content';
import { compose } from './delta';
import { completeAddress, safeAddress } from './schema';
import { anyText } from './testing/arbitraries';

describe('a text as a document', () => {
  it('comes back as it was', () => {
    fc.assert(fc.property(anyText().filter((text) => text.length > 0), (text) => {
      const { doc, open } = toDocument(text);
      doc.check();
      expect(open).toBe(false);
      expect(toText(doc)).toEqual(compose(text, []));
    }));
  });

  it('shows an empty text as one empty line', () => {
    const { doc, open } = toDocument([]);
    expect(doc.childCount).toBe(1);
    expect(open).toBe(true);
  });

  it('shows what an anomaly left without its last break', () => {
    const { doc, open } = toDocument([{ insert: 'a\nb' }]);
    expect(doc.childCount).toBe(2);
    expect(open).toBe(true);
  });

  it('puts a position at the offset plus the number of its line plus one', () => {
    fc.assert(fc.property(anyText(), fc.nat(60), (text, at) => {
      const { doc } = toDocument(text);
      const offset = Math.min(at, offsetOf(doc, doc.content.size) - 1);
      const { before, index, into } = placeAt(doc, offset);
      expect(before + 1 + into).toBe(offset + index + 1);
      expect(offsetOf(doc, before + 1 + into)).toBe(offset);
    }));
  });

  it('keeps words that it does not know, and drops nothing for them', () => {
    const { doc } = toDocument([{ insert: 'a' }, { insert: '\n', attributes: { kind: 'table', mark: 'vote' } }]);
    expect(toText(doc)).toEqual([{ insert: 'a' }, { insert: '\n', attributes: { kind: 'table', mark: 'vote' } }]);
  });
});

describe('addresses', () => {
  it('are kept with the schemes http, https and mailto only', () => {
    for (const good of ['https://a.example/x?y#z', 'http://a.example', 'mailto:a@b.example']) expect(safeAddress(good)).toBe(good);
    for (const bad of ['javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'https://', 'x', 'https://a b.example', '']) {
      expect(safeAddress(bad)).toBeNull();
    }
  });

  it('are completed as people type them', () => {
    expect(completeAddress(' www.exemple.fr/page ')).toBe('https://www.exemple.fr/page');
    expect(completeAddress('secretariat@exemple.fr')).toBe('mailto:secretariat@exemple.fr');
    expect(completeAddress('exemple.fr:8080/a')).toBe('https://exemple.fr:8080/a');
    expect(completeAddress('javascript:alert(1)')).toBeNull();
    expect(completeAddress('bonjour')).toBeNull();
  });
});
