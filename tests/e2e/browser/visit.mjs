// A visit to the interface in a browser: what a person sees and does, by roles and names.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { ROOT, Server } from './server.mjs';

const PATIENCE = 20_000;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SCREENS = join(ROOT, 'tests/output/screens');
const QUIET = '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** A browser on a server of its own. */
export class Visit {
  server;
  page;
  #browser;
  #complaints = [];
  // A refusal is an ordinary answer; the browser notes its status all the same.
  #expected = ['422'];

  async begin({ locale = 'fr-FR', viewport = { width: 1280, height: 800 } } = {}) {
    this.server = await Server.start();
    this.#browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: QUIET.split(' ') });
    const context = await this.#browser.newContext({ locale, viewport, reducedMotion: 'reduce', timezoneId: 'Europe/Paris' });
    this.page = await context.newPage();
    this.page.setDefaultTimeout(PATIENCE);
    this.page.on('pageerror', (error) => this.#complaints.push(error.stack));
    this.page.on('console', (message) => message.type() === 'error' && this.#complaints.push(message.text()));
    await this.page.goto(this.server.address);
  }

  /** Ends the visit; what the page complained of meanwhile fails it. */
  async end() {
    await this.#browser?.close();
    await this.server?.stop();
    const unexpected = this.#complaints.filter((text) => !this.#expected.some((part) => text.includes(part)));
    assert.deepEqual(unexpected, []);
  }

  /** Announces a complaint that belongs to the journey. */
  expects(complaint) {
    this.#expected.push(complaint);
  }

  /** Stops the program and starts it again on the same data. */
  async restart() {
    const hash = new URL(this.page.url()).hash;
    await this.page.goto('about:blank');
    this.server = await Server.start(await this.server.stop({ keep: true }));
    await this.page.goto(`${this.server.address}/${hash}`);
  }

  button(name, options = {}) {
    return this.page.getByRole('button', { name, ...options });
  }

  link(name, options = {}) {
    return this.page.getByRole('link', { name, ...options });
  }

  field(name, options = {}) {
    return this.page.getByRole('textbox', { name, ...options });
  }

  heading(name) {
    return this.page.getByRole('heading', { name });
  }

  /** Waits until something is seen. */
  async sees(what) {
    const locator = typeof what === 'string' || what instanceof RegExp ? this.page.getByText(what) : what;
    await locator.first().waitFor();
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Waits until this is what is selected: keys pressed within the same frame would come before it. */
  async selected(text) {
    await this.page.waitForFunction((wanted) => globalThis.getSelection().toString() === wanted, text);
  }

  async type(text) {
    await this.page.keyboard.type(text);
  }

  /** Goes to an address of the interface. */
  async go(hash) {
    await this.page.goto(`${this.server.address}/${hash}`);
  }

  /** The editor's lines as they are on the screen. */
  lines() {
    return this.page.locator('.minutes .line').evaluateAll((lines) => lines.map((line) => line.textContent));
  }

  /** Waits until the text on the screen is what the program keeps, and the status line says so. */
  async saved(document) {
    await until('the kept text is the text on screen', async () => {
      const { content } = await this.server.call('text_open', { document });
      const kept = content.map((op) => op.insert).join('');
      const shown = (await this.lines()).map((line) => `${line}\n`).join('');
      return kept === shown ? kept : null;
    });
    await this.page.locator('[data-save="saved"]').waitFor();
  }

  /** Sets how the program looks, and reads the page again. */
  async prefer(preferences) {
    const now = (await this.server.call('shelf_view')).preferences;
    await this.server.call('preferences_set', { ...now, ...preferences });
    await this.page.reload();
  }

  /** Fails on anything that axe-core finds on the screen; the caller has seen its content before. */
  async accessible(name) {
    // What moves in is judged when it stands.
    await this.page.waitForFunction(() => globalThis.document.getAnimations().every(({ playState }) => playState !== 'running'));
    await this.page.evaluate(AXE);
    const { violations } = await this.page.evaluate(() => globalThis.axe.run(globalThis.document, { resultTypes: ['violations'] }));
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`),
    );
    assert.deepEqual(found, [], `${name} has violations`);
  }

  /** Nothing is wider than the window. */
  async fits(name) {
    const [inner, outer] = await this.page.evaluate(() => {
      const root = globalThis.document.scrollingElement;
      return [root.scrollWidth, globalThis.innerWidth];
    });
    assert.ok(inner <= outer, `${name} is ${inner} px wide in a window of ${outer} px`);
  }

  async screenshot(name) {
    await mkdir(SCREENS, { recursive: true });
    await this.page.screenshot({ path: join(SCREENS, `${name}.png`), animations: 'disabled' });
  }
}

/**
 * A journey: steps that build on each other in one visit. When one fails, a picture of the screen is left and the
 * steps after it fail at once instead of waiting in vain.
 */
export function journey(name, options = {}, prepare = async () => {}) {
  const visit = new Visit();
  let stopped = null;
  before(async () => {
    await visit.begin(options);
    await prepare(visit);
  });
  after(() => visit.end());
  const step = (what, work) =>
    test(what, async () => {
      if (stopped) throw new Error(`not reached: « ${stopped} » failed`);
      try {
        await work();
      } catch (error) {
        stopped = options.independent ? null : what;
        await visit.screenshot(`failure-${name}-${what.replace(/\W+/g, '-')}`).catch(() => null);
        throw error;
      }
    });
  return { visit, step };
}

/** Asks again until the answer is something. */
export async function until(what, ask) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
