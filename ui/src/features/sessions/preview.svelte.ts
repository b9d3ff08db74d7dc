/** The pages of a document as pictures, asked for again when the text changed. */
import { asUserError, call, type Message, type UserError } from '../../lib/api';
import { flushEverything } from '../../lib/state';

/** A page ready to be shown. */
export interface PreviewPage {
  hash: string;
  address: string;
}

/** Turns a drawing into the address of a picture, and gives the address back. */
export interface Painter {
  paint(svg: string): string;
  release(address: string): void;
}

/** A drawing shown as a picture runs no script and loads nothing. */
const pictures: Painter = {
  paint: (svg) => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })),
  release: (address) => URL.revokeObjectURL(address),
};

/** The preview of one session's minutes. */
export class MinutesPreview {
  pages = $state.raw<PreviewPage[]>([]);
  notices = $state.raw<Message[]>([]);
  error = $state.raw<UserError | null>(null);
  busy = $state(false);
  #again = false;

  constructor(
    readonly session: string,
    private readonly painter: Painter = pictures,
  ) {}

  /** Lays out what is durable now; a wish that comes meanwhile is granted once, afterwards. */
  async refresh(): Promise<void> {
    if (this.busy) {
      this.#again = true;
      return;
    }
    this.busy = true;
    try {
      do {
        this.#again = false;
        await flushEverything();
        await this.#ask();
      } while (this.#again);
    } catch (error) {
      this.error = asUserError(error);
    }
    this.busy = false;
  }

  /** Gives the pictures back. */
  close(): void {
    for (const page of this.pages) this.painter.release(page.address);
    this.pages = [];
  }

  async #ask(): Promise<void> {
    const known = new Map(this.pages.map((page) => [page.hash, page.address]));
    const { value } = await call('minutes_preview', { session: this.session, known: [...known.keys()] });
    const kept = new Map<string, string>();
    this.pages = value.pages.map(({ hash, svg }) => {
      const address = kept.get(hash) ?? known.get(hash) ?? this.painter.paint(svg ?? '');
      kept.set(hash, address);
      return { hash, address };
    });
    for (const [hash, address] of known) if (!kept.has(hash)) this.painter.release(address);
    this.notices = value.notices;
    this.error = null;
  }
}
