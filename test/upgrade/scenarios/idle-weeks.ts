import { ChatInstallation } from '../chat-installation';
import { addressOf, START } from '../installation';
import { setUp } from './set-up';

const DAY_MS = 24 * 60 * 60_000;

/** From the time of day of `START` to the early morning, when the daily review is due and no one is working. */
const REVIEW_OFFSET_MS = -4 * 60 * 60_000;

const LAST_REVIEW_DAY = 43;

/**
 * Six weeks of an installation that reviews idle accounts. In the review that is still to come, `gone` are due to be
 * deleted, the given number of `idle` to be disabled, and `late` to be warned. `lost` were disabled two weeks before,
 * and thereby lost their departments.
 */
export function afterSixWeeks(idle: number): ChatInstallation {
  const installation = new ChatInstallation();
  installation.linkForm();
  installation.zendesk.choices.disabledLeaveDepartments = true;
  setUp(installation, {
    idle: {
      mode: 'act',
      deleteAfterDays: 30,
      exempt: [addressOf('exempt.in.setup')],
      limit: { percent: 100, count: 100 },
    },
  });
  addPeople(installation, idle);
  // The first review only reports, and creates the sheet for exemptions.
  runReview(installation, 1);
  addExemptions(installation);
  runReview(installation, 2);
  runReview(installation, 10);
  installation.account('back').enabled = true;
  runReview(installation, 20);
  runReview(installation, 28);
  // In the meantime an admin of Zendesk has given another role to a disabled account.
  installation.account('lost.1').roleId = installation.zendesk.state.roleNamed('Agent')?.id ?? 0;
  runReview(installation, 35);
  installation.account('busy').lastLogin = installation.google.clock.now();
  return installation;
}

export function runLastReview(installation: ChatInstallation): void {
  runReview(installation, LAST_REVIEW_DAY);
}

/** Everything that is due by then fires once. */
function runReview({ google }: ChatInstallation, day: number): void {
  google.clock.advanceTo(START + day * DAY_MS + REVIEW_OFFSET_MS);
  google.advance({});
}

function addPeople(installation: ChatInstallation, idle: number): void {
  addUsedAccounts(installation, 40, [
    'gone.1',
    'gone.2',
    'back',
    'exempt.in.setup',
    'exempt.in.sheet',
    'exempt.until',
  ]);
  addUsedAccounts(installation, 20, ['lost.1', 'lost.2', 'lost.asked']);
  addUsedAccounts(installation, 5, numberedNames('idle', idle));
  addUsedAccounts(installation, 0, ['late.1', 'late.2', 'busy']);
  addUsedAccounts(installation, 300, ['boss'], { role: 'Administrator' });
  addUsedAccounts(installation, 300, ['off'], { enabled: false });
}

/** Adds accounts that were last used the given number of days before the start. */
function addUsedAccounts(
  { zendesk }: ChatInstallation,
  daysAgo: number,
  names: readonly string[],
  more = {},
): void {
  for (const name of names) {
    zendesk.addAgent({
      email: addressOf(name),
      role: 'Agent (limited)',
      createDate: START - 400 * DAY_MS,
      lastLogin: START - daysAgo * DAY_MS,
      departments: ['Sales', 'Support'],
      ...more,
    });
  }
}

export function numberedNames(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${name}.${index + 1}`);
}

function addExemptions({ google }: ChatInstallation): void {
  const sheet = google.spreadsheet.sheet('Exemptions');
  sheet.setRow(2, [addressOf('exempt.in.sheet'), 'on parental leave']);
  sheet.setRow(3, [addressOf('exempt.until'), 'on leave', new Date(START + 9 * DAY_MS)]);
  sheet.setRow(4, ['@partner.example', 'external']);
}
