/** The keepers of all texts that are open or still have something to send. */
import { call } from '../lib/api';
import { invalidate, onChanges, onFlush, saveState } from '../lib/state';
import { Saver } from './saver';

/** Pages that sum texts up are read again when one pauses, not at every save. */
const SUMMARY_PAUSE = 1_500;

const keepers = new Map<string, Keeper>();
const changed = new Set<string>();
let summary: ReturnType<typeof setTimeout> | undefined;
let announcing = false;

class Keeper {
  users = 0;
  readonly saver: Saver;
  readonly stopFlushing: () => void;

  constructor(saver: Saver) {
    this.saver = saver;
    this.stopFlushing = onFlush(async () => {
      await saver.flush();
      await summarise();
    });
  }
}

/** Opens a text; what was typed in it and could not be saved yet is still there. */
export async function keep(document: string): Promise<Saver> {
  const known = keepers.get(document) ?? (await open(document));
  known.users += 1;
  return known.saver;
}

/** Lets a text go once everything typed in it is durable. */
export async function letGo(document: string): Promise<void> {
  const keeper = keepers.get(document);
  if (!keeper) return;
  keeper.users -= 1;
  await keeper.saver.flush();
  forgetWhenSafe(document);
  await summarise();
}

function forgetWhenSafe(document: string): void {
  const keeper = keepers.get(document);
  if (!keeper || keeper.users > 0 || keeper.saver.dirty) return;
  keepers.delete(document);
  keeper.stopFlushing();
}

async function open(document: string): Promise<Keeper> {
  const { value } = await call('text_open', { document });
  const already = keepers.get(document);
  if (already) return already;
  let lastSaved: string | null = null;
  const saver = new Saver(value, {
    save: async (request) => {
      const answer = await call('text_save', request);
      lastSaved = answer.value.saved;
      noteChanges(answer.changes);
      return answer.value;
    },
    open: async (name) => (await call('text_open', { document: name })).value,
    later: (milliseconds, act) => {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
    now: () => performance.now(),
    report: (state) => {
      if (state === 'saved') {
        saveState.saved(document, lastSaved);
        queueMicrotask(() => forgetWhenSafe(document));
      } else if (state === 'failed') {
        saveState.failed(document);
      } else {
        saveState.saving(document);
      }
    },
  });
  const keeper = new Keeper(saver);
  keepers.set(document, keeper);
  return keeper;
}

/** What a save changed elsewhere: read again when one pauses. */
function noteChanges(changes: readonly string[]): void {
  for (const tag of changes) changed.add(tag);
  clearTimeout(summary);
  summary = setTimeout(() => void summarise(), SUMMARY_PAUSE);
}

async function summarise(): Promise<void> {
  clearTimeout(summary);
  const tags = [...changed];
  changed.clear();
  announcing = true;
  const read = invalidate(tags);
  announcing = false;
  await read;
}

// Somebody else changed a text: an act, an undo, a merge. What is announced from here is known here.
onChanges(async (tags) => {
  if (announcing) return;
  const concerned = [...keepers].filter(([document]) => tags.has('*') || tags.has(`text:${document}`));
  await Promise.all(concerned.map(([, keeper]) => keeper.saver.refresh()));
});
