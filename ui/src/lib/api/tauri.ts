import { invoke } from '@tauri-apps/api/core';
import type { Transport } from './client';

/** Whether the page is shown by the program's own window. */
export function windowIsThere(): boolean {
  return '__TAURI_INTERNALS__' in window;
}

/** The way through the window's one command. */
export const tauri: Transport = (name, request) => invoke('call', { name, request });
