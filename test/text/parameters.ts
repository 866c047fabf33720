/** Values for the parameters of the entries of the catalogue, by name, as they are when something is said: the usual, and the rare. */

type Values = readonly unknown[];

const NUMBERS: Values = [1500, 2, 1, 0];
/** Where there is always at least one. */
const SOME: Values = [1500, 2, 1];
const LIMITS: Values = [1500, 30, 1];
const MOMENTS: Values = [Date.UTC(2026, 6, 1, 9, 5), Date.UTC(2027, 11, 31)];
const DAYS: Values = ['2026-07-01', '2027-12-31'];
const ADDRESSES: Values = ['ana@acme.example'];
const MAYBE_ADDRESS: Values = ['ben@acme.example', ''];
const MAYBE_ACTOR: Values = ['ben@acme.example', '', null];
const NAMES: Values = ['Billing & Co'];
const MANY = Array.from({ length: 23 }, (_, index) => `p${index}@acme.example`);
export const SENTENCE = { code: 'stored.sentence', text: 'Xyz 77 abc.' };
const CLAUSE = { code: 'failure.said', said: 'Xyz 77 abc' };
const SHEET_URL = 'https://docs.google.com/spreadsheets/d/1';

const COUNTS: Values = [
  { warn: 1500, disable: 2, delete: 1 },
  { warn: 0, disable: 1, delete: 0 },
];
const OUTCOMES: Values = [
  { disabled: 1500, deleted: 2, warned: 1, skipped: 3, 'not-warned': 4, failed: 5, reminded: 6 },
  { disabled: 0, deleted: 0, warned: 0, skipped: 0, 'not-warned': 0, failed: 0 },
  { disabled: 1, deleted: 1, warned: 1, skipped: 1, 'not-warned': 1, failed: 1, reminded: 1 },
];
const ACCOUNT = { id: '314', email: 'ana@acme.example', enabled: true };

const BY_NAME: Readonly<Record<string, Values>> = {
  account: [ACCOUNT, { ...ACCOUNT, enabled: false }],
  accounts: NUMBERS,
  address: ADDRESSES,
  addresses: [['ana@acme.example'], ['ana@acme.example', 'ben@acme.example'], MANY],
  agentId: ['314'],
  alertsTo: [['ana@acme.example', 'ben@acme.example'], ['ana@acme.example']],
  answer: ['no answer', '404'],
  answers: [
    [{ question: 'department', answer: 'Lager' }],
    [
      { question: 'role', answer: 'Chef' },
      { question: 'department', answer: 'Lager' },
    ],
    ['Aa', 'Bb', 'Cc', 'Dd'].map((answer) => ({ question: 'role', answer })),
  ],
  approval: NUMBERS,
  approved: NUMBERS,
  approvers: [['ana@acme.example'], MANY, []],
  at: MOMENTS,
  attempts: [1500, 2],
  because: [SENTENCE],
  before: SOME,
  by: ADDRESSES,
  cause: [
    'form-elsewhere',
    'writes-refused',
    'mails-refused',
    'unformatted',
    'chat-access',
    'seats',
    'few-seats',
    'rejections',
    'log',
    'log-year',
  ],
  column: ['Email of the new agent'],
  columns: [['Status'], ['Status', 'Detail', 'Mail']],
  count: NUMBERS,
  counts: COUNTS,
  created: NUMBERS,
  current: NUMBERS,
  day: DAYS,
  days: LIMITS,
  daysLeft: [7, 1],
  deleted: NUMBERS,
  departments: [['Zzz-1 Sales', 'Zzz-2 Care'], []],
  detail: [SENTENCE],
  disabled: SOME,
  domain: ['acme.example'],
  domains: [['acme.example'], MANY],
  done: NUMBERS,
  dormant: NUMBERS,
  doubts: [[], [SENTENCE, SENTENCE]],
  email: ADDRESSES,
  emails: [['ana@acme.example'], MANY, ['ana@acme.example', 'ben@acme.example']],
  enabled: NUMBERS,
  enabledAgain: NUMBERS,
  ended: NUMBERS,
  ends: [
    { end: 1500, remind: 1 },
    { end: 0, remind: 0 },
    { end: 1, remind: 2 },
  ],
  failed: NUMBERS,
  failures: [[], [SENTENCE, SENTENCE]],
  field: ['frist_name'],
  first: DAYS,
  form: ['https://forms.example/1'],
  free: [0, 1, 2],
  from: DAYS,
  has: DAYS,
  held: ['ends', 'idle'],
  id: ['P-17'],
  idle: [SENTENCE],
  isCutShort: [false, true],
  isEnabled: [true, false],
  isIntact: [true, false],
  isPast: [true, false],
  kind: ['hidden', 'filtered'],
  known: NUMBERS,
  lacks: [['role'], ['default-group', 'ticket-restriction', 'role']],
  last: DAYS,
  lastDay: DAYS,
  left: NUMBERS,
  limit: LIMITS,
  lines: SOME,
  listed: NUMBERS,
  local: ['2026-07-01 09:05'],
  lost: [2, 1],
  me: ADDRESSES,
  median: NUMBERS,
  message: [SENTENCE],
  messages: [[SENTENCE, SENTENCE], [SENTENCE]],
  missing: [
    [],
    [
      'https://www.googleapis.com/auth/gmail.compose',
      'https://mail.google.com/',
      'https://new.example/scope',
    ],
  ],
  mode: ['off', 'report', 'act'],
  more: NUMBERS,
  most: SOME,
  name: NAMES,
  names: [['created', 'updated']],
  notes: [[SENTENCE], [SENTENCE, SENTENCE]],
  obstacle: [SENTENCE],
  off: [SENTENCE],
  others: NUMBERS,
  outcome: [SENTENCE],
  owner: ['owner@acme.example'],
  page: ['https://acme.zendesk.example/admin/people'],
  paragraphs: [[SENTENCE, SENTENCE]],
  people: SOME,
  period: [{ code: 'stored.sentence', text: '2026 Q3' }],
  primary: ['ben@acme.example'],
  problem: [{ code: 'address.missing' }, { code: 'address.at-sign', address: 'ana' }],
  problems: [[SENTENCE], [SENTENCE, SENTENCE]],
  product: ['chat', 'support'],
  proved: NUMBERS,
  reason: [SENTENCE],
  reasons: [[SENTENCE], [SENTENCE, SENTENCE]],
  rejected: NUMBERS,
  requester: ADDRESSES,
  restored: NUMBERS,
  result: ['Zzz-88'],
  role: ['Llama Role'],
  row: SOME,
  rows: NUMBERS,
  said: ['xyz 77 abc', ''],
  saved: NUMBERS,
  seats: [25, 1, null],
  sentence: ['Xyz 77 abc.'],
  sha256: ['e3b0c44298fc1c14'],
  share: [0.5],
  sheet: ['Form Responses 1'],
  sheetUrl: [SHEET_URL],
  shown: [200],
  shrunkTo: NUMBERS,
  since: MOMENTS,
  spared: NUMBERS,
  state: ['xyz 77'],
  status: [422],
  subdomain: ['acme'],
  surplus: [0, 1, 2],
  text: ['Xyz 77 abc.'],
  title: ['Email of the new agent'],
  to: ADDRESSES,
  total: SOME,
  totals: [SENTENCE],
  typed: ['2026 Q9'],
  unknown: NUMBERS,
  until: DAYS,
  unwarned: [
    [],
    [
      { count: 1, reason: 'warning.no-mail-left' },
      { count: 1500, reason: 'warning.no-address' },
      { count: 2, reason: 'warning.unsure' },
      { count: 1, reason: null },
    ],
  ],
  updated: NUMBERS,
  url: ['https://auth.example/1', null],
  version: ['1.2.3'],
  warnedAt: MOMENTS,
  what: [SENTENCE],
  who: ['anna acme'],
  why: ['shielded', 'unproved', 'enabled-since', 'under-way', null],
  without: [null, 'ben@acme.example'],
  word: ['Dnoe'],
  year: [2026],
  zone: ['Europe/Berlin'],
};

/** Where a name means something else, by code. */
const BY_CODE: Readonly<Record<string, Readonly<Record<string, Values>>>> = {
  'setup.approver-not-editor': { approvers: [MANY, ['ana@acme.example']] },
  'approval.not-approver': { approvers: [MANY, ['ana@acme.example']] },
  'address.': { address: ['anna acme', ''] },
  'alert.credential': { reason: [CLAUSE, { code: 'failure.said', said: '' }] },
  'approval.end': { until: [...DAYS, null] },
  'brake.': { requester: MAYBE_ADDRESS, limit: [{ percent: 20, count: 1500 }] },
  'connection.': { reason: [CLAUSE, { code: 'failure.said', said: '' }], kind: ['token', 'client'] },
  'connection.no-answer': { reason: [CLAUSE] },
  'connection.untested': { reason: [CLAUSE] },
  'digest.summary': { given: NUMBERS, waiting: NUMBERS, refused: SOME, leaving: NUMBERS },
  'doubt.exemptions-lost': { lost: [1, 2, 1, 1499], before: [1500, 3, 1, 1500] },
  'doubt.deletion-waits': { by: MAYBE_ADDRESS, owner: MAYBE_ADDRESS },
  'editor.': { reason: ['No need'] },
  'evidence.log-state': { state: [SENTENCE] },
  'evidence.logged': { period: ['2026 Q3'] },
  'evidence.moment': { at: [MOMENTS[0]] },
  'evidence.period-days': { from: MOMENTS, to: MOMENTS },
  'extract.failed': { reason: [CLAUSE] },
  'failure.no-such-name': { what: ['role', 'department', 'group', 'capacity rule'] },
  'failure.several-accounts': { accounts: [[ACCOUNT, { ...ACCOUNT, enabled: false }]] },
  'failure.unknown-to-zendesk': { what: ['the account', 'the group or the account'] },
  'failure.unreadable': { what: ['the account', 'its answer'] },
  'help.': { reason: ['Xyz 77 abc.'] },
  'history.': { requester: MAYBE_ADDRESS, to: MAYBE_ADDRESS },
  'history.outcome': { detail: ['Xyz 77 abc.'], status: ['Done', 'Needs attention'] },
  'outcome.': { reason: [CLAUSE], message: [SENTENCE] },
  'outcome.end-change': { until: [...DAYS, null] },
  'outcome.end-changed': { until: [...DAYS, null] },
  'outcome.row-gone': { detail: ['Xyz 77 abc.'] },
  'outcome.paused': { reason: ['Xyz 77 abc.'] },
  'outcome.rejected-by-zendesk': { reason: [CLAUSE, { code: 'failure.said', said: '' }] },
  'outcome.unauthorized': { reason: [CLAUSE, { code: 'failure.said', said: '' }] },
  'plan.': {
    by: MAYBE_ACTOR,
    rows: OUTCOMES,
    limit: [
      { percent: 20, count: 1500 },
      { percent: 1, count: 1 },
    ],
  },
  'plan.over-limit': { what: ['changed', 'warned', 'ended'] },
  'plan.row-altered': { address: MAYBE_ADDRESS },
  'plan.totals': { ends: [undefined, { end: 1500, remind: 1 }] },
  'rejection.by-approver': { reason: ['No need', ''] },
  'rejection.name': { name: ['=A1', ''] },
  'restore.': { address: MAYBE_ADDRESS, reason: [CLAUSE] },
  'restore.chat-to-give': {
    people: [
      [{ address: 'ana@acme.example', agentId: '314' }],
      [
        { address: '', agentId: '314' },
        { address: 'b@c.example', agentId: '1' },
      ],
    ],
  },
  'restore.outcome-in-log': { by: MAYBE_ACTOR },
  'review.unreadable': { reason: [CLAUSE] },
  'row.rejected': { reason: [CLAUSE] },
  'row.unanswered': { reason: [CLAUSE] },
  'run.handled': {
    ends: [
      undefined,
      [
        ['Done', 1500],
        ['Zzz', 3],
        ['Needs attention', 1],
        ['Will retry', 2],
        ['Paused', 1],
      ],
      [
        ['Waiting', 2],
        ['Working', 1],
        ['Needs approval', 1],
        ['Rejected', 2],
      ],
      [
        ['Waiting', 1],
        ['Done', 1],
        ['Needs approval', 2],
        ['Will retry', 1],
        ['Rejected', 1],
        ['Needs attention', 2],
      ],
    ],
  },
  'setup.column': {
    column: ['requester', 'email', 'firstName', 'lastName', 'department', 'until', 'language', 'role'],
  },
  'setup.not-in-zendesk': { what: ['role', 'group', 'capacity rule'] },
  'setup.public-domain': { kind: ['mailbox', 'suffix'] },
  'setup.unknown-merge-field': { known: [['firstName', 'until']] },
  'setup.wrong-address': { problem: [{ code: 'address.missing' }] },
  'switch.': { owner: MAYBE_ADDRESS },
  'trouble.few-seats': { seats: [25, 1], free: [0, 1] },
  'undo.': { left: [0, 1, 1500], deleted: [0, 2, 1], accounts: SOME, disabled: [3000, 3, 2] },
  'verdict.exempt': { reason: ['No need', ''], lastDay: [...DAYS, null] },
  'verdict.switched': { by: ['chat-access', 'elsewhere', null] },
};

/** As often as the longest of the lists needs to be gone through, twice: the second time in another combination. */
const ROUNDS = 24;

/** All of the parameters, several times; an entry takes of each what it needs. */
export function parametersFor(code: string): Record<string, unknown>[] {
  const [group] = /^[^.]+\./.exec(code) ?? [''];
  const values = { ...BY_NAME, ...BY_CODE[group], ...BY_CODE[code] };
  return Array.from({ length: ROUNDS }, (_, round) =>
    Object.fromEntries(
      Object.entries(values).map(([name, all]) => {
        const shift = round < ROUNDS / 2 ? 0 : name.length;
        return [name, all[(round + shift) % all.length]];
      }),
    ),
  );
}
