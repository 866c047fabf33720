import { addressOf, Installation, START } from '../installation';
import { setUp } from './set-up';

const DAY = 24 * 60 * 60_000;

/** In the morning of that day, when the review of the night is due and nobody is at work. */
const DAWN = -4 * 60 * 60_000;

const LAST_NIGHT = 43;

/**
 * Six weeks of a desk that looks after idle accounts. In the night that is still to come, `gone` are due to be deleted, as
 * many `idle` as wanted to be disabled and `late` to be warned. `lost` were disabled two weeks before, and so lost their
 * departments.
 */
export function livedThrough(idle: number): Installation {
  const installation = new Installation();
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
  // The first review only reports, and makes the sheet for exemptions.
  night(installation, 1);
  exempt(installation);
  night(installation, 2);
  night(installation, 10);
  installation.account('back').enabled = true;
  night(installation, 20);
  night(installation, 28);
  // Somebody has meanwhile given another role to an account that is off.
  installation.account('lost.1').roleId = installation.zendesk.state.roleNamed('Agent')?.id ?? 0;
  night(installation, 35);
  installation.account('busy').lastLogin = installation.google.clock.now();
  return installation;
}

export function lastNight(installation: Installation): void {
  night(installation, LAST_NIGHT);
}

/** Whatever is due by then fires once. */
function night({ google }: Installation, day: number): void {
  google.clock.advanceTo(START + day * DAY + DAWN);
  google.advance({});
}

function addPeople(installation: Installation, idle: number): void {
  used(installation, 40, ['gone.1', 'gone.2', 'back', 'exempt.in.setup', 'exempt.in.sheet', 'exempt.until']);
  used(installation, 20, ['lost.1', 'lost.2', 'lost.asked']);
  used(installation, 5, named('idle', idle));
  used(installation, 0, ['late.1', 'late.2', 'busy']);
  used(installation, 300, ['boss'], { role: 'Administrator' });
  used(installation, 300, ['off'], { enabled: false });
}

/** Accounts that were used last so many days before the beginning. */
function used({ zendesk }: Installation, daysAgo: number, names: readonly string[], more = {}): void {
  for (const name of names) {
    zendesk.addAgent({
      email: addressOf(name),
      role: 'Agent (limited)',
      createDate: START - 400 * DAY,
      lastLogin: START - daysAgo * DAY,
      departments: ['Sales', 'Support'],
      ...more,
    });
  }
}

export function named(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${name}.${index + 1}`);
}

function exempt({ google }: Installation): void {
  const sheet = google.spreadsheet.sheet('Exemptions');
  sheet.setRow(2, [addressOf('exempt.in.sheet'), 'on parental leave']);
  sheet.setRow(3, [addressOf('exempt.until'), 'on leave', new Date(START + 9 * DAY)]);
  sheet.setRow(4, ['@partner.example', 'not ours']);
}
