/**
 * Keeps one text safe: sends what was typed soon after it was typed, one save at a time, and carries what came from
 * elsewhere past what has not been sent yet. It knows no window: calls, clock and screen are handed in.
 */
import type { TextOp, TextSaved, TextSaveRequest, TextView } from '../lib/api/generated/api';
import { compose, type Delta, DeltaBuilder, isEmpty, plainText, textLength, transform } from './delta';
import { diff } from './diff';

/** How long the first unsent key waits for company. */
export const PAUSE = 300;
const FIRST_RETRY = 1_000;
const LAST_RETRY = 30_000;

/** How safe the text is: everything durable, not yet, or an attempt failed and another will follow. */
export type SaveState = 'saved' | 'pending' | 'failed';

/** What a saver needs from outside. */
export interface SaverPorts {
  save(request: TextSaveRequest): Promise<TextSaved>;
  open(document: string): Promise<TextView>;
  /** Calls back after so many milliseconds; the answer cancels it. */
  later(milliseconds: number, act: () => void): () => void;
  /** Milliseconds, for measuring pauses. */
  now(): number;
  /** The state changed; the error is that of the last failed attempt. */
  report(state: SaveState, error: unknown): void;
}

/** The screen that shows the text. */
export interface SaverScreen {
  /** Applies what came from elsewhere; `open` says whether the last line on screen lacks its break in the text. */
  apply(remote: Delta, open: boolean): void;
  /** Resolves when the text may change under the cursor (no character is being composed). */
  ready(): Promise<void>;
}

/** Keeps one text safe. */
export class Saver {
  readonly document: string;
  readonly #ports: SaverPorts;
  #screen: SaverScreen | null = null;
  /** The text last acknowledged, its version, and what was typed since: under way, then waiting. */
  #known: TextOp[];
  #base: string;
  #sent: TextOp[] | null = null;
  #waiting: TextOp[] = [];
  #waitingSince = 0;
  #cancelTimer: (() => void) | null = null;
  #work: Promise<void> | null = null;
  #failures = 0;
  #error: unknown = null;
  #state: SaveState = 'saved';

  constructor(view: TextView, ports: SaverPorts) {
    this.document = view.document;
    this.#ports = ports;
    this.#known = [...view.content];
    this.#base = view.version;
  }

  /** How safe the text is. */
  get state(): SaveState {
    return this.#state;
  }

  /** Whether anything typed is not durable yet. */
  get dirty(): boolean {
    return this.#sent !== null || this.#waiting.length > 0;
  }

  /** The whole text with everything typed. */
  get content(): TextOp[] {
    return compose(compose(this.#known, this.#sent ?? []), this.#waiting);
  }

  /** The screen that shows the text from now on; none when it was left. */
  attach(screen: SaverScreen | null): void {
    this.#screen = screen;
  }

  /** Takes note of what was typed, between two texts whose lines all have their break. */
  typed(delta: Delta): void {
    if (isEmpty(delta)) return;
    if (this.#waiting.length === 0) this.#waitingSince = this.#ports.now();
    const waiting = compose(this.#closed(this.#waiting), delta);
    // Everything was taken back: the break that an untouched text lacks is not worth a save.
    this.#waiting = sameSteps(waiting, this.#closed([])) ? [] : waiting;
    this.#schedule();
    this.#tell();
  }

  /** Sends everything now. True when all of it is durable. */
  async flush(): Promise<boolean> {
    while (this.#work) await this.#work;
    for (let round = 0; this.dirty; round += 1) {
      const before = this.#failures;
      await this.#run(() => this.#send());
      if (this.#failures > before || round > 100) return false;
      while (this.#work) await this.#work;
    }
    return true;
  }

  /** Asks for what was changed elsewhere, because somebody said that something was. */
  async refresh(): Promise<void> {
    while (this.#work) await this.#work;
    // What waits to be sent asks the same question.
    if (this.#waiting.length > 0) return void (await this.flush());
    await this.#run(async () => {
      // A difference that changes nothing asks what came. Should this fail, the next save brings it.
      const request = { document: this.document, base: this.#base, delta: [] };
      const answer = await this.#ports.save(request).catch(() => null);
      if (answer) await this.#receive(answer.remote, answer.version);
    });
  }

  #run(work: () => Promise<void>): Promise<void> {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    const run = Promise.resolve()
      .then(work)
      .then(
        () => this.#succeeded(),
        (error: unknown) => this.#failed(error),
      )
      .finally(() => {
        this.#work = null;
        this.#schedule();
        this.#tell();
      });
    this.#work = run;
    return run;
  }

  async #send(): Promise<void> {
    if (this.#failures > 0) await this.#findOutWhatArrived();
    if (!this.#sent) {
      if (this.#waiting.length === 0) return;
      this.#sent = this.#waiting;
      this.#waiting = [];
    }
    this.#tell();
    const delta = this.#sent;
    const saved = await this.#ports.save({ document: this.document, base: this.#base, delta });
    if (saved.remote.length > 0) await this.#screen?.ready();
    this.#known = compose(this.#known, delta);
    this.#sent = null;
    await this.#receive(saved.remote, saved.version);
  }

  /** After a failure nobody knows whether the last save was made before its answer was lost. */
  async #findOutWhatArrived(): Promise<void> {
    const sent = this.#sent;
    if (!sent) return;
    const view = await this.#ports.open(this.document);
    if (view.version === this.#base) {
      // Nothing arrived: everything may go in one piece.
      this.#sent = null;
      this.#waiting = compose(sent, this.#waiting);
      return;
    }
    const expected = compose(this.#known, sent);
    if (!isEmpty(diff(expected, view.content))) return;
    this.#known = [...view.content];
    this.#base = view.version;
    this.#sent = null;
  }

  /** Carries what came from elsewhere past what is waiting. Nothing is under way here. */
  async #receive(remote: Delta, version: string): Promise<void> {
    if (remote.length > 0) {
      await this.#screen?.ready();
      const known = compose(this.#known, remote);
      // What is on screen keeps its place: what came goes behind what was typed at the same spot.
      const onScreen = transform(remote, this.#waiting, false);
      const waiting = transform(this.#waiting, remote, true);
      const wasOpen = this.#waiting.length === 0 && !endsClosed(this.#known);
      this.#known = known;
      this.#waiting = waiting;
      this.#screen?.apply(onScreen, wasOpen);
      if (waiting.length > 0) this.#waiting = this.#closed(waiting);
    }
    this.#base = version;
  }

  /** The change with the break that the last line needs once anything is written. */
  #closed(waiting: Delta): TextOp[] {
    const text = compose(compose(this.#known, this.#sent ?? []), waiting);
    if (endsClosed(text)) return [...waiting];
    return compose(waiting, new DeltaBuilder().retain(textLength(text)).insert('\n').build());
  }

  #schedule(): void {
    if (this.#work || this.#cancelTimer || !this.dirty) return;
    const waited = this.#ports.now() - this.#waitingSince;
    const pause =
      this.#failures > 0
        ? Math.min(FIRST_RETRY * 2 ** (this.#failures - 1), LAST_RETRY)
        : Math.max(PAUSE - waited, 0);
    this.#cancelTimer = this.#ports.later(pause, () => {
      this.#cancelTimer = null;
      void this.#run(() => this.#send());
    });
  }

  #succeeded(): void {
    this.#failures = 0;
    this.#error = null;
  }

  #failed(error: unknown): void {
    this.#failures += 1;
    this.#error = error;
  }

  #tell(): void {
    const state = !this.dirty ? 'saved' : this.#failures > 0 ? 'failed' : 'pending';
    if (state === this.#state && state !== 'failed') return;
    this.#state = state;
    this.#ports.report(state, this.#error);
  }
}

function endsClosed(text: Delta): boolean {
  return plainText(text).endsWith('\n');
}

function sameSteps(a: Delta, b: Delta): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
