import type { AttendanceRowView, CheckView, HomeView, ItemView, MemberView, MembersView, SessionCard, SessionView, ShelfView } from '../api';

/** An invented committee whose members exist nowhere: what the screens show while they are being made. */
const PEOPLE: [college: string, given: string, family: string, quality: string, role: string][] = [
  ['Collège technique', 'Aurore', 'Boréale', 'Professeure de cartographie des nuages, université de Sainte-Fiction', 'chair'],
  ['Collège technique', 'Basile', 'Exemple', 'Ingénieur en chef des ponts imaginaires', 'member'],
  ['Collège éthique', 'Clémence', 'Delarive', 'Philosophe, institut des Questions ouvertes', 'vice_chair'],
  ['Collège éthique', 'Désiré', 'N’Importe', 'Maître de conférences en droit comparé des îles inventées', 'member'],
  ['Collège des usagers', 'Églantine', 'Modèle', 'Présidente de l’association des lecteurs de notices', 'member'],
  ['Collège des usagers', 'Fulbert', 'Quidam', 'Délégué de la maison des voisins', 'rapporteur'],
  ['Collège des agents', 'Garance', 'Untel', 'Responsable du service des réponses', 'member'],
];
const COLLEGES = [...new Set(PEOPLE.map(([college]) => college))];

const card = (session: string, title: string, date: string, state: string, items: number, written: number): SessionCard => ({
  session,
  title,
  date,
  start: '14:00',
  place: 'Salle des Hypothèses',
  state,
  items,
  written,
});
const SESSIONS = [
  card('s4', 'Séance n° 4', '2026-12-08', 'planned', 4, 0),
  card('s3', 'Séance n° 3', '2026-11-23', 'open', 4, 2),
  card('s2', 'Séance n° 2', '2026-09-15', 'closed', 5, 5),
  card('s1', 'Séance d’installation', '2026-06-02', 'closed', 3, 3),
];

const item = (number: number, title: string, kind: string, duration: number, characters: number): ItemView => ({
  item: `i${number}`,
  number,
  title,
  kind,
  duration,
  planned_start: ['14:00', '14:10', '14:50', '15:30'][number - 1] ?? null,
  document: `minutes:i${number}`,
  characters,
  decisions: characters > 0 ? 1 : 0,
  actions: 0,
  papers: number === 2 ? [{ paper: 'p1', name: 'Note de présentation.pdf', media_type: 'application/pdf', size: 248_301 }] : [],
});

const STATUSES = ['present', 'remote', 'present', null, 'excused', 'represented', 'present'];
const row = (index: number): AttendanceRowView => {
  const [, given, family, quality, role] = PEOPLE[index] ?? ['', '', '', '', 'member'];
  const status = STATUSES[index] ?? null;
  const here = status === 'present' || status === 'remote';
  return { person: `m${index}`, name: `${given} ${family.toUpperCase()}`, quality, role, status, arrived: here ? '14:02' : null, left: null };
};

const SHELF: ShelfView = {
  current: 'modele',
  problem: null,
  committees: [
    { store: 'modele', name: 'Comité modèle des usages de l’intelligence artificielle', institution: 'Université de Sainte-Fiction', example: true },
    { store: 'communique', name: 'Comité du communiqué', institution: 'Ministère d’Ailleurs', example: true },
  ],
  preferences: { language: 'system', theme: 'system', text_size: 100 },
  version: '0.1.0',
  data_directory: '/home/secretaire/.local/share/delibere',
};

const HOME: HomeView = {
  today: '2026-11-23',
  next: SESSIONS[1] ?? null,
  todo: [
    { code: 'todo-attendance', session: 's3', title: 'Séance n° 3', date: '2026-11-23', count: 1 },
    { code: 'todo-minutes', session: 's3', title: 'Séance n° 3', date: '2026-11-23', count: 2 },
    { code: 'todo-agenda', session: 's4', title: 'Séance n° 4', date: '2026-12-08', count: 0 },
  ],
  drafts: [
    { session: 's3', session_title: 'Séance n° 3', item: 'i2', title: 'Orientation par recommandation', updated: '2026-11-23T14:31:00Z', updated_by: 'Aurore BORÉALE', beginning: 'Le rapporteur expose la méthode retenue pour l’examen du système et rappelle que la version présentée est celle que le service emploie depuis le printemps.' },
    { session: 's3', session_title: 'Séance n° 3', item: 'i1', title: 'Approbation du procès-verbal', updated: '2026-11-22T09:05:00Z', updated_by: 'Fulbert QUIDAM', beginning: 'Le procès-verbal de la séance n° 2 est approuvé sans réserve.' },
  ],
  members: 7,
  colleges: 4,
  sessions: 4,
};

const member = (index: number): MemberView => {
  const [college, given_name, family_name, quality, role] = PEOPLE[index] ?? ['', '', '', '', 'member'];
  const term = { id: `t${index}`, college: `c${COLLEGES.indexOf(college)}`, role, from: '2026-06-02', until: null };
  return { person: `m${index}`, given_name, family_name, quality, email: '', term };
};

const MEMBERS: MembersView = {
  at: '2026-11-23',
  groups: COLLEGES.map((name, at) => ({
    college: { id: `c${at}`, name },
    members: PEOPLE.flatMap(([college], index) => (college === name ? [member(index)] : [])),
  })),
  others: [],
  voting: 7,
  quorum_needed: 4,
};

const SESSION: SessionView = {
  ...{ session: 's3', title: 'Séance n° 3', date: '2026-11-23', start: '14:00', end: '16:30', place: 'Salle des Hypothèses' },
  ...{ zone: 'Europe/Paris', state: 'open', opened_at: '14:02', closed_at: null },
  items: [
    item(1, 'Approbation du procès-verbal de la séance n° 2', 'approval', 10, 61),
    item(2, 'Dossier 2026-02 : orientation par recommandation', 'deliberation', 40, 1204),
    item(3, 'Projet d’avis sur l’information des usagers', 'deliberation', 40, 0),
    item(4, 'Questions diverses', 'other', 15, 0),
  ],
  duration: 105,
  attendance: COLLEGES.map((college) => ({ college, rows: PEOPLE.flatMap(([name], index) => (name === college ? [row(index)] : [])) })),
  quorum: { counted: 5, needed: 4, base: 7, reached: true, article: 'R133-10', profile: 'CRPA', sentence: { code: 'rule-quorum-half', args: { needed: '4', base: '7' } } },
  attendance_open: 1,
};

const CHECK: CheckView = { clean: true, findings: [], blocks: 214, documents: 19, blobs: 3 };
const COMMITTEE = {
  ...{ id: 'c', name: SHELF.committees[0]?.name ?? '', institution: 'Université de Sainte-Fiction', letterhead: ['12, rue des Brumes', '00000 Sainte-Fiction'] },
  ...{ language: 'fr', zone: 'Europe/Paris', notice: '', own_person: 'm0', own_name: 'Aurore BORÉALE' },
};
const HIT = { context: 'Séance n° 3', date: '2026-11-23', person: null, session: 's3', item: 'i2' };

/** The samples by the name of what is asked. */
export const SAMPLE = {
  shelf: SHELF,
  home: HOME,
  members: MEMBERS,
  sessions: { sessions: SESSIONS },
  session: SESSION,
  check: CHECK,
  committee: COMMITTEE,
  bin: {
    entries: [
      { target: 'x1', kind: 'item', title: 'Calendrier des auditions', archived: '2026-11-20T10:12:00Z', by: 'Aurore BORÉALE' },
      { target: 'x2', kind: 'person', title: 'Hilarion TIERS', archived: '2026-10-02T08:40:00Z', by: 'Fulbert QUIDAM' },
    ],
  },
  search: {
    hits: [
      { ...HIT, kind: 'minutes', title: 'Orientation par recommandation', excerpt: [{ text: '… le comité adresse deux ', marked: false }, { text: 'recommandations', marked: true }, { text: ' au service, qui répondra sous trois mois.', marked: false }] },
      { ...HIT, kind: 'session', title: 'Séance n° 3', context: 'Salle des Hypothèses', item: null, excerpt: [] },
      { ...HIT, kind: 'person', title: 'Clémence DELARIVE', context: 'Collège éthique', date: null, person: 'm2', session: null, item: null, excerpt: [] },
    ],
  },
};
