/** An editor without a window against a server of one text, with the answers and the clock in the test's hands. */
import type { EditorState, Transaction } from 'prosemirror-state';
import type { TextOp, TextSaved } from '../../lib/api/generated/api';
import { Bridge } from '../bridge';
import { toText } from '../content';
import { type Delta, plainText } from '../delta';
import { Saver, type SaveState } from '../saver';
import { editorState } from '../state';
import { ModelServer } from './model-server';

/** A save that waits for its answer. */
interface Held {
  base: string;
  delta: TextOp[];
  /** The save is made and answered. */
  answer(): void;
  /** The save is not made. */
  refuse(): void;
  /** The save is made, but its answer is lost. */
  lose(): void;
}

/** The editor, its keeper and its server. */
export class Harness {
  readonly server: ModelServer;
  readonly saver: Saver;
  readonly bridge: Bridge;
  readonly reports: SaveState[] = [];
  readonly held: Held[] = [];
  state: EditorState;
  now = 0;
  timers: { at: number; act: () => void }[] = [];
  /** When set, saves are answered at once; questions always are. */
  prompt = false;

  constructor(content: Delta) {
    this.server = new ModelServer(content);
    this.state = editorState(content);
    this.saver = new Saver(this.server.view(), {
      save: (request) =>
        this.prompt || request.delta.length === 0
          ? Promise.resolve(this.server.save(request))
          : new Promise<TextSaved>((resolve, reject) => {
              this.held.push({
                base: request.base,
                delta: request.delta,
                answer: () => resolve(this.server.save(request)),
                refuse: () => reject(new Error('refused')),
                lose: () => {
                  this.server.save(request);
                  reject(new Error('lost'));
                },
              });
            }),
      open: () => Promise.resolve(this.server.view()),
      later: (milliseconds, act) => {
        const timer = { at: this.now + milliseconds, act };
        this.timers.push(timer);
        return () => (this.timers = this.timers.filter((other) => other !== timer));
      },
      now: () => this.now,
      report: (state) => this.reports.push(state),
    });
    this.bridge = new Bridge(this.saver, this);
  }

  dispatch(transaction: Transaction): void {
    const { state, transactions } = this.state.applyTransaction(transaction);
    this.state = state;
    this.bridge.edited(transactions);
  }

  idle(): Promise<void> {
    return Promise.resolve();
  }

  /** What is on screen, as a text. */
  get screen(): TextOp[] {
    return toText(this.state.doc);
  }

  /** Types characters at the cursor, over the selection. */
  type(text: string): void {
    this.dispatch(this.state.tr.insertText(text));
  }

  /** Lets time go by; timers act in their turn. */
  async wait(milliseconds: number): Promise<void> {
    this.now += milliseconds;
    for (let due = this.#due(); due; due = this.#due()) {
      this.timers = this.timers.filter((timer) => timer !== due);
      due.act();
      await settle();
    }
    await settle();
  }

  /** Answers everything until nothing is left to send. */
  async drain(): Promise<void> {
    for (let round = 0; round < 50 && (this.saver.dirty || this.held.length > 0); round += 1) {
      this.held.shift()?.answer();
      await settle();
      await this.wait(60_000);
    }
  }

  #due() {
    return this.timers.find((timer) => timer.at <= this.now);
  }
}

/** Lets every promise that is ready go on. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
}

/** A text with its last break, as the screen shows it. */
export function closed(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

/** The characters on screen. */
export function shown(harness: Harness): string {
  return plainText(harness.screen);
}
