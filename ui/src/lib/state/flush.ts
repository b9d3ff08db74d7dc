/** Hands over what was typed and is not yet durable. */
export type Flusher = () => Promise<void>;

const flushers = new Set<Flusher>();

/** Registers what must be handed over before the window closes or another committee opens. */
export function onFlush(flusher: Flusher): () => void {
  flushers.add(flusher);
  return () => flushers.delete(flusher);
}

/** Hands over everything; a text that cannot be saved does not hold up the others. */
export async function flushEverything(): Promise<void> {
  await Promise.allSettled([...flushers].map((flusher) => flusher()));
}
