import { Killed } from '../../emulator';
import { OWNER, type SimWorld } from '../world/sim-world';
import { aNightLater, released, toldByMail } from './idle-allowed';
import { account, REVIEWED, ripen } from './idle-people';
import type { Kind } from './kind';

const byMenu =
  (caption: string): Kind['act'] =>
  ({ google }) =>
    void google.clickMenu(caption);

const extract = byMenu('Extract all agents');
const review = ({ google }: SimWorld) => void google.run('reviewIdleAgents');
/** The timer's next look. */
const goOn = ({ google }: SimWorld) => google.advance({ minutes: 5 });

/** Somebody has changed accounts in Zendesk since the extract before. */
function meddle(world: SimWorld): void {
  account(world, 'off').enabled = true;
  account(world, 'busy').enabled = false;
  account(world, 'back').enabled = false;
  world.zendesk.addAgent({ email: 'new@acme.example' });
}

/** The pages of nine accounts take more than one execution has time for. */
const slowly = (act: Kind['act']) => (world: SimWorld) => {
  const { choices, modes } = world.zendesk;
  choices.longestPage = 3;
  modes.slow = { seconds: 130, limit: 300 };
  act(world);
  modes.slow = null;
};

/** The execution ends where it is about to write this to Zendesk. Its lease has ended when the timer looks next. */
function killedAt(world: SimWorld, write: RegExp, act: Kind['act']): void {
  const { gate } = world.google;
  gate.intercept = ({ args }) => {
    if (write.test(JSON.stringify(args))) throw new Killed('((killed))');
  };
  act(world);
  gate.intercept = undefined;
  goOn(world);
}

function setIdle({ google }: SimWorld, idle: object): void {
  const { ok } = google.call('saveSetup', { idle }) as { ok: boolean };
  if (!ok) throw new Error('The setup was not saved.');
}

/** After the disabling: nobody is in a department any more, and one role is another one. */
function disableAndForget(world: SimWorld): void {
  review(world);
  for (const { members } of world.zendesk.state.departments.values()) members.clear();
  account(world, 'idle1').roleId = world.zendesk.state.roleNamed('Agent')?.id ?? 0;
}

/** The line about the plan as a whole stands for all whom it has disabled. */
function restoreAll({ google }: SimWorld): void {
  const log = google.spreadsheet.sheet('Log').display();
  const row = log.map((cells) => cells.includes('Carried out')).lastIndexOf(true) + 1;
  google.clickMenu('Restore selected accounts', { selection: `A${row}`, sheet: 'Log' });
}

/**
 * The long jobs of idle accounts. Reviews of the night follow where one is looked at that acts: it must make good what was
 * missed, and do nothing twice. Everywhere else none does, so that nothing but the timers mends what was cut off.
 */
export const IDLE_KINDS: readonly Kind[] = [
  idle('an extract of changed accounts', meddle, extract, { mayStayUndone: true }),
  idle('an extract of several executions', meddle, slowly(extract), { mayStayUndone: true }),
  idle(
    'an extract that a timer goes on with',
    (world) => {
      meddle(world);
      slowly(extract)(world);
    },
    slowly(goOn),
  ),
  idle('a check of idle accounts', () => {}, byMenu('Check idle accounts (no changes)'), {
    mayStayUndone: true,
  }),
  idle('a review that reports', (world) => setIdle(world, { mode: 'report' }), review, {
    mayStayUndone: true,
    allows: [toldByMail('Stopped before changing anything: the accounts could not be read')],
  }),
  idle('a review that warns, disables and deletes', () => {}, review, {
    isNightly: true,
    allows: [aNightLater],
  }),
  idle('a review that reads in several executions', () => {}, slowly(review), {
    isNightly: true,
    allows: [aNightLater],
  }),
  idle('a review that a timer goes on with', (world) => killedAt(world, /"PUT /, review), goOn, {
    isNightly: true,
  }),
  idle(
    'a held plan that a person releases',
    (world) => {
      setIdle(world, { limit: { percent: 100, count: 2 } });
      review(world);
    },
    byMenu('Apply the idle plan'),
    {
      mayStayUndone: true,
      allows: [released, toldByMail(`Carried out by ${OWNER}: 2 disabled, 1 deleted, 1 warned.`)],
    },
  ),
  idle('a restoring with roles and departments', disableAndForget, restoreAll, {
    mayStayUndone: true,
    allows: [toldByMail('2 accounts were restored.')],
  }),
  idle(
    'a restoring that a timer goes on with',
    (world) => {
      disableAndForget(world);
      killedAt(world, /"PUT.*departments/, restoreAll);
    },
    goOn,
  ),
];

/** `before`: what happens between the life of these accounts and the execution that is looked at. */
function idle(name: string, before: Kind['act'], act: Kind['act'], more: Partial<Kind> = {}): Kind {
  return {
    name,
    options: REVIEWED,
    prepare: (world) => {
      ripen(world);
      before(world);
      world.zendesk.calls.length = 0;
    },
    act,
    ...more,
  };
}
