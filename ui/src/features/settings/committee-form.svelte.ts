import type { CommitteeSaveRequest, CommitteeView } from '../../lib/api';
import { t } from '../../lib/i18n';

/** The committee's record while it is changed on the screen. */
export class CommitteeDraft {
  name = $state('');
  institution = $state('');
  /** One line of the letterhead per line of text. */
  letterhead = $state('');
  language = $state<'fr' | 'en'>('fr');
  zone = $state('Europe/Paris');
  #kept = $state('');

  constructor(view: CommitteeView) {
    this.take(view);
  }

  /** Takes the record as it is stored; what is typed and not saved gives way. */
  take(view: CommitteeView): void {
    this.name = view.name;
    this.institution = view.institution;
    this.letterhead = view.letterhead.join('\n');
    this.language = view.language === 'en' ? 'en' : 'fr';
    this.zone = view.zone;
    this.#kept = JSON.stringify(this.request());
  }

  /** Whether something differs from what is stored. */
  changed = $derived.by(() => JSON.stringify(this.request()) !== this.#kept);
  /** What is wrong with the name. */
  nameError = $derived(this.name.trim() ? null : t('settings-name-missing'));

  /** What to store. */
  request(): CommitteeSaveRequest {
    return {
      name: this.name.trim(),
      institution: this.institution.trim(),
      letterhead: this.letterhead.split('\n').map((line) => line.trim()).filter(Boolean),
      language: this.language,
      zone: this.zone,
    };
  }
}

/** Zones to choose from, those of French and nearby institutions first. */
export function zones(current: string): string[] {
  const near = [
    'Europe/Paris', 'America/Guadeloupe', 'America/Martinique', 'America/Cayenne', 'Indian/Reunion', 'Indian/Mayotte',
    'Pacific/Noumea', 'Pacific/Tahiti', 'America/Miquelon', 'Europe/Brussels', 'Europe/Luxembourg', 'Europe/Zurich',
  ];
  const all = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : [];
  return [...new Set([...near, current, ...all])];
}
