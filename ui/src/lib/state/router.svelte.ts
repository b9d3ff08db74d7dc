/** Where the window is. */
export type Route = {
  page: PageName;
  /** Identity in the address, for pages of one thing. */
  id: string | null;
  params: Record<string, string>;
};

/** The pages of the window. */
export const PAGES = ['home', 'sessions', 'session', 'members', 'composition', 'bin', 'settings', 'start', 'gallery', 'unknown'] as const;
export type PageName = (typeof PAGES)[number];

/** Reads an address such as `#/sessions/6f1c?item=2`. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const params = Object.fromEntries(new URLSearchParams(query));
  const [head = '', tail = '', ...rest] = path.split('/').map(decode);
  if (rest.length > 0) return { page: 'unknown', id: null, params };
  if (head === 'sessions' && tail) return { page: 'session', id: tail, params };
  const page = head === '' ? 'home' : PAGES.find((name) => name === head && name !== 'session');
  return { page: tail || !page ? 'unknown' : page, id: null, params };
}

/** Writes an address; parameters that are empty are left out. */
export function href(page: PageName, id: string | null = null, params: Record<string, string | null | undefined> = {}): string {
  const kept = Object.entries(params).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const path = page === 'home' ? '' : page === 'session' ? `sessions/${encodeURIComponent(id ?? '')}` : page;
  const query = new URLSearchParams(kept).toString();
  return `#/${path}${query ? `?${query}` : ''}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

class Router {
  route = $state.raw<Route>(parseRoute(globalThis.location?.hash ?? ''));

  /** Follows the address from now on; gives back how to stop. */
  start(): () => void {
    const follow = () => (this.route = parseRoute(location.hash));
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }

  /** Goes to a page. */
  go(page: PageName, id: string | null = null, params: Record<string, string | null | undefined> = {}): void {
    location.hash = href(page, id, params);
  }

  /** Changes parameters of the address without a new step in the history. */
  set(params: Record<string, string | null | undefined>): void {
    const { page, id, params: before } = this.route;
    history.replaceState(null, '', href(page, id, { ...before, ...params }));
    this.route = parseRoute(location.hash);
  }
}

/** The address of the window. */
export const router = new Router();
