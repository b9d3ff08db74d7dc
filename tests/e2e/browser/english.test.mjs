// The interface in English, from the first start on.
import assert from 'node:assert/strict';
import { journey } from './visit.mjs';

const { visit, step } = journey('english', { locale: 'en-GB' });

const FRENCH = /\b(Séances?|Membres?|Accueil|Corbeille|Réglages|Présences|Ordre du jour|Compte rendu|Annuler|Enregistrer)\b/;

/** The words of the interface on the screen, without what people wrote. */
async function words() {
  return visit.page.evaluate(() => {
    const own = '.minutes, [data-item], [data-person], a[href*="/sessions/"]';
    const controls = [...globalThis.document.querySelectorAll('button, nav a, label, [role="toolbar"]')].filter((element) => !element.closest(own));
    return controls.map((element) => `${element.getAttribute('aria-label') ?? ''} ${element.textContent}`.trim());
  });
}

step('the first start speaks English', async () => {
  await visit.server.call('preferences_set', { language: 'en', theme: 'light', text_size: 100 });
  await visit.page.reload();
  await visit.button('Explore the example').or(visit.page.getByRole('button', { name: /example/i })).first().click();
  await visit.sees(visit.heading('Next session'));
  assert.equal(await visit.page.evaluate(() => globalThis.document.documentElement.lang), 'en');
});

step('no control speaks French', async () => {
  for (const hash of ['#/', '#/sessions', '#/members', '#/composition', '#/bin', '#/settings']) {
    await visit.go(hash);
    await visit.page.locator('h1').first().waitFor();
    const strange = (await words()).filter((text) => FRENCH.test(text) && !/Comité/.test(text));
    assert.deepEqual(strange, [], hash);
  }
});

step('a session and its editor speak English', async () => {
  const { sessions } = await visit.server.call('sessions_view');
  await visit.go(`#/sessions/${sessions[0].session}`);
  await visit.page.getByRole('textbox', { name: /^Minutes/ }).waitFor();
  await visit.sees(visit.page.getByRole('toolbar', { name: 'Formatting' }));
  assert.deepEqual((await words()).filter((text) => FRENCH.test(text)), []);
  await visit.screenshot('session-english');
});
