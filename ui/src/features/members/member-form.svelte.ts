/** A person's record and term while they are typed. */
import type { MemberSaveRequest, MemberView } from '../../lib/api/generated/api';
import { t } from '../../lib/i18n';

/** The roles of a term, in the order in which they are offered. */
export const ROLES = ['member', 'chair', 'vice_chair', 'rapporteur', 'secretary', 'observer'] as const;

/** The word for a role; its code when this version does not know it. */
export function roleName(role: string): string {
  const known = ROLES.find((one) => one === role);
  return known ? t(`members-role-${known}`) : role;
}

/** What is wrong with the form, by field; nothing when it can be sent. */
export interface MemberProblems {
  familyName?: boolean;
  from?: boolean;
  until?: boolean;
}

/** The form behind the member dialog. */
export class MemberForm {
  readonly person: string | null;
  readonly #term: string | null;
  givenName = $state('');
  familyName = $state('');
  quality = $state('');
  email = $state('');
  college = $state('');
  role = $state<string>('member');
  from = $state('');
  until = $state('');
  /** Whether the user asked to save once, so that what is missing is shown. */
  asked = $state(false);

  /** A new person in a college, their term beginning on the day the page shows. */
  constructor(member: MemberView | null, college: string | null = null, from = '') {
    this.person = member?.person ?? null;
    this.#term = member?.term?.id ?? null;
    this.givenName = member?.given_name ?? '';
    this.familyName = member?.family_name ?? '';
    this.quality = member?.quality ?? '';
    this.email = member?.email ?? '';
    this.college = (member ? member.term?.college : college) ?? '';
    this.role = member?.term?.role ?? 'member';
    this.from = member ? (member.term?.from ?? '') : from;
    this.until = member?.term?.until ?? '';
  }

  get problems(): MemberProblems {
    const problems: MemberProblems = {};
    if (this.familyName.trim() === '') problems.familyName = true;
    // A term that exists cannot lose its first day; a person without a term may stay without one.
    if (this.from === '' && (this.#term !== null || this.until !== '')) problems.from = true;
    if (this.from !== '' && this.until !== '' && this.until < this.from) problems.until = true;
    return problems;
  }

  get valid(): boolean {
    return Object.keys(this.problems).length === 0;
  }

  /** What to send. */
  request(): MemberSaveRequest {
    return {
      person: this.person,
      given_name: this.givenName.trim(),
      family_name: this.familyName.trim(),
      quality: this.quality.trim(),
      email: this.email.trim(),
      term: this.#term,
      college: this.college === '' ? null : this.college,
      role: this.role,
      from: this.from === '' ? null : this.from,
      until: this.until === '' ? null : this.until,
    };
  }
}
