// The main journey: from an empty device to minutes in a PDF.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDocument, RELEASE } from './committee.mjs';
import { journey, until } from './visit.mjs';

const TITLE = 'Séance d’installation';
const ITEM = 'Orientation du dossier';
let minutes;
const { visit, step } = journey('main');

step('the first start leads to the example committee', async () => {
  await visit.button('Découvrir avec l’exemple').click();
  await visit.sees(visit.heading('Prochaine séance'));
  const { committees } = await visit.server.call('shelf_view');
  assert.equal(committees.filter(({ example }) => example).length, 2);
});

step('a committee is created', async () => {
  await visit.go('#/start?door=create');
  await visit.field('Nom du comité').fill('Comité du parcours');
  await visit.field('Institution').fill('Institution d’essai');
  await visit.field('Prénom').fill('Aurore');
  await visit.field('Nom', { exact: true }).or(visit.field('Nom (obligatoire)', { exact: true })).fill('Boréale');
  await visit.button('Créer le comité').click();
  await visit.sees(visit.heading('Lire une composition'));
});

step('the press release gives 6 colleges and 11 members', async () => {
  await visit.field('Texte de la composition').fill(RELEASE);
  await visit.button('Lire la composition').click();
  await visit.sees('11 membres, 6 collèges');
  await visit.field('Début des mandats').fill('15/02/2021');
  await visit.button('Inscrire 11 membres').click();
  await visit.sees(visit.heading('Membres'));
  await visit.sees('Claire MATHIEU');
  const { groups } = await visit.server.call('members_view', { at: '2021-02-15' });
  const composed = groups.filter(({ college }) => college !== null);
  assert.equal(composed.length, 6);
  assert.equal(composed.flatMap(({ members }) => members).length, 11);
});

step('a session is planned, with its agenda', async () => {
  await visit.link('Séances').first().click();
  await visit.button('Prévoir une séance').first().click();
  const dialog = visit.page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Titre' }).fill(TITLE);
  await dialog.getByRole('textbox', { name: 'Date' }).fill('15/02/2021');
  await dialog.getByRole('textbox', { name: 'Début' }).fill('14h30');
  await visit.button('Prévoir la séance').click();
  await visit.sees(visit.heading(TITLE));
  for (const item of ['Approbation du règlement', ITEM, 'Divers']) {
    await visit.field('Ajouter un point').fill(item);
    await visit.press('Enter');
    await visit.sees(visit.link(item));
  }
});

step('the session is opened and its attendance taken by keys', async () => {
  await visit.button('Ouvrir la séance').click();
  await visit.sees('En cours');
  const rows = visit.page.locator('[data-person]');
  await rows.first().focus();
  for (const key of ['p', 'd', 'r', 'x', 'a']) await visit.press(key, 'ArrowDown');
  for (const key of ['p', 'p', 'p']) await visit.press(key, 'ArrowDown');
  await until('attendance is kept', async () => {
    const statuses = await rows.evaluateAll((all) => all.map((row) => row.dataset.status));
    return statuses.filter((status) => status !== 'open').length === 8;
  });
  const statuses = await rows.evaluateAll((all) => all.slice(0, 5).map((row) => row.dataset.status));
  assert.deepEqual(statuses, ['present', 'remote', 'represented', 'excused', 'absent']);
  await visit.sees(/quorum atteint/);
});

step('minutes are typed with marks, lists and emphasis, and kept', async () => {
  await visit.link(ITEM).click();
  minutes = await openDocument(visit, ITEM);
  await visit.field(`Compte rendu : ${ITEM}`).click();
  await visit.type('## Échanges');
  await visit.press('Enter');
  await visit.type('Le rapporteur expose la ');
  await visit.press('Control+b');
  await visit.type('méthode');
  await visit.press('Control+b');
  await visit.type(' suivie.');
  await visit.press('Alt+a', 'Enter');
  await visit.type('Quelle voie de recours ?');
  await visit.press('Alt+q', 'Enter');
  await visit.type('- premier point');
  await visit.press('Enter', 'Tab');
  await visit.type('précision');
  await visit.press('Enter', 'Enter', 'Enter');
  await visit.type('Le comité demande une audition.');
  await visit.press('Alt+d', 'Enter');
  await visit.type('Le secrétariat convoque le service.');
  await visit.press('Alt+t', 'Enter');
  await visit.type('Confidence faite au comité.');
  await visit.press('Alt+o');
  await visit.saved(minutes);
  await visit.sees(visit.page.locator('[aria-current="true"]').filter({ hasText: ITEM }).locator('xpath=..').getByText('rédigé'));
  const { content } = await visit.server.call('text_open', { document: minutes });
  const breaks = content.filter((op) => op.insert.endsWith('\n')).map((op) => op.attributes ?? {});
  assert.deepEqual(breaks, [
    { kind: 'heading2' },
    { mark: 'argument' },
    { mark: 'question' },
    { kind: 'bullet' },
    { kind: 'bullet', depth: 1 },
    { mark: 'decision' },
    { mark: 'action' },
    { mark: 'off_record' },
  ]);
  assert.ok(content.some((op) => op.insert === 'méthode' && op.attributes.bold === true));
});

step('what was kept is there after the program was started again', async () => {
  const typed = await visit.lines();
  await visit.restart();
  await visit.link(ITEM).click();
  await visit.sees('Le comité demande une audition.');
  assert.deepEqual(await visit.lines(), typed);
});

step('the preview shows the pages, and the PDF lies where it was saved', async () => {
  await visit.button('Aperçu du PDF').click();
  await visit.sees(/^[1-9]\d* pages?$/);
  const picture = visit.page.locator('.pages img').first();
  await until('the page is drawn', () => picture.evaluate((image) => image.naturalWidth > 0));
  await visit.screenshot('preview-light');
  await visit.button('Exporter en PDF').click();
  await visit.sees(/Compte rendu enregistré/);
  const [name] = (await readdir(visit.server.files)).filter((file) => file.endsWith('.pdf'));
  const bytes = await readFile(join(visit.server.files, name));
  assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
  await visit.button('Revenir au texte').first().click();
});

step('the session is closed', async () => {
  await visit.button('Clore la séance').click();
  await visit.sees('Close');
  const { sessions } = await visit.server.call('sessions_view');
  assert.equal(sessions[0].state, 'closed');
  assert.equal((await visit.server.call('check_run')).clean, true);
});
