import { applyPlan } from '../../fixture/idle-plan';
import { addIdlePerson, typeStatus } from '../histories/idle-events';
import { prepareDueReview, REVIEW_OPTIONS, reviewAfter, reviewNow } from '../histories/idle-reviews';
import { claimsOnlyWhatWasDone } from '../invariants/idle';
import { atCall, disarm } from '../single/disturbance';
import { EDITOR, OWNER, SimWorld } from '../world/sim-world';
import { passTime } from '../world/time';
import type { Simulation } from './simulations';

/** The sheet of exemptions is deleted. */
export const exemptionsVanish: Simulation = (bundle) => {
  const world = dueReview(bundle);
  addIdlePerson(world, 'on-leave', 100);
  world.google.spreadsheet.sheet('Exemptions').setRow(2, ['on-leave@acme.example', 'leave', '']);
  reviewNow(world);
  world.google.spreadsheet.removeSheet('Exemptions');
  return ended(world, () => {
    for (const days of [1, 3]) reviewAfter(world, days);
  });
};

/** An admin switches on somebody whom nobody has seen for long, and another editor deletes the row that says so. */
export const agentsAltered: Simulation = (bundle) => {
  const world = SimWorld.turnedOn({ idle: { ...REVIEW_OPTIONS.idle, warnDaysBefore: null }, bundle });
  const now = world.google.clock.now();
  const used = { lastUsedAt: now - 100 * DAY_MS, createdAt: now - 400 * DAY_MS };
  world.account.addUsed({ email: BACK, ...used, isOff: true });
  for (const days of [0, 1]) reviewAfter(world, days);
  world.account.turn(world.account.people().find(({ emails }) => emails[0] === BACK)?.id ?? 0, true);
  reviewAfter(world, 1);
  const sheet = world.google.spreadsheet.sheet('Agents');
  sheet.deleteRow(sheet.display().findIndex((cells) => cells.includes(BACK)) + 1);
  return ended(world, () => reviewAfter(world, 1));
};

const BACK = 'back@acme.example';

const DAY_MS = 24 * 60 * 60_000;

/** Another editor saves a policy that reaches people who have worked a few days ago. */
export const furtherPolicy: Simulation = (bundle) => {
  const world = dueReview(bundle);
  reviewNow(world);
  addIdlePerson(world, 'busy', 5);
  savePolicy(world, { disableAfterDays: 1, warnDaysBefore: null });
  return ended(world, () => reviewNow(world));
};

/** The same, and that editor has a plan made and carried out at once. */
export const furtherPolicyAtOnce: Simulation = (bundle) => {
  const world = dueReview(bundle);
  reviewNow(world);
  addIdlePerson(world, 'busy', 5);
  savePolicy(world, { disableAfterDays: 1, warnDaysBefore: null });
  return ended(world, () => {
    world.google.clickMenu('Check idle accounts (no changes)', { as: EDITOR });
    passTime(world, { minutes: 10 });
    applyPlan(world.google, EDITOR);
    passTime(world, { minutes: 10 });
  });
};

/** Another editor saves a policy after a plan with a deletion was made, which the owner then carries out. */
export const deletionOfOthers: Simulation = (bundle) => {
  const world = dueReview(bundle);
  world.google.clickMenu('Check idle accounts (no changes)');
  savePolicy(world, { neverUsedAfterDays: 13 });
  return ended(world, () => void applyPlan(world.google)).filter((what) => what.includes('deleted'));
};

/** Another editor has the alerts sent to themselves. */
export const alertsTaken: Simulation = (bundle) => {
  const world = SimWorld.turnedOn({ bundle });
  world.google.run('saveSetup', [{ mail: { alertsTo: [EDITOR] } }], { as: EDITOR, via: 'sidebar' });
  passTime(world, { hours: 1 });
  const mails = world.google.sent.filter(({ subject }) => subject.includes('another editor has saved'));
  return mails.length === 1 && mails[0]?.to === OWNER ? [] : ['the owner was not told once'];
};

/** While somebody blocks a person, somebody else blocks another one, at each call in turn. */
export const blockedAtOnce: Simulation = function* (bundle) {
  const start = SimWorld.turnedOn({ bundle });
  for (const name of ['left', 'gone']) start.account.add(`${name}@acme.example`, 'on');
  start.google.clickMenu('Export agents to sheet');
  const block = ({ google }: SimWorld, as: string, row: number) => {
    google.ui.answer('YES');
    google.clickMenu('Block selected people', { as, selection: [row], sheet: 'Agents' });
  };
  for (let call = 1; call <= CALLS_OF_BLOCKING; call++) {
    const world = SimWorld.from(start.save(), { bundle });
    atCall(world, call, () => block(world, EDITOR, 3));
    block(world, OWNER, 2);
    disarm(world);
    const told = world.google.ui.toasts.filter(({ message }) => message.includes('person blocked')).length;
    const { setup } = world.google.call('getSetup') as { setup: { access: { blocked: string[] } } };
    if (told > setup.access.blocked.length) yield `${told} people were said to be blocked, and were not all`;
  }
};

const CALLS_OF_BLOCKING = 20;

/** A person types into the plan that an account is disabled. */
export const statusTyped: Simulation = (bundle) => {
  const world = dueReview(bundle);
  world.google.clickMenu('Check idle accounts (no changes)');
  for (const row of [0, 1, 2]) typeStatus(world, row, 'Disabled');
  applyPlan(world.google);
  return claimsOnlyWhatWasDone.breaches(world);
};

function dueReview(bundle: Parameters<Simulation>[0]): SimWorld {
  const world = SimWorld.turnedOn({ ...REVIEW_OPTIONS, bundle });
  prepareDueReview(world);
  return world;
}

function savePolicy({ google }: SimWorld, idle: object): void {
  google.run('saveSetup', [{ idle }], { as: EDITOR, via: 'sidebar' });
}

/** One sentence for each account that is disabled or deleted meanwhile. */
function ended(world: SimWorld, act: () => void): string[] {
  const before = world.observed.accounts.ended.length;
  act();
  return world.observed.accounts.ended.slice(before).map(({ email, how }) => `${email} was ${how}`);
}
