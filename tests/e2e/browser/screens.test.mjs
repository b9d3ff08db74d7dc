// Every screen, in every theme and size: nothing for axe-core to find, nothing cut, and a picture of each.
import { compose, found, plan, RELEASE } from './committee.mjs';
import { journey, until } from './visit.mjs';

let held;
let own;
const { visit, step } = journey('screens', { independent: true });

/** The screens: where they are, what is done there, and what must be seen before anything is judged. */
const FIRST = {
  start: { at: '#/start', shows: (page) => page.getByRole('button', { name: /exemple|example/i }) },
  create: { at: '#/start?door=create', shows: (page) => page.getByRole('textbox').nth(3) },
};
const SCREENS = {
  home: { at: '#/', shows: (page) => page.locator('main h2').first() },
  sessions: { at: '#/sessions', shows: (page) => page.locator('main a[href*="#/sessions/"]').first() },
  'sessions-new': { at: '#/sessions', act: (page) => page.locator('[data-new]').click(), shows: (page) => page.getByRole('dialog') },
  session: { at: () => `#/sessions/${held}`, shows: (page) => page.locator('.minutes [data-mark]').first() },
  'session-link': {
    at: () => `#/sessions/${held}`,
    act: async (page) => {
      await page.locator('.minutes [data-mark]').first().click();
      await page.keyboard.press('Control+Shift+k');
    },
    shows: (page) => page.getByRole('dialog'),
  },
  'session-preview': { at: () => `#/sessions/${held}?panel=preview`, shows: (page) => page.locator('.pages img').first() },
  members: { at: '#/members', shows: (page) => page.locator('main h2').nth(1) },
  composition: { at: '#/composition', shows: (page) => page.locator('textarea') },
  proposal: {
    at: '#/composition',
    act: async (page) => {
      await page.locator('textarea').fill(RELEASE);
      await page.keyboard.press('Control+Enter');
    },
    shows: (page) => page.locator('#proposal-title'),
  },
  bin: { at: '#/bin', shows: (page) => page.locator('main li').first() },
  settings: { at: '#/settings', shows: (page) => page.getByRole('textbox').nth(1) },
  gallery: { at: '#/gallery', shows: (page) => page.locator('main h2').nth(2) },
  search: {
    at: '#/',
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('comité');
    },
    shows: (page) => page.getByRole('status').filter({ hasText: /\d+ (résultat|result)/ }),
  },
  keys: { at: '#/', act: (page) => page.keyboard.press('F1'), shows: (page) => page.getByRole('dialog') },
  unknown: { at: '#/nulle-part', shows: (page) => page.locator('h1') },
};
const LOOKS = {
  light: { theme: 'light' },
  dark: { theme: 'dark' },
  contrast: { theme: 'contrast' },
  large: { theme: 'light', text_size: 200 },
  english: { theme: 'light', language: 'en' },
  small: { theme: 'light', size: { width: 1024, height: 640 } },
};
const USUAL = { theme: 'light', language: 'fr', text_size: 100 };

async function show({ at, act, shows }) {
  await visit.go('#/');
  await visit.page.reload();
  await visit.page.locator('h1, [role="alert"]').first().waitFor();
  await visit.go(typeof at === 'function' ? at() : at);
  if (act) {
    await visit.page.locator('h1').first().waitFor();
    if (typeof at === 'function') await visit.page.locator('.minutes [data-mark]').first().waitFor();
    await until('the page takes the action', async () => {
      await act(visit.page);
      return shows(visit.page).waitFor({ timeout: 2_000 }).then(() => true, () => false);
    });
  }
  await shows(visit.page).waitFor();
}

function judge(screens) {
  for (const [look, { size, ...preferences }] of Object.entries(LOOKS)) {
    for (const [name, screen] of Object.entries(screens)) {
      step(`${name}, ${look}`, async () => {
        await visit.page.setViewportSize(size ?? { width: 1280, height: 800 });
        await visit.server.call('preferences_set', { ...USUAL, ...preferences });
        await show(screen);
        await visit.accessible(`${name} in ${look}`);
        await visit.fits(`${name} in ${look}`);
        await visit.screenshot(`${name}-${look}`);
      });
    }
  }
}

step('the first start', async () => {
  await visit.page.locator('button').first().waitFor();
});
judge(FIRST);

step('the examples are there, and something is in the bin', async () => {
  await visit.server.call('shelf_add_examples');
  const { sessions } = await visit.server.call('sessions_view');
  const candidates = await Promise.all(sessions.map(({ session }) => visit.server.call('session_view', { session })));
  held = candidates.find(({ items }) => items[0]?.decisions > 0)?.session ?? sessions.find(({ written }) => written > 0).session;
  ({ session: own } = await plan(visit, 'À retirer', ['Point à retirer']));
  await visit.server.call('session_archive', { session: own });
});
judge(SCREENS);

step('an empty committee says what each place is for', async () => {
  await visit.server.call('preferences_set', USUAL);
  await found(visit);
  for (const hash of ['#/', '#/sessions', '#/members', '#/bin']) {
    await visit.go(hash);
    await visit.page.locator('h1').first().waitFor();
    await until('the page is read', () => visit.page.locator('[aria-busy="true"]').count().then((count) => count === 0));
    await visit.accessible(`${hash} without anything`);
    await visit.screenshot(`empty-${hash.replace(/\W/g, '') || 'home'}`);
  }
  await compose(visit);
});
