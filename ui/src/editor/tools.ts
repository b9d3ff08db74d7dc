/** What stands in the toolbar, in its order. */
import Outdent from '@lucide/svelte/icons/list-indent-decrease';
import Indent from '@lucide/svelte/icons/list-indent-increase';
import Bold from '@lucide/svelte/icons/bold';
import CircleHelp from '@lucide/svelte/icons/circle-question-mark';
import EyeOff from '@lucide/svelte/icons/eye-off';
import Gavel from '@lucide/svelte/icons/gavel';
import Heading1 from '@lucide/svelte/icons/heading-1';
import Heading2 from '@lucide/svelte/icons/heading-2';
import Heading3 from '@lucide/svelte/icons/heading-3';
import Italic from '@lucide/svelte/icons/italic';
import Link from '@lucide/svelte/icons/link';
import List from '@lucide/svelte/icons/list';
import ListOrdered from '@lucide/svelte/icons/list-ordered';
import Signpost from '@lucide/svelte/icons/signpost';
import MessageSquare from '@lucide/svelte/icons/message-square';
import Redo from '@lucide/svelte/icons/redo-2';
import SquareCheck from '@lucide/svelte/icons/square-check-big';
import TextQuote from '@lucide/svelte/icons/text-quote';
import Underline from '@lucide/svelte/icons/underline';
import Undo from '@lucide/svelte/icons/undo-2';
import type { Component } from 'svelte';
import type { Binding } from '../lib/a11y';
import { t, type TextKey } from '../lib/i18n';
import { type Action, ACTIONS, keyName, LINK_KEY } from './keys';
import type { Mark } from './schema';

/** A tool. */
export interface Tool {
  name: Action | 'link' | 'indent' | 'outdent';
  icon: Component;
  label: TextKey;
  key?: string;
}

function tool(name: Action, icon: Component): Tool {
  return { name, icon, label: `editor-${name}` as TextKey, key: ACTIONS[name].key };
}

/** Emphasis, kinds of lines and the history. */
export const FORMATS: readonly (readonly Tool[])[] = [
  [tool('bold', Bold), tool('italic', Italic), tool('underline', Underline), { name: 'link', icon: Link, label: 'editor-link', key: LINK_KEY }],
  [tool('heading1', Heading1), tool('heading2', Heading2), tool('heading3', Heading3), tool('quote', TextQuote)],
  [
    tool('bullet', List),
    tool('ordered', ListOrdered),
    { name: 'outdent', icon: Outdent, label: 'editor-outdent', key: 'Shift-Tab' },
    { name: 'indent', icon: Indent, label: 'editor-indent', key: 'Tab' },
  ],
  [tool('undo', Undo), tool('redo', Redo)],
];

/** What a line can be in the debate. */
export const MARK_TOOLS: readonly { name: Mark; icon: Component; key: string }[] = [
  { name: 'argument', icon: MessageSquare, key: ACTIONS.argument.key },
  { name: 'position', icon: Signpost, key: ACTIONS.position.key },
  { name: 'question', icon: CircleHelp, key: ACTIONS.question.key },
  { name: 'decision', icon: Gavel, key: ACTIONS.decision.key },
  { name: 'action', icon: SquareCheck, key: ACTIONS.action.key },
  { name: 'off_record', icon: EyeOff, key: ACTIONS.off_record.key },
];

/** The keys of the editor for the list of keys. The editor itself hears them first; elsewhere they do nothing. */
export function toolKeys(): Binding[] {
  const rest: Binding = { keys: '', label: '', run: () => undefined };
  const formats = FORMATS.flat().filter(({ key, name }) => key && name !== 'undo' && name !== 'redo');
  return [
    ...MARK_TOOLS.map(({ name, key }) => ({ ...rest, keys: keyName(key), label: t('editor-mark-tip', { mark: t(`editor-mark-${name}`) }) })),
    ...formats.map(({ label, key }) => ({ ...rest, keys: keyName(key ?? ''), label: t(label) })),
  ].filter(({ keys }) => keys !== 'Tab' && keys !== 'Shift+Tab');
}
