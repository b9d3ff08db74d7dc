import { describe, expect, test } from 'vitest';
import type { MemberGroup, MembersView, MemberView } from '../../lib/api/generated/api';
import { beforeAfterStep, isEmpty, isUncomposed } from './composition-at';
import { MemberForm } from './member-form.svelte';

const ana: MemberView = {
  person: 'p1', given_name: 'Ana', family_name: 'SOREL', quality: 'Juriste', email: '',
  term: { id: 't1', college: 'c1', role: 'chair', from: '2021-02-15', until: null },
};

function view(colleges: string[], rest: Partial<MembersView> = {}): MembersView {
  const groups: MemberGroup[] = colleges.map((id) => ({ college: { id, name: id }, members: [] }));
  return { at: '2021-02-15', groups, others: [], voting: 0, quorum_needed: 0, ...rest };
}

describe('the order of colleges', () => {
  test('one step exchanges a college with its neighbour', () => {
    const three = view(['a', 'b', 'c']);
    expect(beforeAfterStep(three, 'b', -1)).toBe('a');
    expect(beforeAfterStep(three, 'b', 1)).toBeNull();
    expect(beforeAfterStep(three, 'a', 1)).toBe('c');
  });

  test('a step beyond either end asks for nothing, and people outside the colleges are no college', () => {
    const two = view(['a', 'b']);
    two.groups.push({ college: null, members: [ana] });
    expect(beforeAfterStep(two, 'a', -1)).toBeUndefined();
    expect(beforeAfterStep(two, 'b', 1)).toBeUndefined();
    expect(beforeAfterStep(two, 'unknown', 1)).toBeUndefined();
  });
});

describe('the empty page', () => {
  test('is shown only while there is neither member nor college, past ones included', () => {
    expect(isEmpty(view([]))).toBe(true);
    expect(isEmpty(view(['a']))).toBe(false);
    expect(isEmpty(view([], { others: [ana] }))).toBe(false);
    expect(isEmpty(view([], { groups: [{ college: null, members: [ana] }] }))).toBe(false);
  });
});

describe('a date without a composition', () => {
  test('is one on which people who have a record have no term', () => {
    expect(isUncomposed(view(['a'], { others: [ana] }))).toBe(true);
    expect(isUncomposed(view(['a']))).toBe(false);
    expect(isUncomposed(view([], { groups: [{ college: null, members: [ana] }], others: [ana] }))).toBe(false);
  });
});

describe('the form of a member', () => {
  test('saving without touching anything sends what was read', () => {
    expect(new MemberForm(ana).request()).toEqual({
      person: 'p1', given_name: 'Ana', family_name: 'SOREL', quality: 'Juriste', email: '',
      term: 't1', college: 'c1', role: 'chair', from: '2021-02-15', until: null,
    });
  });

  test('a new member begins in the college and on the day that the page shows', () => {
    const form = new MemberForm(null, 'c2', '2022-01-01');
    form.familyName = ' VIDAL ';
    expect(form.valid).toBe(true);
    expect(form.request()).toMatchObject({ person: null, term: null, family_name: 'VIDAL', college: 'c2', from: '2022-01-01', role: 'member' });
  });

  test('a family name is needed', () => {
    expect(new MemberForm(null, null, '2022-01-01').problems).toEqual({ familyName: true });
  });

  test('a term keeps its first day, and its last day does not precede it', () => {
    const form = new MemberForm(ana);
    form.until = '2021-02-14';
    expect(form.problems).toEqual({ until: true });
    form.from = '';
    expect(form.problems).toEqual({ from: true });
  });

  test('somebody without a term may stay without one', () => {
    const form = new MemberForm({ ...ana, term: null });
    expect(form.valid).toBe(true);
    expect(form.request()).toMatchObject({ term: null, from: null, college: null });
  });
});
