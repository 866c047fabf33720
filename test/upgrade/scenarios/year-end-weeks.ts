import { placeOf } from '../../journeys/dashboard-sheet';
import { ChatInstallation } from '../chat-installation';
import { addressOf, EDITOR, MENU } from '../installation';
import { numberedNames } from './idle-weeks';
import { setUp } from './set-up';

/** A Monday. */
const START = Date.parse('2026-12-28T09:00:00Z');
const NEW_YEAR = Date.parse('2027-01-01T13:00:00Z');

const DAY_MS = 24 * 60 * 60_000;

/** From the time of day of `START` to the early morning, when the daily review is due and no one is working. */
const REVIEW_OFFSET_MS = -4 * 60 * 60_000;

/** Accounts were disabled in the old year; an editor has spared two before. */
export function inNewYear(): ChatInstallation {
  const installation = new ChatInstallation(START);
  const { google } = installation;
  installation.linkForm();
  for (const name of [...numberedNames('idle', 4), 'spared.by.page', 'spared.by.menu'])
    addIdle(installation, name);
  installation.zendesk.addAgent({ email: addressOf('busy'), lastLogin: START });
  setUp(installation, {
    mail: { digest: 'admins' },
    idle: { mode: 'act', warnDaysBefore: null, limit: { percent: 100, count: 100 } },
  });
  runAt(installation, START + DAY_MS + REVIEW_OFFSET_MS);
  spareByPage(installation, 'spared.by.page');
  spareByMenu(installation, 'spared.by.menu');
  google.spreadsheet.sheet('Dashboard').set(placeOf(installation, 'Price of a seat a month', 3), '55');
  installation.call('checkInstallation', 'sidebar');
  runAt(installation, START + 2 * DAY_MS + REVIEW_OFFSET_MS);
  installation.submit('last.year');
  installation.click(MENU.makeEvidence);
  runAt(installation, NEW_YEAR);
  google.advance({ minutes: 10 });
  installation.submit('this.year');
  return installation;
}

function addIdle({ zendesk }: ChatInstallation, name: string): void {
  zendesk.addAgent({
    email: addressOf(name),
    createDate: START - 400 * DAY_MS,
    lastLogin: START - 100 * DAY_MS,
    departments: ['Sales', 'Support'],
  });
}

/** Everything that is due by then fires once. */
function runAt({ google }: ChatInstallation, at: number): void {
  google.clock.advanceTo(at);
  google.advance({});
}

function spareByPage(installation: ChatInstallation, name: string): void {
  const { id } = installation.call('getIdlePlan') as { id: string };
  installation.call('spareAccount', id, String(installation.account(name).id), 'On parental leave');
}

function spareByMenu(installation: ChatInstallation, name: string): void {
  const { ui } = installation.google;
  const index = installation.sheetRows('Plan', 4).findIndex(({ Address }) => Address === addressOf(name));
  ui.answer('OK', 'On sick leave');
  installation.click(MENU.spare, { as: EDITOR, sheet: 'Plan', rows: [index + 5] });
  ui.forgetAnswers();
}
