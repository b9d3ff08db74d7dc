// What is put away can be taken back: at once, by a key, and from the bin.
import assert from 'node:assert/strict';
import { found, plan } from './committee.mjs';
import { journey } from './visit.mjs';

let session;
const { visit, step } = journey('bin', {}, async (visit) => {
  await found(visit);
  ({ session } = await plan(visit, 'Séance d’essai', ['Premier point', 'Deuxième point']));
  await visit.go(`#/sessions/${session}`);
  await visit.page.reload();
});

async function archiveFirst() {
  await visit.link('Premier point').focus();
  await visit.press('Delete');
  await visit.link('Premier point').waitFor({ state: 'detached' });
}

step('an item that was put away comes back by the offer to undo', async () => {
  await visit.sees(visit.link('Premier point'));
  await archiveFirst();
  await visit.button('Annuler', { exact: true }).click();
  await visit.sees(visit.link('Premier point'));
});

step('it comes back by Ctrl+Z', async () => {
  await archiveFirst();
  await visit.link('Deuxième point').focus();
  await visit.press('Control+z');
  await visit.sees(visit.link('Premier point'));
});

step('it comes back from the bin', async () => {
  await archiveFirst();
  await visit.go('#/bin');
  await visit.sees('Premier point');
  await visit.button('Reprendre : Premier point').click();
  await visit.sees('La corbeille est vide.');
  const view = await visit.server.call('session_view', { session });
  assert.deepEqual(view.items.map(({ title }) => title), ['Premier point', 'Deuxième point']);
});
