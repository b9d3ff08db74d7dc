import { daysBetween } from '../../lib/format';
import { t } from '../../lib/i18n';

/** How far away a session is, in words: « aujourd’hui », « demain », « dans 12 jours ». */
export function countdown(today: string, date: string): string {
  const days = daysBetween(today, date);
  return days < 0 ? t('home-past', { days: -days }) : t('home-in-days', { days });
}
