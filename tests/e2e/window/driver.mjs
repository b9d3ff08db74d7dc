// Drives the program's real window through the web view's own WebDriver, with nothing but Node.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

const PATIENCE = 20_000;
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** The keys that WebDriver names by code points of its own. */
export const Key = { enter: '\uE007', escape: '\uE00C', tab: '\uE004', control: '\uE009', alt: '\uE00A', end: '\uE010' };

/** The program in its window, with data of its own below `home`. */
export class Window {
  #base;
  #driver;
  #session;

  /**
   * Opens the window and answers once the interface has drawn itself.
   * `picks` is the folder that answers file dialogs.
   */
  static async open({ program, home, picks, arguments: args = [] }) {
    const window = new Window();
    const port = await freePort();
    for (const folder of [home, picks]) await mkdir(folder, { recursive: true });
    window.#driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: ['ignore', 'inherit', 'inherit'],
      // Without compositing, WebKit never finishes a second screenshot: its usual drawing is kept.
      env: {
        ...process.env,
        DELIBERE_HOME: home,
        DELIBERE_PICK_DIR: picks,
        GDK_BACKEND: 'x11',
        NO_AT_BRIDGE: '1',
        TAURI_WEBVIEW_AUTOMATION: 'true',
        XDG_CACHE_HOME: join(home, 'cache'),
        XDG_CONFIG_HOME: join(home, 'config'),
        XDG_DATA_HOME: join(home, 'share'),
      },
    });
    window.#base = `http://127.0.0.1:${port}`;
    try {
      await until('the driver answers', () => window.#request('GET', '/status').catch(() => null));
      const wanted = { 'webkitgtk:browserOptions': { binary: program, args } };
      const { sessionId } = await window.#request('POST', '/session', { capabilities: { alwaysMatch: wanted } });
      window.#session = `/session/${sessionId}`;
      await until('the interface is drawn', () => window.run('return document.querySelector("main, h1") !== null'));
    } catch (error) {
      await window.close();
      throw error;
    }
    return window;
  }

  /** Runs a script in the page and answers what it returns. */
  run(script, ...args) {
    return this.#request('POST', `${this.#session}/execute/sync`, { script, args });
  }

  /** The element with this role and accessible name, once it is there and can be used. */
  element(role, name) {
    return until(`${role} « ${name} »`, () => this.run(FIND, role, name), () => this.names(role));
  }

  /** The accessible names of everything with a role, for messages. */
  names(role) {
    return this.run(`return (${NAMES})(arguments[0]).map(([, name]) => name)`, role);
  }

  async click(role, name) {
    const element = await this.element(role, name);
    await this.#request('POST', `${this.#session}/element/${element[ELEMENT]}/click`, {});
  }

  async clear(element) {
    await this.#request('POST', `${this.#session}/element/${element[ELEMENT]}/clear`, {});
  }

  /** Types into a field, a real key after the other, after what is already there. */
  async type(element, text) {
    await this.#request('POST', `${this.#session}/element/${element[ELEMENT]}/value`, { text });
  }

  /** Presses keys together, wherever the focus is. */
  async press(...keys) {
    const down = keys.map((value) => ({ type: 'keyDown', value }));
    const up = [...keys].reverse().map((value) => ({ type: 'keyUp', value }));
    const actions = [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }];
    await this.#request('POST', `${this.#session}/actions`, { actions });
  }

  /** Waits until the page shows a text. */
  sees(text) {
    const shown = `return document.body.innerText.replace(/[\\u00a0\\u202f]/g, ' ').replace(/’/g, "'").includes(arguments[0])`;
    return until(`« ${text} »`, () => this.run(shown, text), () => this.run('return document.body.innerText'));
  }

  /** Waits until a script answers something true. */
  waits(what, script, ...args) {
    return until(what, () => this.run(script, ...args));
  }

  /** Takes a picture once the letters are there and the page was drawn with them. */
  async screenshot(path) {
    await this.#request('POST', `${this.#session}/execute/async`, { script: DRAWN, args: [] });
    await writeFile(path, Buffer.from(await this.#request('GET', `${this.#session}/screenshot`), 'base64'));
  }

  /** Ends the program without warning, as a power cut would, then the driver. */
  async close() {
    if (this.#session) await this.#request('DELETE', this.#session).catch(() => null);
    if (this.#driver.exitCode !== null || this.#driver.signalCode !== null) return;
    this.#driver.kill();
    await once(this.#driver, 'exit');
  }

  async #request(method, path, body) {
    const init = { method, headers: { 'content-type': 'application/json' } };
    if (body) init.body = JSON.stringify(body);
    const response = await fetch(this.#base + path, init);
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${value?.error}: ${value?.message}`);
    return value;
  }
}

/** Waits for a condition; the message of the failure says what was there instead. */
export async function until(what, condition, instead = async () => '') {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const met = await condition();
    if (met) return met;
    if (Date.now() > end) throw new Error(`never came: ${what}\n  instead: ${JSON.stringify(await instead())}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

// Names as assistive technology would give them, as far as journeys need: a label, the text, a title.
const NAMES = `function (role) {
  const selectors = {
    button: 'button, [role=button]', link: 'a[href], [role=link]', heading: 'h1, h2, h3, h4, [role=heading]',
    textbox: 'input:not([type]), input[type=text], input[type=date], input[type=time], textarea, [role=textbox], [contenteditable=true]',
    radio: 'input[type=radio], [role=radio]', checkbox: 'input[type=checkbox], [role=checkbox]',
    tab: '[role=tab]', option: 'option, [role=option]', row: 'tr, [role=row]', combobox: 'select, [role=combobox]',
    dialog: 'dialog[open], [role=dialog]',
  };
  const labelled = (element) => (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean)
    .map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  const name = (element) => labelled(element) || element.getAttribute('aria-label')
    || Array.from(element.labels ?? [], (label) => label.textContent).join(' ') || element.innerText || element.title || '';
  return Array.from(document.querySelectorAll(selectors[role] ?? role))
    .filter((element) => element.getClientRects().length > 0 && !element.disabled)
    .map((element) => [element, name(element).replace(/[\\s\\u00a0\\u202f]+/g, ' ').replace(/’/g, "'").trim()]);
}`;
const DRAWN = `
  const done = arguments[arguments.length - 1];
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  document.fonts.ready.then(frame).then(frame).then(frame).then(() => done(null));`;
const FIND = `
  const found = (${NAMES})(arguments[0]);
  const exact = found.find(([, name]) => name === arguments[1]);
  return (exact ?? found.find(([, name]) => name.includes(arguments[1])) ?? [null])[0];`;
