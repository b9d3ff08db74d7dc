import type { TodoView } from '../../lib/api';
import { plainDate } from '../../lib/format';
import { tell } from '../../lib/i18n';
import { href } from '../../lib/state';

/** The sentence of what remains to do. */
export function sentenceOf(todo: TodoView): string {
  const args = { title: todo.title ?? '', date: todo.date ? plainDate(todo.date) : '', count: String(todo.count) };
  return tell({ code: todo.code, args });
}

/** The exact place where it is done. */
export function placeOf(todo: TodoView): string {
  if (todo.session) return href('session', todo.session);
  return todo.code === 'todo-compose' ? href('composition') : href('sessions', null, { new: '1' });
}
