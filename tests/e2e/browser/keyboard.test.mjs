// The main journey with the keyboard alone: no pointer touches the page.
import assert from 'node:assert/strict';
import { openDocument, RELEASE } from './committee.mjs';
import { journey, until } from './visit.mjs';

const { visit, step } = journey('keyboard');

/** Moves the focus with Tab until it is on what has this name. */
async function tabTo(name, key = 'Tab') {
  const seen = [];
  for (let step = 0; step < 80; step += 1) {
    const here = await visit.page.evaluate(() => {
      const element = globalThis.document.activeElement;
      const label = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent;
      const by = element.getAttribute('aria-labelledby')?.split(' ').map((id) => globalThis.document.getElementById(id)?.textContent);
      return (label ?? by?.join(' ') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
    });
    if (here.startsWith(name)) return;
    seen.push(here.slice(0, 40));
    await visit.press(key);
  }
  assert.fail(`Tab never reaches « ${name} »: ${seen.join(' · ')}`);
}

step('the committee is created', async () => {
  await tabTo('Créer un comité');
  await visit.press('Enter');
  await tabTo('Nom du comité');
  await visit.type('Comité du clavier');
  await tabTo('Prénom');
  await visit.type('Aurore');
  await visit.press('Tab');
  await visit.type('Boréale');
  await visit.press('Enter');
  await visit.sees(visit.heading('Lire une composition'));
});

step('the composition is read and confirmed', async () => {
  await tabTo('Texte de la composition');
  await visit.page.keyboard.insertText(RELEASE);
  await visit.press('Control+Enter');
  await visit.sees('11 membres, 6 collèges');
  await tabTo('Début des mandats');
  await visit.press('Control+a');
  await visit.type('15/02/2021');
  await tabTo('Inscrire 11 membres');
  await visit.press('Enter');
  await visit.sees(visit.heading('Membres'));
  await visit.sees('Claire MATHIEU');
});

step('a session is planned and opened', async () => {
  await visit.press('Alt+2');
  await visit.sees(visit.heading('Séances'));
  await visit.press('Control+n');
  await visit.page.getByRole('dialog').waitFor();
  await tabTo('Titre');
  await visit.press('Control+a');
  await visit.type('Séance au clavier');
  await tabTo('Date');
  await visit.press('Control+a');
  await visit.type('15/02/2021');
  await visit.press('Enter');
  await visit.sees(visit.heading('Séance au clavier'));
  await visit.press('Control+n');
  await visit.type('Point au clavier');
  await visit.press('Enter');
  await visit.sees(visit.link('Point au clavier'));
  await tabTo('Ouvrir la séance', 'Shift+Tab');
  await visit.press('Enter');
  await visit.sees('En cours');
});

step('attendance is taken, and minutes are written', async () => {
  for (let step = 0; step < 8 && !(await visit.page.evaluate(() => globalThis.document.activeElement.matches('[data-person]'))); step += 1) {
    await visit.press('F6');
  }
  await visit.press('p', 'ArrowDown', 'p');
  await until('two are present', () => visit.page.locator('[data-status="present"]').count().then((count) => count === 2));
  const document = await openDocument(visit, 'Point au clavier');
  const inText = () => visit.page.evaluate(() => globalThis.document.activeElement.matches('.minutes'));
  for (let step = 0; step < 8 && !(await inText()); step += 1) {
    await visit.press('F6');
    if (await visit.page.evaluate(() => globalThis.document.activeElement.closest('[data-region="text"]') !== null)) await tabTo('Compte rendu');
  }
  assert.ok(await inText(), 'F6 and Tab lead into the text');
  await visit.type('Écrit sans souris.');
  await visit.press('Alt+d');
  await visit.saved(document);
  // The toolbar is one stop before the text, and arrows move in it.
  await visit.press('Home', 'Shift+End');
  await visit.selected('Écrit sans souris.');
  await visit.press('Shift+Tab', 'ArrowRight', 'Enter');
  await until('the text is italic', () => visit.page.locator('.minutes em').count());
  await visit.press('Tab');
  assert.ok(await inText(), 'Tab comes back from the tools');
});

step('everything is found again by the search', async () => {
  // A passage can be found once its signed block is made, a few seconds after the last key.
  await until('the search knows the passage', async () => (await visit.server.call('search', { words: 'souris', limit: 5 })).hits.length > 0);
  await visit.press('Control+k');
  await visit.type('souris');
  await until('the passage is found', () => visit.page.getByRole('option').filter({ hasText: 'souris' }).count());
  await visit.press('Escape');
  await visit.press('F1');
  await visit.page.getByRole('dialog').waitFor();
  await visit.sees('Marquer la ligne : décision');
  await visit.press('Escape');
});
