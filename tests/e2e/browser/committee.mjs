// What several journeys do: compose the committee from the press release, plan a session, write.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './server.mjs';
import { until } from './visit.mjs';

/** The press release that the committee is composed from. */
export const RELEASE = await readFile(join(ROOT, 'src-tauri/crates/domain/tests/fixtures/communique-2021-02-16.txt'), 'utf8');

/** Creates a committee past the screen, empty. */
export async function found(visit, language = 'fr') {
  await visit.server.call('shelf_create', {
    name: 'Comité du parcours',
    institution: 'Institution d’essai',
    language,
    founder: { given_name: 'Aurore', family_name: 'Boréale', quality: '', role: 'secretary' },
  });
  await visit.page.reload();
}

/** Puts the members of the press release into the open committee, past the screen. */
export async function compose(visit) {
  const proposal = await visit.server.call('composition_propose', { text: RELEASE });
  await visit.server.call('composition_apply', accepted(proposal, '2021-02-15'));
}

/** The proposal as it is, every entry accepted. */
function accepted({ colleges }, from) {
  const member = ({ person, given_name, family_name, quality }) => ({ person, given_name, family_name, quality });
  return { from, colleges: colleges.map(({ college, name, members }) => ({ college, name, members: members.map(member) })) };
}

/** Plans a session with items, past the screen; answers its names. */
export async function plan(visit, title, items) {
  const { session } = await visit.server.call('session_save', { session: null, title, date: '2021-02-15', start: '14:30', end: null, place: 'Salle des Hypothèses' });
  for (const item of items) await visit.server.call('item_save', { session, item: null, title: item, kind: 'deliberation', duration: 30 });
  const view = await visit.server.call('session_view', { session });
  return { session, items: view.items };
}

/** The minutes' document of the item that is open, once its text is there. */
export async function openDocument(visit, title) {
  await visit.field(`Compte rendu : ${title}`).waitFor();
  return until('the item is known', async () => {
    const { sessions } = await visit.server.call('sessions_view');
    for (const { session } of sessions) {
      const found = (await visit.server.call('session_view', { session })).items.find((item) => item.title === title);
      if (found) return found.document;
    }
    return null;
  });
}
