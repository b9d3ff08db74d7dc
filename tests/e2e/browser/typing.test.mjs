// Writing in a real browser: dead keys, pasting, undo, and a page that stands still.
import assert from 'node:assert/strict';
import { compose, found, plan } from './committee.mjs';
import { journey, until } from './visit.mjs';

const ITEM = 'Point rédigé';
let document;
const { visit, step } = journey('typing', {}, async (visit) => {
  await found(visit);
  await compose(visit);
  const { session, items } = await plan(visit, 'Séance d’essai', [ITEM, 'Autre point']);
  document = items[0].document;
  await visit.go(`#/sessions/${session}`);
  await visit.page.reload();
  await visit.field(`Compte rendu : ${ITEM}`).click();
});

async function clear() {
  await visit.press('Control+a', 'Delete', 'Backspace', 'Backspace');
}

step('a text that is opened and left is not written', async () => {
  await visit.press('End');
  await visit.link('Autre point').click();
  await visit.field('Compte rendu : Autre point').waitFor();
  await visit.link(ITEM).click();
  await visit.field(`Compte rendu : ${ITEM}`).click();
  const { content, updated } = await visit.server.call('text_open', { document });
  assert.deepEqual([content, updated], [[], null]);
});

step('nothing moves while one types and saves happen', async () => {
  await visit.page.evaluate(() => {
    globalThis.shifts = [];
    const from = ({ node, previousRect: a, currentRect: b }) => `${(node?.outerHTML ?? node?.textContent ?? '').slice(0, 60)}: ${a.x},${a.y} ${a.width}×${a.height} → ${b.x},${b.y} ${b.width}×${b.height}`;
    const note = ({ value, sources }) => globalThis.shifts.push([value, ...sources.map(from)]);
    new globalThis.PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type: 'layout-shift' });
  });
  const frame = () =>
    visit.page.evaluate(() =>
      [...globalThis.document.querySelectorAll('.minutes .line:first-child, [role="toolbar"], h1, [data-person], [data-item], footer.status')].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [element.tagName, x, y, element.matches('.line') ? 0 : width, element.matches('.line') ? 0 : height];
      }),
    );
  const before = await frame();
  assert.ok(before.length > 10);
  await visit.type('Le rapporteur expose la méthode.');
  await visit.saved(document);
  await visit.type(' Puis il répond.');
  await visit.press('Enter');
  await visit.type('Une seconde ligne.');
  await visit.saved(document);
  assert.deepEqual(await frame(), before);
  assert.deepEqual(await visit.page.evaluate(() => globalThis.shifts), []);
});

step('dead keys write accents, and the save holds them', async () => {
  await clear();
  const session = await visit.page.context().newCDPSession(visit.page);
  await visit.type('for');
  // « ^ » then « e »: the browser shows the circumflex while it is composed, then the letter.
  await session.send('Input.imeSetComposition', { text: '^', selectionStart: 1, selectionEnd: 1 });
  await session.send('Input.insertText', { text: 'ê' });
  await visit.type('t');
  assert.deepEqual(await visit.lines(), ['forêt']);
  await visit.saved(document);
});

step('undo and redo walk through what was typed', async () => {
  await clear();
  await visit.type('un');
  await visit.press('Control+b');
  await visit.type(' deux');
  await visit.press('Alt+d');
  await visit.press('Control+z');
  assert.equal(await visit.page.locator('.minutes [data-mark]').count(), 0);
  await visit.press('Control+y');
  assert.equal(await visit.page.locator('.minutes [data-mark="decision"]').count(), 1);
  await visit.press('Control+z', 'Control+z', 'Control+z', 'Control+z', 'Control+z', 'Control+z');
  await visit.saved(document);
});

step('a list typed by its signs is numbered, left with Enter and taken back with Backspace', async () => {
  await clear();
  await visit.type('1. un');
  await visit.press('Enter');
  await visit.type('deux');
  await visit.press('Enter', 'Enter');
  await visit.type('> ');
  assert.equal(await visit.page.locator('.minutes [data-kind="ordered"]').count(), 2);
  assert.equal(await visit.page.locator('.minutes [data-kind="quote"]').count(), 1);
  await visit.press('Backspace');
  assert.equal(await visit.page.locator('.minutes [data-kind="quote"]').count(), 0);
  await visit.saved(document);
});

step('what is pasted is clean, and what is copied comes back as it was', async () => {
  await clear();
  const html = '<p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">1.</span>Un <b>gras</b></p><p onclick="x()">Deux<script>x()</script><img src="x"></p>';
  await visit.page.locator('.minutes').evaluate((target, data) => {
    const clipboardData = new globalThis.DataTransfer();
    clipboardData.setData('text/html', data);
    clipboardData.setData('text/plain', 'x');
    target.dispatchEvent(new globalThis.ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
  assert.deepEqual(await visit.lines(), ['Un gras', 'Deux']);
  assert.equal(await visit.page.locator('.minutes [data-kind="ordered"] strong').textContent(), 'gras');
  await visit.press('Control+a', 'Control+c', 'ArrowRight');
  await visit.selected('');
  await visit.press('Enter', 'Control+v');
  await until('it was pasted', async () => (await visit.lines()).length >= 4);
  const lines = await visit.lines();
  assert.deepEqual(lines.slice(-2), ['Un gras', 'Deux']);
  await visit.saved(document);
});

step('a link is set by its dialog, which refuses addresses that are not', async () => {
  await clear();
  await visit.type('la note');
  await visit.press('Control+a', 'Control+Shift+k');
  const address = visit.page.getByRole('dialog').getByRole('textbox');
  await address.fill('javascript:alert(1)');
  await visit.press('Enter');
  await visit.sees(/ne peut pas servir de lien/);
  await address.fill('exemple.fr/note');
  await visit.press('Enter');
  assert.equal(await visit.page.locator('.minutes a').getAttribute('href'), 'https://exemple.fr/note');
  await visit.page.getByRole('dialog').waitFor({ state: 'detached' });
  await visit.press('End');
  await visit.type(' jointe');
  assert.equal(await visit.page.locator('.minutes a').textContent(), 'la note');
  await visit.saved(document);
});

step('a save that fails is said, and made again when it can be', async () => {
  await clear();
  await visit.saved(document);
  visit.expects('net::ERR_FAILED');
  await visit.page.route('**/call/text_save', (route) => route.abort());
  await visit.type('Écrit sans réseau');
  await visit.page.locator('[data-save="unsaved"]').waitFor();
  await visit.type(', et encore');
  await visit.page.unroute('**/call/text_save');
  await visit.saved(document);
  assert.deepEqual(await visit.lines(), ['Écrit sans réseau, et encore']);
});
