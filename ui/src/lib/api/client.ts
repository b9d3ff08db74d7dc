import type { Calls, Message, UndoOffer, UserError } from './generated/api';
import { loopback } from './loopback';
import { tauri, windowIsThere } from './tauri';

/** What only the window around the interface can do. */
export interface ShellCalls {
  shell_ready: { request: Record<string, never>; value: { path: string | null } };
  shell_flushed: { request: Record<string, never>; value: null };
  shell_pick_file: { request: { kind: 'paper' | 'composition' }; value: { path: string | null } };
  shell_save_file: { request: { suggested: string; kind: string }; value: { path: string | null } };
  shell_open: { request: { path: string } | { url: string }; value: null };
}

/** Every call, with what is asked and what is answered. */
export type AllCalls = Calls & ShellCalls;
export type CallName = keyof AllCalls;

/** The answer to a call that did what was asked. */
export type Answer<T> = { value: T; changes: string[]; undo: UndoOffer | null };

/** Carries a call to the application and brings its answer back; throws a `UserError`. */
export type Transport = (name: string, request: unknown) => Promise<Answer<unknown>>;

let transport: Transport | null = null;

/** Chooses the way to the application; tests hand in a table of answers. */
export function setTransport(chosen: Transport | null): void {
  transport = chosen;
}

/** Asks the application for something. */
export async function call<N extends CallName>(
  name: N,
  request: AllCalls[N]['request'],
): Promise<Answer<AllCalls[N]['value']>> {
  transport ??= windowIsThere() ? tauri : loopback;
  try {
    return (await transport(name, request)) as Answer<AllCalls[N]['value']>;
  } catch (error) {
    throw asUserError(error);
  }
}

/** Whether something thrown is an error with a code. */
export function isUserError(error: unknown): error is UserError {
  return typeof error === 'object' && error !== null && 'code' in error && 'severity' in error;
}

/** Turns anything thrown into an error that has its sentences. */
export function asUserError(error: unknown): UserError {
  if (isUserError(error)) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return { code: 'shell-interrupted', args: { detail }, severity: 'failed' };
}

export type { Message, UserError };
