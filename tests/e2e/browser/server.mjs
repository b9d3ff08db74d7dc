// The application behind a loopback port, with data of its own in a temporary place.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The root of the project. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const INTERFACE = join(ROOT, 'ui/dist');

/** A running server. */
export class Server {
  #process;
  #data;
  /** Where it answers. */
  address;

  /** Starts on the data of another server that has stopped, or on none. */
  static async start(data = null) {
    if (!existsSync(join(INTERFACE, 'index.html'))) throw new Error('ui/dist is missing: build the interface first');
    const server = new Server();
    server.#data = data ?? (await mkdtemp(join(tmpdir(), 'delibere-journey-')));
    await mkdir(server.files, { recursive: true });
    server.#process = spawn(program(), [INTERFACE, server.#data], {
      stdio: ['pipe', 'pipe', 'inherit'],
      // The same clock on the wall as in the browser.
      env: { ...process.env, TZ: 'Europe/Paris' },
    });
    const lines = createInterface({ input: server.#process.stdout });
    server.address = await new Promise((resolve, reject) => {
      lines.once('line', resolve);
      server.#process.once('exit', (code) => reject(new Error(`the server ended with ${code} before it answered`)));
    });
    return server;
  }

  /** Where files are picked from and saved. */
  get files() {
    return join(this.#data, 'files');
  }

  /** Calls the application as the interface does, past the screen. */
  async call(name, request = {}) {
    const response = await fetch(`${this.address}/call/${name}`, { method: 'POST', body: JSON.stringify(request) });
    const body = await response.json();
    if (!response.ok) throw new Error(`${name}: ${JSON.stringify(body)}`);
    return body.value;
  }

  /** Stops as when the window closes; answers where the data lie. */
  async stop({ keep = false } = {}) {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.stdin.end();
    await ended;
    if (!keep) await rm(this.#data, { recursive: true, force: true });
    return this.#data;
  }
}

let built = process.env.DELIBERE_DEVSERVER;

/** The server's program; built when it was not handed over. */
function program() {
  if (built) return built;
  const cargo = spawnSync('cargo', ['build', '--workspace', '--bin', 'devserver', '--message-format=json'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (cargo.status !== 0) throw new Error('the server could not be built');
  const messages = cargo.stdout.split('\n').filter((line) => line.startsWith('{'));
  const artifact = messages.map((line) => JSON.parse(line)).find(({ executable, target }) => executable && target.name === 'devserver');
  built = artifact.executable;
  return built;
}
