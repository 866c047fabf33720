import { Killed } from '../../emulator';
import { applyPlan, releasePlan } from '../../fixture/idle-plan';
import { OWNER, type SimWorld } from '../world/sim-world';
import { idOf, prepareDueAccounts, REVIEWED } from './idle-accounts';
import { chatNotLookedAt, oneNightLater, onlyReleaseLogged, reportedByMail } from './idle-allowed';
import type { ExecutionKind } from './kind';

const byMenu =
  (caption: string): ExecutionKind['act'] =>
  ({ google }) =>
    void google.clickMenu(caption);

const extract = byMenu('Export agents to sheet');
const review = ({ google }: SimWorld) => void google.run('reviewIdleAgents');
/** The next run of the timer. */
const nextTimerRun = ({ google }: SimWorld) => google.advance({ minutes: 5 });

/** An admin has changed accounts in Zendesk since the previous extract. */
function changeAccounts(world: SimWorld): void {
  const { account } = world;
  account.turn(idOf(world, 'off'), true);
  account.turn(idOf(world, 'busy'), false);
  account.turn(idOf(world, 'back'), false);
  account.add('new@acme.example', 'on');
}

/** Listing the accounts takes longer than one execution. */
const withSlowZendesk = (act: ExecutionKind['act']) => (world: SimWorld) => {
  world.account.listSlowly();
  act(world);
  world.account.modes.slow = null;
};

/** The execution is killed before this write to Zendesk. Its lease has expired by the next run of the timer. */
function killAtWrite(world: SimWorld, write: RegExp, act: ExecutionKind['act']): void {
  const { gate } = world.google;
  gate.intercept = ({ args }) => {
    if (write.test(JSON.stringify(args))) throw new Killed('((killed))');
  };
  act(world);
  gate.intercept = undefined;
  nextTimerRun(world);
}

function setIdle({ google }: SimWorld, idle: object): void {
  const { ok } = google.call('saveSetup', { idle }) as { ok: boolean };
  if (!ok) throw new Error('The setup was not saved.');
}

/** After the accounts are disabled, they lose their departments and roles, as far as the disable has left those. */
function disableAndChange(world: SimWorld): void {
  review(world);
  for (const name of ['idle1', 'idle2']) world.account.takeWhatIsLeft(idOf(world, name));
}

/** The log line about a whole plan stands for all accounts that it has disabled. */
function restoreAll({ google }: SimWorld): void {
  const log = google.spreadsheet.sheet('Log').display();
  const row = log.map((cells) => cells.includes('Carried out')).lastIndexOf(true) + 1;
  google.clickMenu('Restore selected accounts', { selection: `A${row}`, sheet: 'Log' });
}

/**
 * The long jobs about idle accounts. Where the execution is a review that acts, nightly reviews follow, which must catch up and
 * repeat nothing. Everywhere else there are none, so that only the timer can complete an interrupted job.
 */
export const IDLE_KINDS: readonly ExecutionKind[] = [
  idleKind('an extract of changed accounts', changeAccounts, extract, {
    mayNotHappen: true,
    allows: [chatNotLookedAt],
  }),
  idleKind('an extract of several executions', changeAccounts, withSlowZendesk(extract), {
    mayNotHappen: true,
    allows: [chatNotLookedAt],
  }),
  idleKind(
    'an extract that a timer continues',
    (world) => {
      changeAccounts(world);
      withSlowZendesk(extract)(world);
    },
    withSlowZendesk(nextTimerRun),
  ),
  idleKind('a check of idle accounts', () => {}, byMenu('Check idle accounts (no changes)'), {
    mayNotHappen: true,
  }),
  idleKind('a review that reports', (world) => setIdle(world, { mode: 'report' }), review, {
    mayNotHappen: true,
    allows: [reportedByMail('Stopped before changing anything: the accounts could not be read')],
  }),
  idleKind('a review that warns, disables and deletes', () => {}, review, {
    isNightly: true,
    changesBy: true,
    allows: [oneNightLater],
  }),
  idleKind('a review that reads in several executions', () => {}, withSlowZendesk(review), {
    isNightly: true,
    allows: [oneNightLater],
  }),
  idleKind('a review that a timer continues', (world) => killAtWrite(world, /"PUT /, review), nextTimerRun, {
    isNightly: true,
  }),
  idleKind(
    'a plan that is held when an admin applies it',
    (world) => {
      setIdle(world, { limit: { percent: 100, count: 2 } });
      // A limit that allows more is only reported about at first.
      review(world);
      byMenu('Check idle accounts (no changes)')(world);
    },
    ({ google }) => void applyPlan(google),
    { mayNotHappen: true, allows: [reportedByMail('Stopped before changing anything: ')] },
  ),
  idleKind(
    'a held plan that an admin releases',
    (world) => {
      setIdle(world, { limit: { percent: 100, count: 2 } });
      // A limit that allows more is only reported about at first.
      review(world);
      review(world);
    },
    ({ google }) => void releasePlan(google),
    {
      mayNotHappen: true,
      allows: [
        onlyReleaseLogged,
        reportedByMail(`Carried out by ${OWNER}: 2 disabled, 1 deleted, 1 warned.`),
      ],
    },
  ),
  idleKind('a restore with roles and departments', disableAndChange, restoreAll, {
    mayNotHappen: true,
    changesBy: true,
    allows: [reportedByMail('2 accounts were restored.')],
  }),
  idleKind(
    'a restore that a timer continues',
    (world) => {
      disableAndChange(world);
      killAtWrite(world, /"(PUT.*departments|POST.*group_memberships)/, restoreAll);
    },
    nextTimerRun,
  ),
];

/** `before` runs between the preparation of the accounts and the execution under test. */
function idleKind(
  name: string,
  before: ExecutionKind['act'],
  act: ExecutionKind['act'],
  more: Partial<ExecutionKind> = {},
): ExecutionKind {
  return {
    name,
    options: REVIEWED,
    prepare: (world) => {
      prepareDueAccounts(world);
      before(world);
      world.account.calls.length = 0;
    },
    act,
    ...more,
  };
}
