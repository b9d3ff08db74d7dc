import type { Component } from 'svelte';
import type { PageName } from '../lib/state';

/** What a page is given from the address. */
export type PageProps = { id: string; params: Record<string, string> };
type Loader = () => Promise<{ default: Component<PageProps> }>;

/** `features/<name>/Page.svelte` is the page `<name>`, `features/…/<Name>Page.svelte` as well. */
const files = import.meta.glob<{ default: Component<PageProps> }>('../features/*/*Page.svelte');

const loaders = new Map<string, Loader>(Object.entries(files).map(([path, load]) => [pageName(path), load]));

function pageName(path: string): string {
  const [, feature = '', name = ''] = /(\w+)\/(\w*)Page\.svelte$/.exec(path) ?? [];
  return name.toLowerCase() || feature;
}

/** How to get the component of a page; `null` for an address that leads nowhere. */
export function loader(page: PageName): Loader | null {
  return loaders.get(page) ?? null;
}

/** Fetches every page while nothing else happens, so that the first visit is immediate. */
export function fetchAhead(): void {
  const later = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 500));
  later(() => {
    for (const [name, load] of loaders) if (name !== 'gallery') void load().catch(() => undefined);
  });
}
