import type { SimWorld } from '../world/sim-world';
import type { ExecutionKind } from './kind';

const SMALL_BACKLOG_ROWS = 2;
/** More than the program handles at once. */
const LARGE_BACKLOG_ROWS = 60;

/** More than one page of the list. */
const LISTED_ACCOUNTS = 130;

/** The long jobs about requests and accounts. */
export const JOB_KINDS: readonly ExecutionKind[] = [
  backlog('a backlog', SMALL_BACKLOG_ROWS),
  { ...backlog('a large backlog', LARGE_BACKLOG_ROWS), isLarge: true },
  {
    name: 'the extract of all agents',
    prepare: ({ account }) => {
      for (let i = 0; i < LISTED_ACCOUNTS; i++) account.add(`agent${i}@acme.example`, 'on');
    },
    act: ({ google }) => void google.clickMenu('Export agents to sheet'),
    mayNotHappen: true,
  },
  {
    name: 'a run of the timer that begins the log of a new year',
    prepare: endYear,
    act: ({ google }) => void google.run('processPending', [{}]),
  },
];

/** Two requests are logged, and the next year has come in all time zones before any timer has run. */
export function endYear(world: SimWorld): void {
  for (const name of ['zoe', 'ben']) {
    world.submit({ email: `${name}@acme.example` });
    world.google.clock.advance(1000);
  }
  world.google.advance({ minutes: 5 });
  world.account.giveChat();
  world.google.advance({ minutes: 10 });
  const { clock } = world.google;
  clock.advance(Date.UTC(new Date(clock.now()).getUTCFullYear() + 1, 0, 1, 13) - clock.now());
}

function backlog(name: string, rows: number): ExecutionKind {
  return {
    name,
    prepare: (world) => {
      for (let i = 1; i <= rows; i++) {
        world.submit({ email: `agent${i}@acme.example` }, { fire: false });
        world.google.clock.advance(1000);
      }
    },
    act: ({ google }) => google.advance({ minutes: 5 }),
  };
}
