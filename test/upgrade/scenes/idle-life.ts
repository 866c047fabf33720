import { addressOf, Installation, START } from '../installation';
import { setUp } from './setting-up';

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
  const desk = new Installation();
  desk.linkForm();
  desk.zendesk.choices.disabledLeaveDepartments = true;
  setUp(desk, {
    idle: {
      mode: 'act',
      deleteAfterDays: 30,
      exempt: [addressOf('exempt.in.setup')],
      limit: { percent: 100, count: 100 },
    },
  });
  addPeople(desk, idle);
  // The first review only reports, and makes the sheet for exemptions.
  night(desk, 1);
  exempt(desk);
  night(desk, 2);
  night(desk, 10);
  desk.account('back').enabled = true;
  night(desk, 20);
  night(desk, 28);
  // Somebody has meanwhile given another role to an account that is off.
  desk.account('lost.1').roleId = desk.zendesk.state.roleNamed('Agent')?.id ?? 0;
  night(desk, 35);
  desk.account('busy').lastLogin = desk.google.clock.now();
  return desk;
}

export function lastNight(desk: Installation): void {
  night(desk, LAST_NIGHT);
}

/** Whatever is due by then fires once. */
function night({ google }: Installation, day: number): void {
  google.clock.advanceTo(START + day * DAY + DAWN);
  google.advance({});
}

function addPeople(desk: Installation, idle: number): void {
  used(desk, 40, ['gone.1', 'gone.2', 'back', 'exempt.in.setup', 'exempt.in.sheet', 'exempt.until']);
  used(desk, 20, ['lost.1', 'lost.2', 'lost.asked']);
  used(desk, 5, named('idle', idle));
  used(desk, 0, ['late.1', 'late.2', 'busy']);
  used(desk, 300, ['boss'], { role: 'Administrator' });
  used(desk, 300, ['off'], { enabled: false });
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
