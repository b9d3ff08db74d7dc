/** The difference between two texts that are both at hand. */
import type { TextOp } from '../lib/api/generated/api';
import { type Attributes, type Delta, DeltaBuilder, type Patch, plainText } from './delta';

/** The difference between two whole texts: their common beginning and end are kept, the middle is replaced. */
export function diff(from: Delta, to: Delta): TextOp[] {
  const [before, after] = [plainText(from), plainText(to)];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  if (cutsCharacter(before, head) || cutsCharacter(after, head)) head -= 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  if (cutsCharacter(before, before.length - tail) || cutsCharacter(after, after.length - tail)) tail -= 1;

  const [old, now] = [units(from), units(to)];
  const result = new DeltaBuilder();
  const keep = (count: number, atOld: number, atNow: number) => {
    for (let i = 0; i < count; i += 1) {
      result.retain(1, attributePatch(old[atOld + i]?.attributes, now[atNow + i]?.attributes));
    }
  };
  keep(head, 0, 0);
  for (const unit of now.slice(head, now.length - tail)) result.insert(unit.char, unit.attributes);
  result.delete(before.length - tail - head);
  keep(tail, before.length - tail, after.length - tail);
  return result.build();
}

/** What turns the attributes `from` into `to`; nothing when they are the same. */
export function attributePatch(from: Attributes | undefined, to: Attributes | undefined): Patch | undefined {
  const patch: Patch = {};
  for (const key of Object.keys(from ?? {})) if (to?.[key] === undefined) patch[key] = null;
  for (const [key, value] of Object.entries(to ?? {})) if (from?.[key] !== value) patch[key] = value;
  return Object.keys(patch).length > 0 ? patch : undefined;
}

/** Whether an index would cut a character that takes two code units. */
function cutsCharacter(text: string, index: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(index - 1, index + 1));
}

/** The text cut into single code units, each with its attributes. */
function units(text: Delta): { char: string; attributes: Attributes | undefined }[] {
  return text.flatMap((op) =>
    'insert' in op
      ? Array.from({ length: op.insert.length }, (_, i) => ({
          char: op.insert.charAt(i),
          attributes: op.attributes as Attributes | undefined,
        }))
      : [],
  );
}
