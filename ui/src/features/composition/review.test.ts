import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { CompositionApplyRequest, CompositionProposal } from '../../lib/api/generated/api';
import { fakeTransport } from '../../lib/testing/fake-transport';
import Page from './Page.svelte';

const proposal: CompositionProposal = {
  colleges: [
    {
      college: null, name: 'Éthique', state: 'new', doubts: [],
      members: [
        { person: null, given_name: 'Ana', family_name: 'SOREL', quality: 'Juriste', email: '', line: 2, state: 'new', doubts: [] },
        { person: null, given_name: 'Marc', family_name: 'DUPUIS', quality: 'Médecin', email: '', line: 3, state: 'new', doubts: ['doubt-name-order'] },
      ],
    },
  ],
  missing: [],
  differences: 2,
};

async function reading() {
  const calls = fakeTransport({
    composition_propose: () => ({ value: proposal }),
    composition_apply: () => ({ value: { colleges_added: 1, members_added: 1, members_changed: 0 }, changes: ['members'] }),
  });
  render(Page);
  const field = screen.getByLabelText('Texte de la composition');
  await fireEvent.input(field, { target: { value: 'Éthique\n• Ana SOREL, Juriste\n• Marc DUPUIS, Médecin' } });
  await fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
  await screen.findByText('Ce qui a été compris');
  return calls;
}

test('nothing is written while the proposal is looked at', async () => {
  const calls = await reading();
  expect(calls.map((call) => call.name)).toEqual(['composition_propose']);
});

test('what is confirmed is what is on the screen: corrections kept, unticked entries left out', async () => {
  const calls = await reading();
  await fireEvent.click(screen.getByLabelText('Inscrire Marc DUPUIS'));
  const [quality] = screen.getAllByLabelText('Qualité');
  await fireEvent.input(quality as HTMLElement, { target: { value: 'Avocate' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Inscrire 1 membre' }));
  await waitFor(() => expect(calls.map((call) => call.name)).toContain('composition_apply'));
  const sent = calls.find((call) => call.name === 'composition_apply')?.request as CompositionApplyRequest;
  expect(sent.colleges).toEqual([
    { college: null, name: 'Éthique', members: [{ person: null, given_name: 'Ana', family_name: 'SOREL', quality: 'Avocate' }] },
  ]);
  await waitFor(() => expect(location.hash).toBe('#/members'));
});

test('a doubt stays until it is settled', async () => {
  await reading();
  expect(screen.getByText('1 point à vérifier')).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'C’est exact' }));
  expect(await screen.findByText('Rien d’incertain')).toBeTruthy();
});
