import BookOpen from '@lucide/svelte/icons/book-open';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import CalendarPlus from '@lucide/svelte/icons/calendar-plus';
import ClipboardPaste from '@lucide/svelte/icons/clipboard-paste';
import Contrast from '@lucide/svelte/icons/contrast';
import CornerDownRight from '@lucide/svelte/icons/corner-down-right';
import FileText from '@lucide/svelte/icons/file-text';
import Languages from '@lucide/svelte/icons/languages';
import Plus from '@lucide/svelte/icons/plus';
import ShieldCheck from '@lucide/svelte/icons/shield-check';
import User from '@lucide/svelte/icons/user';
import type { Component } from 'svelte';
import { asUserError, call, type HitView, type UserError } from '../lib/api';
import { keymap } from '../lib/a11y';
import { beginsWords } from '../lib/format';
import { language, t } from '../lib/i18n';
import { href, router, shelf } from '../lib/state';

/** A command of the palette. */
export type Command = { id: string; label: string; icon: Component; shortcut?: string; run: () => void };

/** A pause in typing after which the words are searched for. */
const PAUSE_MS = 120;
const HITS = 12;

/** What the palette found; the last hits stay until newer ones arrive, so nothing jumps. */
export class Palette {
  words = $state('');
  hits = $state.raw<HitView[]>([]);
  /** The words that the hits answer. */
  answered = $state('');
  error = $state.raw<UserError | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  /** Commands whose words begin like those typed; all of them when nothing is typed. */
  commands = $derived.by(() => commands().filter((command) => beginsWords(command.label, this.words)));

  /** Takes what is typed and searches for it after a pause. */
  type(words: string): void {
    this.words = words;
    clearTimeout(this.#timer);
    if (words.trim().length < 2) {
      this.#turn += 1;
      this.hits = [];
      this.answered = '';
      return;
    }
    this.#timer = setTimeout(() => void this.search(), PAUSE_MS);
  }

  /** Searches now; an answer that comes after a newer question is dropped. */
  async search(): Promise<void> {
    const turn = ++this.#turn;
    const words = this.words.trim();
    try {
      const { value } = await call('search', { words, limit: HITS });
      if (turn !== this.#turn) return;
      this.hits = value.hits;
      this.error = null;
    } catch (error) {
      if (turn !== this.#turn) return;
      this.hits = [];
      this.error = asUserError(error);
    }
    this.answered = words;
  }
}

/** Where a hit leads. */
export function placeOf(hit: HitView): string {
  if (hit.session) return href('session', hit.session, { item: hit.item });
  return href('members', null, { person: hit.person });
}

/** The sign of a hit's kind. */
export function iconOf(hit: HitView): Component {
  return hit.kind === 'person' ? User : hit.kind === 'session' ? CalendarDays : FileText;
}

function commands(): Command[] {
  const keyed = keymap.bindings.filter((binding) => binding.command).map((binding) => ({
    id: `key ${binding.keys} ${binding.label}`,
    label: binding.label,
    icon: CornerDownRight,
    shortcut: binding.keys,
    run: binding.run,
  }));
  const others = (shelf.view?.committees ?? []).filter((card) => card.store !== shelf.view?.current);
  const dark = shelf.view?.preferences.theme === 'dark';
  return [
    ...keyed,
    { id: 'plan', label: t('frame-command-plan'), icon: CalendarPlus, run: () => router.go('sessions', null, { new: '1' }) },
    { id: 'composition', label: t('frame-command-composition'), icon: ClipboardPaste, run: () => router.go('composition') },
    { id: 'check', label: t('frame-command-check'), icon: ShieldCheck, run: () => router.go('settings', null, { check: '1' }) },
    {
      id: 'theme',
      label: t(dark ? 'frame-command-light' : 'frame-command-dark'),
      icon: Contrast,
      run: () => void shelf.prefer({ theme: dark ? 'light' : 'dark' }),
    },
    {
      id: 'language',
      label: t('frame-command-language'),
      icon: Languages,
      run: () => void shelf.prefer({ language: language() === 'fr' ? 'en' : 'fr' }),
    },
    ...others.map((card) => ({
      id: `open ${card.store}`,
      label: t('frame-command-open', { name: card.name }),
      icon: BookOpen,
      run: () => void shelf.open(card.store).then((opened) => opened && router.go('home')),
    })),
    { id: 'create', label: t('frame-create-committee'), icon: Plus, run: () => router.go('start', null, { door: 'create' }) },
  ];
}
