/** What follows from a composition at a date. */
import type { MembersView } from '../../lib/api/generated/api';

/** Whether the committee has neither members nor colleges, at any date. */
export function isEmpty(view: MembersView): boolean {
  return view.others.length === 0 && view.groups.every((group) => group.college === null && group.members.length === 0);
}

/** Whether nobody had a term on the date, although the committee has members. */
export function isUncomposed(view: MembersView): boolean {
  return view.others.length > 0 && view.groups.every((group) => group.members.length === 0);
}

/**
 * Before which college one goes when it is moved by one place: `null` is the end,
 * `undefined` means that it is already at that end.
 */
export function beforeAfterStep(view: MembersView, college: string, step: 1 | -1): string | null | undefined {
  const ids = view.groups.flatMap((group) => group.college?.id ?? []);
  const index = ids.indexOf(college);
  if (index === -1 || ids[index + step] === undefined) return undefined;
  return (step === -1 ? ids[index - 1] : ids[index + 2]) ?? null;
}
