import { Killed } from '../../emulator';
import { addIdlePerson, IDLE_POLICY } from '../histories/idle-events';
import { REVIEW_OPTIONS, reviewAfter, reviewNow } from '../histories/idle-reviews';
import { ALWAYS, breachesOf } from '../invariants/index';
import { LOG_FORGERIES, type LogForgery } from '../world/log-forgeries';
import { SimWorld, type WorldOptions } from '../world/sim-world';
import { passTime } from '../world/time';
import { runScenario, type Simulation } from './simulations';

const WITHOUT_WARNING: WorldOptions = { idle: { ...REVIEW_OPTIONS.idle, warnDaysBefore: null } };

/** A review has disabled one account; another one was disabled elsewhere. */
function withDisabledAccounts(options: WorldOptions): SimWorld {
  const world = SimWorld.turnedOn(options);
  addIdlePerson(world, 'gone', 100, { as: 'agent with another role' });
  addIdlePerson(world, 'off', 200);
  Object.assign(accountOf(world, 'off'), { enabled: false });
  for (const days of [0, 1]) reviewAfter(world, days);
  passTime(world, { minutes: 10 });
  return world;
}

function accountOf({ zendesk }: SimWorld, name: string) {
  const found = zendesk.state.presentAgents().find(({ email }) => email === `${name}@acme.example`);
  if (!found) throw new Error(`There is no account of ${name}.`);
  return found;
}

/** Forges each line in each way for each account, reviews for a while, and restores all that the log names. */
function* afterEachForgery(kinds: readonly LogForgery[], options: WorldOptions): Generator<string> {
  const saved = withDisabledAccounts(options).save();
  const accounts = SimWorld.from(saved, options).zendesk.state.presentAgents().length;
  for (const kind of kinds) {
    for (let line = 0; line < 4; line++) {
      for (let account = 0; account < accounts; account++) {
        const world = SimWorld.from(saved, options);
        LOG_FORGERIES[kind](world, { line, account });
        restoreAll(world);
        reviewNow(world);
        reviewAfter(world, IDLE_POLICY.deleteAfterDays + 1);
        yield* breachesOf(ALWAYS, world).map(({ sentence }) => sentence);
      }
    }
  }
}

function restoreAll({ google }: SimWorld): void {
  const { lastRow } = google.spreadsheet.sheet('Log');
  google.clickMenu('Restore selected accounts', { selection: `A2:A${lastRow}`, sheet: 'Log' });
}

/** Lines are added with the best proof that can be made without the key. */
export const linesAdded: Simulation = (bundle) =>
  afterEachForgery(['a line is added'], { ...WITHOUT_WARNING, bundle });

/** Lines of the log are made to say something else, under the proof that they have. */
export const linesAltered: Simulation = (bundle) =>
  afterEachForgery(['a line is altered', 'a line gets another role'], { ...WITHOUT_WARNING, bundle });

/** Lines say that people were warned. */
export const warningsAdded: Simulation = (bundle) => {
  const options = { ...REVIEW_OPTIONS, bundle };
  const world = SimWorld.turnedOn(options);
  addIdlePerson(world, 'idle1', 100);
  reviewNow(world);
  const accounts = world.zendesk.state.presentAgents().length;
  for (let account = 0; account < accounts; account++)
    LOG_FORGERIES['a line is added'](world, { line: 1, account });
  reviewNow(world);
  return breachesOf(ALWAYS, world).map(({ sentence }) => sentence);
};

/** The account that a review has disabled is restored, and disabled in Zendesk; then the line about the restore is taken away. */
export const protectionRemoved: Simulation = (bundle) => {
  const options = { ...WITHOUT_WARNING, bundle };
  const world = withDisabledAccounts(options);
  restoreAll(world);
  passTime(world, { minutes: 10 });
  Object.assign(accountOf(world, 'gone'), { enabled: false });
  const log = world.google.spreadsheet.sheet('Log');
  const restored = log.display().findIndex((cells) => cells.includes('Restored'));
  log.deleteRow(restored + 1);
  const before = world.observed.accounts.ended.length;
  // Nothing is known of the time in between.
  const agents = world.google.spreadsheet.sheet('Agents');
  agents.deleteRow(1 + agents.display().findIndex((cells) => cells.includes('gone@acme.example')));
  reviewAfter(world, IDLE_POLICY.deleteAfterDays + 1);
  return world.observed.accounts.ended.slice(before).map(({ email, how }) => `${email} was ${how}`);
};

/** The lock is held elsewhere when a request is to be logged. */
export const lockHeldElsewhere: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    world.google.gate.intercept = ({ name }) => {
      if (name === 'GmailApp.GmailDraft.send') world.google.lock.holdElsewhere('document', 60_000);
    };
    world.submit();
    world.google.gate.intercept = undefined;
    world.submit({ email: 'ben@acme.example' });
  });

/** The last lines are taken away; what comes after them does not hide it. */
export const endRemoved: Simulation = (bundle) => {
  const world = SimWorld.turnedOn({ bundle });
  for (const name of ['ana', 'ben', 'cleo']) world.submit({ email: `${name}@acme.example` });
  passTime(world, { minutes: 10 });
  const log = world.google.spreadsheet.sheet('Log');
  log.deleteRow(log.lastRow - 1, 2);
  const isNoticed = () => (world.google.call('checkLog') as { ok: boolean }).ok === false;
  const atOnce = isNoticed() ? [] : ['the missing end of the log was not noticed'];
  for (const name of ['dora', 'emil']) world.submit({ email: `${name}@acme.example` });
  return isNoticed() ? atOnce : [...atOnce, 'a new line hides what is missing'];
};

/** The log is filtered, an account is disabled by hand, and the record of its old request is emptied. */
export const recordEmptiedUnderFilter: Simulation = (bundle) => {
  const google = { findSkipsFilteredRows: true };
  const world = SimWorld.turnedOn({ bundle, google });
  const row = world.submit();
  passTime(world, { hours: 2 });
  const log = world.google.spreadsheet.sheet('Log');
  log.hideRows(2, log.lastRow - 1, 'filter');
  Object.assign(accountOf(world, 'ana'), { enabled: false });
  world.google.form.sheet.set(`F${row}:N${row}`, '');
  passTime(world, { hours: 2 });
  return accountOf(world, 'ana').enabled ? ['an old request has enabled an account again'] : [];
};

/** Somebody types the line of a request whose execution has died before it could write it. */
export const outcomeTyped: Simulation = (bundle) => {
  const world = SimWorld.turnedOn({ bundle });
  world.submit({ email: 'ben@acme.example' });
  passTime(world, { minutes: 20 });
  const { gate, spreadsheet } = world.google;
  gate.intercept = ({ name }) => {
    if (name === 'SpreadsheetApp.Sheet.appendRow') throw new Killed('((killed))');
  };
  const row = world.submit();
  gate.intercept = undefined;
  const log = spreadsheet.sheet('Log');
  const cells = log
    .row(log.lastRow)
    .map((cell) => (typeof cell === 'string' && cell !== '' ? `'${cell}` : cell));
  cells[0] = new Date(world.google.clock.now() + 60_000);
  cells[1] = String(world.google.form.sheet.record(row)['Request ID']);
  log.setRow(log.lastRow + 1, cells);
  const before = log.lastRow;
  passTime(world, { hours: 1 });
  return log.lastRow > before ? [] : ['the typed line stands for ours'];
};

/** Zendesk repeats the token in the id of each answer. */
export const tokenInRequestId: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    const { zendesk } = world;
    zendesk.modes.afterwards = (_, answer) =>
      'lost' in answer
        ? answer
        : { ...answer, headers: { ...answer.headers, 'X-Zendesk-Request-Id': zendesk.token.slice(0, 40) } };
    world.submit();
    return undefined;
  });

/** A log of an earlier version, behind whose proofs an editor keeps notes. */
export const notesBehindProofs: Simulation = (bundle) => {
  const world = SimWorld.turnedOn({ bundle });
  const log = world.google.spreadsheet.sheet('Log');
  log.deleteColumn('N', 3);
  log.set('N1', 'Seen by');
  const saved = world.google.save();
  const own = Object.values(saved.stores.properties).find((each) => each['log-end']) ?? {};
  own['log-end'] = JSON.stringify({ ...JSON.parse(own['log-end'] ?? '{}'), hasAnswers: undefined });
  world.google.load(saved);
  world.submit();
  const titles = world.google.spreadsheet.sheet('Log').header();
  return titles.includes('Seen by') ? [] : ['the notes of an editor were written over'];
};
