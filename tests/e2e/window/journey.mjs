// The main journey in the real window: from the first start to minutes in a PDF, with the program killed in between.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Key, Window, until } from './driver.mjs';

const program = needed('DELIBERE_PROGRAM');
const results = needed('DELIBERE_RESULTS');
const place = { program, home: join(results, 'home'), picks: join(results, 'exports') };

const TITLE = 'Séance du parcours réel';
const ITEM = 'Orientation du dossier';
const SENTENCE = 'Le rapporteur expose la méthode suivie ; chacun a reçu le dossier.';
const DECISION = 'Le comité demande une audition avant de rendre son avis.';

let window = await Window.open(place);
try {
  await step('the first start shows its doors', async () => {
    await window.click('radio', 'Français');
    await window.element('button', "Découvrir avec l'exemple");
    await window.screenshot(join(results, '1-first-start.png'));
  });
  await step('the example opens on the home page', async () => {
    await window.click('button', "Découvrir avec l'exemple");
    await window.element('link', 'Séances');
    await window.screenshot(join(results, '2-home.png'));
  });
  await step('a session is planned', async () => {
    await window.click('link', 'Séances');
    await window.click('button', 'Prévoir une séance');
    await fill('Titre', TITLE);
    await fill('Date', '04/05/2027');
    await window.click('button', 'Prévoir la séance');
    await window.element('heading', TITLE);
  });
  await step('an item is put on its agenda', async () => {
    await window.type(await window.element('textbox', 'Ajouter un point'), ITEM + Key.enter);
    await window.element('textbox', `Compte rendu : ${ITEM}`);
  });
  await step('minutes are typed, and marked as saved', async () => {
    const editor = await window.element('textbox', `Compte rendu : ${ITEM}`);
    await window.type(editor, SENTENCE + Key.enter);
    await window.press(Key.alt, 'd');
    await window.type(editor, DECISION);
    await window.sees(DECISION);
    await saved();
    await window.screenshot(join(results, '3-minutes.png'));
  });
  await step('what was marked as saved is there after the program was killed', async () => {
    await window.close();
    window = await Window.open(place);
    await window.click('link', 'Séances');
    await window.click('link', TITLE);
    await window.sees(SENTENCE);
    await window.sees(DECISION);
  });
  await step('the minutes are exported as a PDF that says what was typed', async () => {
    await window.click('button', 'Exporter en PDF');
    const name = await until('the PDF', async () => (await readdir(place.picks)).find((file) => file.endsWith('.pdf')));
    const path = join(place.picks, name);
    await until('the whole PDF', async () => (await readFile(path)).subarray(-8).includes('%%EOF'));
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).replace(/[\s\u00a0\u202f]+/g, ' ');
    for (const typed of ['Le rapporteur expose la méthode suivie', DECISION]) assert.ok(text.includes(typed), text);
    await window.screenshot(join(results, '4-exported.png'));
    console.log(`    PDF: ${path}`);
  });
  console.log(`    screenshots and data: ${results}`);
} catch (error) {
  await window.screenshot(join(results, 'failure.png')).catch(() => null);
  throw error;
} finally {
  await window.close();
}

async function step(name, work) {
  const started = Date.now();
  await work();
  console.log(`  ✓ ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

async function fill(name, text) {
  const field = await window.element('textbox', name);
  await window.clear(field);
  await window.type(field, text);
}

/** Waits until the status line says honestly that everything typed is durable. */
async function saved() {
  const settled = `const mark = document.querySelector('[data-save]').dataset; return mark.save === 'saved'`;
  await window.waits('every keystroke is acknowledged', settled);
  await window.sees('nregistré');
}

function needed(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run this through \`cargo xtask test window\``);
  return value;
}
