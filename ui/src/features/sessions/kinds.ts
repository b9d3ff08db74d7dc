/** The kinds of agenda items and their words. */
import { t } from '../../lib/i18n';

/** In the order in which they are offered. */
export const KINDS = ['approval', 'information', 'hearing', 'deliberation', 'other'] as const;

/** The word for a kind; its code when this version does not know it. */
export function kindName(kind: string): string {
  const known = KINDS.find((one) => one === kind);
  return known ? t(`sessions-kind-${known}`) : kind;
}
