import { call, asUserError, type AllCalls, type CallName, type UserError } from '../api';

/** Tags that are implied by others: the first page sums up what lies behind these. */
const HOME_SOURCES = ['committee', 'members', 'sessions', 'session', 'text', 'bin'];

/** What a page reads: the last value stays while a newer one is on its way, so nothing jumps. */
export class Query<N extends CallName> {
  value = $state.raw<AllCalls[N]['value'] | null>(null);
  error = $state.raw<UserError | null>(null);
  loading = $state(true);
  #turn = 0;

  constructor(
    readonly name: N,
    readonly request: AllCalls[N]['request'],
    readonly tags: readonly string[],
  ) {}

  /** Reads again; only the answer to the last question counts. */
  async read(): Promise<void> {
    const turn = ++this.#turn;
    this.loading = true;
    try {
      const answer = await call(this.name, this.request);
      if (turn !== this.#turn) return;
      this.value = answer.value;
      this.error = null;
    } catch (error) {
      if (turn !== this.#turn) return;
      this.error = asUserError(error);
    }
    this.loading = false;
  }
}

type AnyQuery = Query<CallName>;
// A plain map on purpose: asking for a query inside a derived value must not make the value depend on the cache.
const cache = new Map<string, AnyQuery>();
/** Enough to go back and forth without an empty page; the oldest are forgotten. */
const KEPT = 60;

/**
 * Gives the shared query for a call and its request, reading it the first time.
 * It is read again whenever a call changes one of its `tags`.
 */
export function query<N extends CallName>(name: N, request: AllCalls[N]['request'], tags: readonly string[]): Query<N> {
  const key = `${name} ${JSON.stringify(request)}`;
  const known = cache.get(key);
  if (known) return known as unknown as Query<N>;
  const fresh = new Query(name, request, tags);
  cache.set(key, fresh as unknown as AnyQuery);
  const oldest = cache.size > KEPT ? cache.keys().next().value : undefined;
  if (oldest !== undefined) cache.delete(oldest);
  // A derived value may ask for a query, but may not change state while it is computed.
  queueMicrotask(() => void fresh.read());
  return fresh;
}

type Listener = (changed: ReadonlySet<string>) => Promise<void> | void;
const listeners = new Set<Listener>();

/** Tells somebody who keeps values outside the queries what changed. */
export function onChanges(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Reads again every query that carries one of `changes`; `*` means everything. */
export async function invalidate(changes: readonly string[]): Promise<void> {
  if (changes.length === 0) return;
  const changed = new Set(changes);
  if (changes.some((tag) => HOME_SOURCES.includes(tag.split(':')[0] ?? tag))) changed.add('home');
  const concerned = [...cache.values()].filter((q) => changed.has('*') || q.tags.some((tag) => changed.has(tag)));
  await Promise.all([...concerned.map((q) => q.read()), ...[...listeners].map((listener) => listener(changed))]);
}

/** Forgets everything that was read: another committee is open now. */
export function forgetQueries(): void {
  cache.clear();
}
