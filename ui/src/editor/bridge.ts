/** Joins an editor's state and the keeper of its text: what is typed goes one way, what came from elsewhere the other. */
import type { EditorState, Transaction } from 'prosemirror-state';
import { toDocument, toText } from './content';
import { type Delta, isEmpty } from './delta';
import { deltaToSteps, REMOTE } from './delta-to-steps';
import { diff } from './diff';
import type { Saver, SaverScreen } from './saver';
import { stepsToDelta } from './steps-to-delta';

/** What holds the editor's state: the view, or a test. */
export interface StateHolder {
  readonly state: EditorState;
  dispatch(transaction: Transaction): void;
  /** Resolves when no character is being composed. */
  idle(): Promise<void>;
}

/** The keeper of the text as seen from the editor, and the editor as seen from it. */
export class Bridge implements SaverScreen {
  readonly #saver: Saver;
  readonly #holder: StateHolder;

  constructor(saver: Saver, holder: StateHolder) {
    this.#saver = saver;
    this.#holder = holder;
    saver.attach(this);
  }

  /** Hands on what transactions changed; what came from elsewhere is known already. */
  edited(transactions: readonly Transaction[]): void {
    for (const transaction of transactions) {
      if (transaction.docChanged && !transaction.getMeta(REMOTE)) this.#saver.typed(stepsToDelta(transaction));
    }
  }

  apply(remote: Delta, open: boolean): void {
    const { transaction } = deltaToSteps(this.#holder.state, remote, open);
    if (transaction.docChanged) this.#holder.dispatch(transaction);
    this.#verify();
  }

  ready(): Promise<void> {
    return this.#holder.idle();
  }

  /** Lets the text go on without a screen. */
  detach(): void {
    this.#saver.attach(null);
  }

  /** What is on screen must be the text that is kept; should it ever differ, the kept text is shown. */
  #verify(): void {
    const { state } = this.#holder;
    const { doc } = toDocument(this.#saver.content);
    if (isEmpty(diff(toText(state.doc), toText(doc)))) return;
    const transaction = state.tr.replaceWith(0, state.doc.content.size, doc.content);
    this.#holder.dispatch(transaction.setMeta(REMOTE, true));
  }
}
