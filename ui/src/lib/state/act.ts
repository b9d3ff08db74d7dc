import { asUserError, call, type AllCalls, type CallName } from '../api';
import { tell } from '../i18n';
import { toasts } from './toasts.svelte';
import { invalidate } from './query.svelte';

/**
 * Does something: runs the call, reads again what changed, offers to take it back.
 * A refusal is shown calmly; the answer is then `null`.
 */
export async function act<N extends CallName>(
  name: N,
  request: AllCalls[N]['request'],
): Promise<AllCalls[N]['value'] | null> {
  try {
    const answer = await call(name, request);
    await invalidate(answer.changes);
    if (answer.undo) {
      const { token, done } = answer.undo;
      toasts.show({ message: tell(done), undo: () => undo(token) });
    }
    return answer.value;
  } catch (error) {
    showError(error);
    return null;
  }
}

/** Takes an action back; the last one when no token is given. */
export async function undo(token: number | null = null): Promise<void> {
  try {
    const answer = await call('undo', { token });
    await invalidate(answer.changes);
    toasts.dismissUndo();
    const again = answer.undo;
    toasts.show({
      message: tell(again?.done ?? { code: 'done-undone', args: {} }),
      undo: again ? () => undo(again.token) : undefined,
    });
  } catch (error) {
    showError(error);
  }
}

/** Shows what happened and what to do about it. */
export function showError(error: unknown): void {
  const { code, args, severity } = asUserError(error);
  if (severity === 'cancelled') return;
  toasts.show({
    message: tell({ code: `err-${code}`, args }),
    advice: tell({ code: `rec-${code}`, args }),
    tone: severity === 'refused' ? 'attention' : 'problem',
  });
}
