import { fakeTransport, type FakeCall } from './fake-transport';
import { SAMPLE } from './sample';
import type { TextOp } from '../api';

/** How the pretended application starts. */
export type Pretence = { theme?: string; lang?: string; size?: string; first?: boolean };

const LINE = (text: string, attributes?: Record<string, string | number>): TextOp[] => [
  { insert: text },
  attributes ? { insert: '\n', attributes } : { insert: '\n' },
];
const TEXT: TextOp[] = [
  ...LINE('Le rapporteur expose la méthode retenue et rappelle l’objet de la saisine.', { mark: 'argument' }),
  ...LINE('Quelle voie de recours est ouverte à l’usager ?', { mark: 'question' }),
  ...LINE('Le comité demande une audition du service avant la prochaine séance.', { mark: 'decision' }),
];

/** Puts an application that remembers nothing behind the screens, for drawing them without the program. */
export function pretend({ theme = 'system', lang = 'system', size = '100', first = false }: Pretence): FakeCall[] {
  const preferences = { theme, language: lang, text_size: Number(size) } as typeof SAMPLE.shelf.preferences;
  let shelf = { ...SAMPLE.shelf, preferences };
  if (first) shelf = { ...shelf, current: null, committees: [] };
  const full = () => (shelf = { ...SAMPLE.shelf, preferences: shelf.preferences });
  return fakeTransport({
    shelf_view: () => ({ value: shelf }),
    shelf_open: ({ store }) => ({ value: { ...full(), current: store } }),
    shelf_create: () => ({ value: full() }),
    shelf_add_examples: () => ({ value: full() }),
    preferences_set: (chosen) => ({ value: (shelf = { ...shelf, preferences: chosen }) }),
    committee_view: () => ({ value: SAMPLE.committee }),
    committee_save: () => ({ value: SAMPLE.committee, changes: ['committee'], undo: { token: 1, done: { code: 'done-committee-saved', args: {} } } }),
    home_view: () => ({ value: SAMPLE.home }),
    members_view: () => ({ value: SAMPLE.members }),
    sessions_view: () => ({ value: SAMPLE.sessions }),
    session_view: () => ({ value: SAMPLE.session }),
    text_open: ({ document }) => ({ value: { document, version: 'v1', content: TEXT, updated: null, updated_by: null } }),
    text_save: () => ({ value: { version: 'v2', remote: [], saved: '2026-11-23T13:31:00Z' } }),
    search: () => ({ value: SAMPLE.search }),
    bin_view: () => ({ value: SAMPLE.bin }),
    bin_restore: () => ({ value: {}, changes: ['bin'], undo: { token: 2, done: { code: 'done-restored', args: { title: 'Calendrier des auditions' } } } }),
    undo: () => ({ value: {}, changes: ['*'] }),
    check_run: () => ({ value: SAMPLE.check }),
    shell_ready: () => ({ value: { path: null } }),
    shell_flushed: () => ({ value: null }),
  });
}
