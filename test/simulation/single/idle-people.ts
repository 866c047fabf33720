import { IDLE_POLICY } from '../life/idle-deeds';
import { DOMAIN, type SimWorld, type WorldOptions } from '../world/sim-world';

const DAY = 24 * 60 * 60_000;
const HOUR = DAY / 24;

/** So long has the review looked after these accounts. */
const LIFE_DAYS = 15;
const WARN_DAYS = 7;

/** Disabled a week ago and deleted today; warned a week ago and disabled today; warned today. */
const GONE = ['gone'];
const IDLE = ['idle1', 'idle2'];
const LATE = ['late'];
/** Disabled with the first, and enabled again by somebody else. */
const BACK = 'back';
const ACTIVE = ['busy'];

export const REVIEWED: WorldOptions = {
  idle: { ...IDLE_POLICY, exempt: [...IDLE_POLICY.exempt], warnDaysBefore: WARN_DAYS },
};

/**
 * Brings the world to a day on which somebody is to be warned, somebody to be disabled and somebody to be deleted. The nightly
 * trigger is gone: whoever wants a review runs it.
 */
export function ripen(world: SimWorld): void {
  const { google } = world;
  for (const { id, handler } of google.triggers()) {
    if (handler === 'reviewIdleAgents') google.removeTrigger(id);
  }
  const today = google.clock.now() + LIFE_DAYS * DAY;
  const ago = (days: number) => today - days * DAY;
  populate(world, ago);
  // The first one only reports.
  google.run('reviewIdleAgents');
  reviewAt(world, ago(2 * WARN_DAYS) - 2 * HOUR);
  use(world, IDLE, ago(46.5));
  use(world, [...LATE, ...ACTIVE], ago(8));
  reviewAt(world, ago(WARN_DAYS) - HOUR);
  account(world, BACK).enabled = true;
  use(world, LATE, ago(39.5));
  use(world, [...ACTIVE, BACK], ago(3));
  google.clock.advanceTo(today);
  google.advance({ minutes: 5 });
  world.deleteSpareRows();
  world.zendesk.calls.length = 0;
}

function populate({ zendesk }: SimWorld, ago: (days: number) => number): void {
  const add = (names: readonly string[], lastLogin: number, more = {}) =>
    names.map((name) =>
      zendesk.addAgent({
        email: addressOf(name),
        createDate: ago(300),
        lastLogin,
        departments: ['Sales'],
        ...more,
      }),
    );
  add([...GONE, BACK], ago(70));
  const idle = add(IDLE, ago(17), { role: 'Agent (limited)' });
  add([...LATE, ...ACTIVE], ago(17));
  add(['off'], ago(70), { enabled: false });
  zendesk.addDepartment('Support', { members: idle.slice(1) });
}

function reviewAt({ google }: SimWorld, moment: number): void {
  google.clock.advanceTo(moment);
  google.run('reviewIdleAgents');
}

function use(world: SimWorld, names: readonly string[], lastLogin: number): void {
  for (const name of names) account(world, name).lastLogin = lastLogin;
}

export function account({ zendesk }: SimWorld, name: string) {
  const found = [...zendesk.state.agents.values()].find(({ email }) => email === addressOf(name));
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
}

function addressOf(name: string): string {
  return `${name}@${DOMAIN}`;
}
