import { advanceWithLateTimer } from '../../late-timer';
import { ChatInstallation } from '../chat-installation';
import { addressOf, COLUMNS, EDITOR, leadOf } from '../installation';
import { setUp } from './set-up';

/** What the form asks beside the person, by the names in the setup. */
export const ASKED = { department: 'Team', role: 'Kind of agent', until: 'Last day', language: 'Language' };

/** Asks for more accounts on a day than one person is given without approval. */
export const EAGER = 'eager@acme.example';

/** Whose requests need no approval. */
const LISTED = [
  'given',
  'speaker',
  'ended',
  'told',
  'soon',
  'put.off',
  'off.by.person',
  'blocked',
  'claimed.end',
  'created.end',
  'seatless',
  'seatless.too',
  'blocked.too',
];

/** A week in which people got access by what they answered; its digests are due in the next daily run. */
export function afterFirstWeek(): ChatInstallation {
  const installation = new ChatInstallation();
  installation.linkForm(Object.values(ASKED));
  installation.zendesk.addDepartment('Sales');
  installation.zendesk.addRole('Chief');
  installation.zendesk.modes.seatLimit = 60;
  setUpAccess(installation);
  giveAccess(installation);
  advanceWithLateTimer(installation.google, { days: 6, hours: 18 }, LATE_MINUTES);
  addNotes(installation);
  return installation;
}

/** A column of a person with the name of one of ours. It stands further right, so that the end shows what is in it. */
function addNotes({ google }: ChatInstallation): void {
  const { sheet } = google.form;
  const column = String.fromCharCode('A'.charCodeAt(0) + sheet.header().length);
  sheet.set(`${column}1`, 'Attempts');
  sheet.set(`${column}2`, 'asked twice');
}

const LATE_MINUTES = 240;

function setUpAccess(installation: ChatInstallation): void {
  setUp(installation, {
    columns: ASKED,
    access: {
      approval: 'unlisted',
      requesters: [...LISTED.map(leadOf), EAGER],
      approvers: [EDITOR],
      reenable: 'ask',
      brake: 2,
      brakeAll: 40,
      blocked: [addressOf('blocked')],
      answers: { departments: { 'Sales team': ['Sales'] }, roles: { Lead: 'Chief' } },
    },
    mail: { language: 'fr', digest: 'requesters' },
  });
}

function giveAccess(installation: ChatInstallation): void {
  installation.submit('given', { [ASKED.department]: 'Sales team', [ASKED.role]: 'Lead' });
  installation.submit('speaker', { [ASKED.language]: 'Deutsch' });
  askUntil(installation, 'ended', '2026-03-05');
  askUntil(installation, 'told', '2026-03-12');
  askUntil(installation, 'put.off', '2026-03-09');
  askUntil(installation, 'soon', '2026-03-17');
  installation.submit('blocked');
}

export function askUntil(installation: ChatInstallation, name: string, until: string): void {
  installation.submit(name, { [ASKED.until]: until });
}

/** All at the request of the same person. */
export function askEagerly(installation: ChatInstallation, ...names: string[]): void {
  for (const name of names) installation.submit(name, { [COLUMNS.requester]: EAGER });
}
