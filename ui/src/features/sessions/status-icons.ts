/** The sign of each attendance status; the word always stands beside it. */
import CircleCheck from '@lucide/svelte/icons/circle-check';
import CircleDashed from '@lucide/svelte/icons/circle-dashed';
import CircleX from '@lucide/svelte/icons/circle-x';
import Handshake from '@lucide/svelte/icons/handshake';
import MailCheck from '@lucide/svelte/icons/mail-check';
import Video from '@lucide/svelte/icons/video';
import type { Component } from 'svelte';
import type { Status } from './attendance';

/** By status; `open` when nothing was recorded. */
export const STATUS_ICONS: Record<Status | 'open', Component> = {
  present: CircleCheck,
  remote: Video,
  represented: Handshake,
  excused: MailCheck,
  absent: CircleX,
  open: CircleDashed,
};
