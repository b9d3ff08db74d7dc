/** A server of one text for tests: keeps every version and carries late differences forward, as the program does. */
import type { TextOp, TextSaved, TextSaveRequest, TextView } from '../../lib/api/generated/api';
import { compose, type Delta, plainText, transform } from '../delta';

/** One text with its history. */
export class ModelServer {
  content: TextOp[];
  readonly #document: string;
  readonly #history: TextOp[][] = [];

  constructor(content: Delta, document = 'minutes:test') {
    this.content = [...content];
    this.#document = document;
  }

  /** How many differences were made. */
  get version(): number {
    return this.#history.length;
  }

  /** The characters of the text. */
  get text(): string {
    return plainText(this.content);
  }

  /** Somebody else changes the text. */
  change(delta: Delta): void {
    this.#history.push([...delta]);
    this.content = compose(this.content, delta);
  }

  view(): TextView {
    return {
      document: this.#document,
      version: String(this.version),
      content: this.content,
      updated: null,
      updated_by: null,
    };
  }

  save(request: TextSaveRequest): TextSaved {
    const since = this.#history.slice(Number(request.base)).reduce<TextOp[]>((sum, op) => compose(sum, op), []);
    const remote = transform(since, request.delta, true);
    const delta = transform(request.delta, since, false);
    if (request.delta.length > 0) this.change(delta);
    return { version: String(this.version), remote, saved: '2021-02-15T13:30:00Z' };
  }
}
