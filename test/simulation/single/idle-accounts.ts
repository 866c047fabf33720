import { IDLE_POLICY } from '../histories/idle-events';
import { DOMAIN, type SimWorld, type WorldOptions } from '../world/sim-world';
import type { UsedPerson } from '../world/sim-zendesk';

const DAY_MS = 24 * 60 * 60_000;
const HOUR_MS = DAY_MS / 24;

/** For how long the accounts have been reviewed. */
const REVIEWED_DAYS = 15;
const WARN_DAYS = 7;

/** Disabled a week ago and to be deleted today; warned a week ago and to be disabled today; to be warned today. */
const TO_DELETE = ['gone'];
const TO_DISABLE = ['idle1', 'idle2'];
const TO_WARN = ['late'];
/** Disabled together with the first, and enabled again in Zendesk. */
const RE_ENABLED = 'back';
const ACTIVE = ['busy'];

export const REVIEWED: WorldOptions = {
  idle: { ...IDLE_POLICY, exempt: [...IDLE_POLICY.exempt], warnDaysBefore: WARN_DAYS },
};

/**
 * Brings the world to a day on which some accounts are due to be warned, disabled and deleted. Removes the nightly trigger, so that
 * reviews run only when they are started explicitly.
 */
export function prepareDueAccounts(world: SimWorld): void {
  const { google } = world;
  for (const { id, handler } of google.triggers()) {
    if (handler === 'reviewIdleAgents') google.removeTrigger(id);
  }
  const today = google.clock.now() + REVIEWED_DAYS * DAY_MS;
  const ago = (days: number) => today - days * DAY_MS;
  populate(world, ago);
  // The first one only reports.
  google.run('reviewIdleAgents');
  reviewAt(world, ago(2 * WARN_DAYS) - 2 * HOUR_MS);
  use(world, TO_DISABLE, ago(46.5));
  use(world, [...TO_WARN, ...ACTIVE], ago(8));
  reviewAt(world, ago(WARN_DAYS) - HOUR_MS);
  world.account.turn(idOf(world, RE_ENABLED), true);
  use(world, TO_WARN, ago(39.5));
  use(world, [...ACTIVE, RE_ENABLED], ago(3));
  google.clock.advanceTo(today);
  google.advance({ minutes: 5 });
  world.deleteSpareRows();
  world.account.calls.length = 0;
}

function populate({ account }: SimWorld, ago: (days: number) => number): void {
  const add = (names: readonly string[], lastUsedAt: number, more: Partial<UsedPerson> = {}) => {
    for (const name of names) {
      const person = { email: addressOf(name), createdAt: ago(300), lastUsedAt, departments: ['Sales'] };
      account.addUsed({ ...person, ...more });
    }
  };
  add([...TO_DELETE, RE_ENABLED], ago(70));
  const [first = '', second = ''] = TO_DISABLE;
  add([first], ago(17), { as: 'agent with another role' });
  add([second], ago(17), { as: 'agent with another role', departments: ['Sales', 'Support'] });
  add([...TO_WARN, ...ACTIVE], ago(17));
  add(['off'], ago(70), { isOff: true });
}

function reviewAt({ google }: SimWorld, moment: number): void {
  google.clock.advanceTo(moment);
  google.run('reviewIdleAgents');
}

function use(world: SimWorld, names: readonly string[], at: number): void {
  for (const name of names) world.account.use(idOf(world, name), at);
}

export function idOf({ account }: SimWorld, name: string): number {
  const found = account.people().find(({ emails }) => emails.includes(addressOf(name)));
  if (!found) throw new Error(`There is no ${name}.`);
  return found.id;
}

function addressOf(name: string): string {
  return `${name}@${DOMAIN}`;
}
