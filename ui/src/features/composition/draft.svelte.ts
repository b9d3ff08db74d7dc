/** The proposal read from a text while somebody corrects it; nothing in it is written before it is confirmed. */
import type {
  CompositionApplyRequest,
  CompositionProposal,
  ProposalState,
  ProposedCollege,
  ProposedMember,
} from '../../lib/api/generated/api';

/** A proposed member under correction. */
export class DraftMember {
  /** Identity inside the draft, for lists and labels. */
  readonly key: string;
  readonly person: string | null;
  /** Line of the source text, from 1. */
  readonly line: number;
  readonly #read: ProposedMember;
  givenName = $state('');
  familyName = $state('');
  quality = $state('');
  included = $state(true);
  doubts = $state<string[]>([]);

  constructor(key: string, read: ProposedMember) {
    this.key = key;
    this.#read = read;
    this.person = read.person;
    this.line = read.line;
    this.givenName = read.given_name;
    this.familyName = read.family_name;
    this.quality = read.quality;
    this.doubts = [...read.doubts];
  }

  /** Whether somebody typed over what was read. */
  get edited(): boolean {
    const read = this.#read;
    return this.givenName !== read.given_name || this.familyName !== read.family_name || this.quality !== read.quality;
  }

  /** What confirming this entry would do. */
  get state(): ProposalState {
    return this.#read.state === 'unchanged' && this.edited ? 'changed' : this.#read.state;
  }

  /** Exchanges given and family name, the usual correction. */
  swapNames(): void {
    [this.givenName, this.familyName] = [this.familyName, this.givenName];
    this.settle();
  }

  /** Says that the entry is right as it stands. */
  settle(): void {
    this.doubts = [];
  }
}

/** A proposed college under correction. */
export class DraftCollege {
  readonly key: string;
  readonly college: string | null;
  readonly state: ProposalState;
  name = $state('');
  doubts = $state<string[]>([]);
  members = $state<DraftMember[]>([]);

  constructor(key: string, read: ProposedCollege) {
    this.key = key;
    this.college = read.college;
    this.state = read.state;
    this.name = read.name;
    this.doubts = [...read.doubts];
    this.members = read.members.map((member, index) => new DraftMember(`${key}-${index}`, member));
  }

  /** Members that will be written. */
  get included(): DraftMember[] {
    return this.members.filter((member) => member.included);
  }

  /** Says that the college is right as it stands. */
  settle(): void {
    this.doubts = [];
  }
}

/** The whole proposal under correction. */
export class CompositionDraft {
  colleges = $state<DraftCollege[]>([]);
  /** Members of the committee that the text does not name; they stay. */
  readonly missing: string[];

  constructor(proposal: CompositionProposal) {
    this.colleges = proposal.colleges.map((college, index) => new DraftCollege(String(index), college));
    this.missing = proposal.missing;
  }

  get members(): DraftMember[] {
    return this.colleges.flatMap((college) => college.members);
  }

  /** Included members that confirming would add or change. */
  get writes(): DraftMember[] {
    return this.members.filter((member) => member.included && member.state !== 'unchanged');
  }

  /** Included entries that still carry a doubt. */
  get doubtful(): number {
    const inMembers = this.members.filter((member) => member.included && member.doubts.length > 0).length;
    const inColleges = this.colleges.filter((college) => college.included.length > 0 && college.doubts.length > 0).length;
    return inMembers + inColleges;
  }

  /** Key of the first entry that cannot be written as it stands: a college or a member without a name. */
  get incomplete(): string | null {
    for (const college of this.colleges) {
      if (college.included.length === 0) continue;
      if (college.name.trim() === '') return college.key;
      const nameless = college.included.find((member) => member.familyName.trim() === '');
      if (nameless) return nameless.key;
    }
    return null;
  }

  /** Puts a member in another college of the draft, at its end. */
  moveMember(member: DraftMember, target: DraftCollege): void {
    for (const college of this.colleges) {
      college.members = college.members.filter((other) => other.key !== member.key);
    }
    target.members = [...target.members, member];
  }

  /** What to send once the user confirmed. */
  request(from: string): CompositionApplyRequest {
    return {
      from,
      colleges: this.colleges
        .filter((college) => college.included.length > 0)
        .map((college) => ({
          college: college.college,
          name: college.name.trim(),
          members: college.included.map((member) => ({
            person: member.person,
            given_name: member.givenName.trim(),
            family_name: member.familyName.trim(),
            quality: member.quality.trim(),
          })),
        })),
    };
  }
}
