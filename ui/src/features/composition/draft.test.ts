import { describe, expect, test } from 'vitest';
import type { CompositionProposal, ProposedMember } from '../../lib/api/generated/api';
import { CompositionDraft } from './draft.svelte';
import { sourceLines } from './source-lines';

function member(line: number, given: string, family: string, rest: Partial<ProposedMember> = {}): ProposedMember {
  return { person: null, given_name: given, family_name: family, quality: 'Juriste', email: '', line, state: 'new', doubts: [], ...rest };
}

function proposal(): CompositionProposal {
  return {
    colleges: [
      {
        college: null,
        name: 'Experts éthique',
        state: 'new',
        doubts: [],
        members: [member(4, 'Ana', 'SOREL'), member(5, 'DUPUIS', 'Marc', { doubts: ['doubt-name-order'] })],
      },
      {
        college: 'c2',
        name: 'Usagers',
        state: 'unchanged',
        doubts: ['doubt-no-title'],
        members: [member(9, 'Lou', 'VIDAL', { person: 'p9', state: 'unchanged' })],
      },
    ],
    missing: ['Paul ROCHE'],
    differences: 3,
  };
}

describe('the proposal under correction', () => {
  test('confirming without touching anything sends every entry as it was read', () => {
    expect(new CompositionDraft(proposal()).request('2021-02-15')).toEqual({
      from: '2021-02-15',
      colleges: [
        {
          college: null,
          name: 'Experts éthique',
          members: [
            { person: null, given_name: 'Ana', family_name: 'SOREL', quality: 'Juriste' },
            { person: null, given_name: 'DUPUIS', family_name: 'Marc', quality: 'Juriste' },
          ],
        },
        {
          college: 'c2',
          name: 'Usagers',
          members: [{ person: 'p9', given_name: 'Lou', family_name: 'VIDAL', quality: 'Juriste' }],
        },
      ],
    });
  });

  test('an excluded entry is not sent, and a college left without members neither', () => {
    const draft = new CompositionDraft(proposal());
    for (const entry of draft.colleges[0]?.members ?? []) entry.included = false;
    expect(draft.request('2021-02-15').colleges.map((college) => college.name)).toEqual(['Usagers']);
    expect(draft.writes).toHaveLength(0);
  });

  test('an entry that is already there counts only once it is edited', () => {
    const draft = new CompositionDraft(proposal());
    expect(draft.writes).toHaveLength(2);
    const known = draft.colleges[1]?.members[0];
    if (known) known.quality = 'Présidente';
    expect(known?.state).toBe('changed');
    expect(draft.writes).toHaveLength(3);
  });

  test('exchanging the names settles the doubt about their order', () => {
    const draft = new CompositionDraft(proposal());
    const doubtful = draft.colleges[0]?.members[1];
    expect(draft.doubtful).toBe(2);
    doubtful?.swapNames();
    expect([doubtful?.givenName, doubtful?.familyName]).toEqual(['Marc', 'DUPUIS']);
    expect(draft.doubtful).toBe(1);
  });

  test('a member is in one college only after a move', () => {
    const draft = new CompositionDraft(proposal());
    const [from, to] = draft.colleges;
    const moved = from?.members[0];
    if (moved && to) draft.moveMember(moved, to);
    expect(from?.members.map((entry) => entry.familyName)).toEqual(['Marc']);
    expect(to?.members.map((entry) => entry.familyName)).toEqual(['VIDAL', 'SOREL']);
  });

  test('a college or an included member without a name stops the draft at that entry', () => {
    const draft = new CompositionDraft(proposal());
    const [college] = draft.colleges;
    expect(draft.incomplete).toBeNull();
    const first = college?.members[0];
    if (first) first.familyName = ' ';
    expect(draft.incomplete).toBe(first?.key);
    if (first) first.included = false;
    expect(draft.incomplete).toBeNull();
    if (college) college.name = '';
    expect(draft.incomplete).toBe(college?.key);
  });
});

describe('the source text beside the proposal', () => {
  const text = [
    'Communiqué de presse',
    '',
    'Experts éthique',
    '  • Ana SOREL, Juriste',
    '  • DUPUIS Marc',
    '    Juriste',
    'Du bruit',
    'Représentante « Usagers »',
    '• Lou VIDAL, Juriste',
  ].join('\r\n');

  test('names, headings and titles on their own line are marked, the rest is left alone', () => {
    const roles = sourceLines(text, proposal()).map((line) => line.role);
    expect(roles).toEqual(['ignored', 'ignored', 'college', 'member', 'member', 'quality', 'ignored', 'college', 'member']);
  });

  test('a proposal that points beyond the text marks nothing and does not fail', () => {
    expect(sourceLines('une ligne', proposal()).map((line) => line.role)).toEqual(['ignored']);
  });
});
