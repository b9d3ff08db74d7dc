import type { ShelfCreateRequest } from '../../lib/api';
import { language, t } from '../../lib/i18n';

/** Roles that a founder may hold, the likeliest first. */
export const ROLES = ['secretary', 'chair', 'vice_chair', 'rapporteur', 'member', 'observer'] as const;
export type Role = (typeof ROLES)[number];

/** What somebody who founds a committee has filled in. */
export class Founding {
  name = $state('');
  institution = $state('');
  language = $state<'fr' | 'en'>(language());
  given = $state('');
  family = $state('');
  quality = $state('');
  role = $state<Role>('secretary');
  /** Complaints wait until the first attempt. */
  tried = $state(false);

  /** What is missing, field by field. */
  errors = $derived({
    name: this.tried && !this.name.trim() ? t('start-name-missing') : null,
    family: this.tried && !this.family.trim() ? t('start-family-missing') : null,
  });

  /** The request, or `null` while something is missing. */
  request(): ShelfCreateRequest | null {
    this.tried = true;
    if (this.errors.name || this.errors.family) return null;
    return {
      name: this.name.trim(),
      institution: this.institution.trim(),
      language: this.language,
      founder: {
        given_name: this.given.trim(),
        family_name: this.family.trim(),
        quality: this.quality.trim(),
        role: this.role,
      },
    };
  }
}
