import CalendarDays from '@lucide/svelte/icons/calendar-days';
import House from '@lucide/svelte/icons/house';
import Settings from '@lucide/svelte/icons/settings';
import Trash2 from '@lucide/svelte/icons/trash-2';
import Users from '@lucide/svelte/icons/users';
import type { Component } from 'svelte';
import type { TextKey } from '../lib/i18n';
import type { PageName } from '../lib/state';

/** One entry of the rail. */
export type Entry = {
  page: PageName;
  text: TextKey;
  icon: Component;
  /** Pages that belong to the same place. */
  also: readonly PageName[];
  /** At the foot of the rail. */
  foot: boolean;
};

/** The rail, in the order of Alt+1, Alt+2… */
export const ENTRIES: readonly Entry[] = [
  { page: 'home', text: 'frame-home', icon: House, also: [], foot: false },
  { page: 'sessions', text: 'frame-sessions', icon: CalendarDays, also: ['session'], foot: false },
  { page: 'members', text: 'frame-members', icon: Users, also: ['composition'], foot: false },
  { page: 'bin', text: 'frame-bin', icon: Trash2, also: [], foot: true },
  { page: 'settings', text: 'frame-settings', icon: Settings, also: [], foot: true },
];
