import type { BuiltScript } from '../../fixture/built-script';
import { addIdlePerson } from '../histories/idle-events';
import { lowerLimit, prepareDueReview, REVIEW_OPTIONS, reviewNow } from '../histories/idle-reviews';
import { disarm } from '../single/disturbance';
import { EDITOR, SimWorld } from '../world/sim-world';
import { passTime } from '../world/time';
import type { Simulation } from './simulations';

/** What the page of the idle plan asks for, and what it is refused. */

type Asked = { confirms: { plan: string; accounts: number } };

/** A held plan is to be released on the page, and another number is typed than that of the accounts. */
export const numberMistyped: Simulation = (bundle) => {
  const world = planned(bundle, lowerLimit);
  const before = world.observed.accounts.ended.length;
  const { confirms } = call<Asked>(world, 'askIdlePlan', 'release');
  call(world, 'runIdlePlan', 'release', confirms, String(confirms.accounts + 1));
  passTime(world, { minutes: 10 });
  return world.observed.accounts.ended
    .slice(before)
    .map(({ email }) => `${email} was ended although the number was wrong`);
};

/** A page has asked about undoing the last run; before the answer a review disables others. */
export const otherRunMeanwhile: Simulation = (bundle) => {
  const world = planned(bundle, () => {});
  call(world, 'runIdlePlan', 'apply', call<Asked>(world, 'askIdlePlan', 'apply').confirms);
  const { confirms } = call<Asked>(world, 'askIdlePlan', 'undo');
  for (const name of ['late1', 'late2', 'late3']) addIdlePerson(world, name, 100);
  passTime(world, { days: 3 });
  reviewNow(world);
  const before = world.observed.accounts.enabled.length;
  call(world, 'runIdlePlan', 'undo', confirms);
  passTime(world, { minutes: 10 });
  return world.observed.accounts.enabled
    .slice(before)
    .map(({ email }) => `${email} is on again, as nobody has agreed to`);
};

/** Somebody types the address of another person, who is exempt, into a row of the plan, and a colleague takes it back. */
export const takenBackForOther: Simulation = (bundle) => {
  const world = planned(bundle, ({ google }) => {
    google.spreadsheet.sheet('Exemptions').setRow(2, ['other@acme.example', 'On leave', '', '']);
  });
  const [id, { sheet, row }] = [agentId(world, 'idle1'), planRow(world, 'idle1')];
  sheet.set(`B${row}`, 'other@acme.example');
  call(world, 'takeBackSpare', planId(world), id);
  return isListed(world, 'other') ? [] : ['another person is not exempt any more'];
};

/** The list of exemptions is sorted while an account is taken back. */
export const listSortedMeanwhile: Simulation = (bundle) => {
  const world = planned(bundle, () => {});
  const sheet = world.google.spreadsheet.sheet('Exemptions');
  call(world, 'spareAccount', planId(world), agentId(world, 'idle1'), 'On leave');
  sheet.setRow(3, ['other@acme.example', 'On leave', '', 'Counts.']);
  const [, first = [], second = []] = sheet.display();
  // The line is looked at once more before it is deleted.
  world.google.gate.intercept = ({ name, args }) => {
    if (!name.endsWith('getValues') || !JSON.stringify(args).includes('R2C1:1x1"')) return;
    world.google.gate.intercept = undefined;
    sheet.setRow(2, second);
    sheet.setRow(3, first);
  };
  call(world, 'takeBackSpare', planId(world), agentId(world, 'idle1'));
  disarm(world);
  return isListed(world, 'other') ? [] : ['another person is not exempt any more'];
};

/** While a plan is being carried out, which has read the exemptions, an editor spares one of its accounts. */
export const sparedWhileApplied: Simulation = (bundle) => {
  const world = planned(bundle, () => {});
  let answer: { ok: boolean } | null = null;
  const { confirms } = call<Asked>(world, 'askIdlePlan', 'apply');
  world.google.gate.intercept = ({ name, args }) => {
    if (answer || name !== 'UrlFetchApp.fetchAll' || !JSON.stringify(args).includes('PUT')) return;
    answer = { ok: false };
    answer = call(world, 'spareAccount', planId(world), agentId(world, 'idle2'), 'On leave', EDITOR);
  };
  call(world, 'runIdlePlan', 'apply', confirms);
  disarm(world);
  const isOff = world.observed.accounts.ended.some(({ email }) => email === 'idle2@acme.example');
  return (answer as { ok: boolean } | null)?.ok && isOff ? ['who was told to be spared was disabled'] : [];
};

/** Another editor gives the owner's token as the reason for sparing an account. */
export const secretAsReason: Simulation = (bundle) => {
  const world = planned(bundle, () => {});
  const { token } = world.account;
  world.google.run('spareAccount', [planId(world), agentId(world, 'idle1'), `because of ${token}`], {
    as: EDITOR,
    via: 'sidebar',
  });
  passTime(world, { minutes: 10 });
  const log = JSON.stringify(world.google.spreadsheet.sheet('Log').display());
  return log.includes(token) ? ['the token is shown in the log'] : [];
};

/** A world with a plan that would disable idle1 and idle2. */
function planned(bundle: BuiltScript, prepare: (world: SimWorld) => void): SimWorld {
  const world = SimWorld.turnedOn({ ...REVIEW_OPTIONS, bundle });
  prepareDueReview(world);
  prepare(world);
  world.google.clickMenu('Check idle accounts (no changes)');
  return world;
}

function call<T = unknown>({ google }: SimWorld, name: string, ...args: unknown[]): T {
  return google.call(name, ...args) as T;
}

function planRow({ google }: SimWorld, name: string) {
  const sheet = google.spreadsheet.sheet('Plan');
  const index = sheet.display().findIndex((cells) => cells[1] === `${name}@acme.example`);
  return { sheet, row: index + 1, cells: sheet.display()[index] ?? [] };
}

function planId({ google }: SimWorld): string {
  return (google.spreadsheet.sheet('Plan').display()[0]?.[0] ?? '').replace('Plan ', '');
}

function agentId(world: SimWorld, name: string): string {
  const titles = world.google.spreadsheet.sheet('Plan').display()[3] ?? [];
  return planRow(world, name).cells[titles.indexOf('Agent ID')] ?? '';
}

function isListed({ google }: SimWorld, name: string): boolean {
  const lines = google.spreadsheet.sheet('Exemptions').display();
  return lines.some(([who]) => who === `${name}@acme.example`);
}
