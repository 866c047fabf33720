import type { Breach } from '../invariants';
import { Dice } from '../life/dice';
import { historyOf } from '../life/history';
import { live } from '../life/life';
import { shrunk } from '../life/shrink';
import { story } from '../life/story';
import { IDLE_PAIRS } from '../schedules/idle-meetings';
import { PAIRS, TRIOS } from '../schedules/request-meetings';
import { anyTurns, everyTwoSwitches, Stage, spread, type Turn } from '../schedules/schedule';
import { everything, KINDS } from '../single/singles';
import { Trial } from '../single/trial';
import { Tally } from '../tally';
import type { Arguments } from './arguments';

/** A portion of the work, small enough to be handed out. Plain data. */
export type Task =
  | { sort: 'worlds'; seed: number; count: number }
  | { sort: 'single'; kind: string }
  | Schedules;

interface Schedules {
  sort: 'schedules';
  meeting: string;
  part: number;
  /** Orders about idle accounts that are played, of all parts together. */
  most: number;
}

export interface Failure {
  invariant: string;
  story: string;
}

export interface Report {
  tally: Tally;
  /** Readable stories, the first few of each broken promise. */
  failures: Failure[];
}

export function perform(task: Task): Report {
  const report: Report = { tally: new Tally(), failures: [] };
  if (task.sort === 'single') tryEvery(task.kind, report);
  else if (task.sort === 'schedules') playOrders(task, report);
  else for (let seed = task.seed; seed < task.seed + task.count; seed++) liveThrough(seed, report);
  return report;
}

function liveThrough(seed: number, { tally, failures }: Report): void {
  const history = historyOf(seed);
  const life = live(history, tally);
  const invariant = life.breaches[0]?.invariant;
  if (invariant === undefined || failures.some((known) => known.invariant === invariant)) return;
  const smallest = shrunk(history, life);
  failures.push({ invariant, story: story(smallest.history, smallest.life) });
}

function tryEvery(name: string, { tally, failures }: Report): void {
  const trial = new Trial(named(KINDS, name), tally);
  const findings = [...everything(trial)];
  tally.note(findings);
  for (const { kind, disturbance, ...breach } of findings) {
    failures.push({ invariant: breach.invariant, story: `${kind}, ${disturbance}\n${broken(breach)}` });
  }
}

/** Orders of two: all with at most two switches; about idle accounts, so many of them. Orders of three: so many by chance. */
const ORDERS_OF_THREE = 300;
const MOST_SWITCHES = 8;
const MEETINGS = [...PAIRS, ...TRIOS, ...IDLE_PAIRS];
/** The orders of a meeting are handed out in so many portions. */
const PARTS = 8;

function playOrders({ meeting: name, part, most }: Schedules, { tally, failures }: Report): void {
  const stage = new Stage(named(MEETINGS, name), tally);
  const isAboutIdle = IDLE_PAIRS.includes(stage.meeting);
  const orders = TRIOS.includes(stage.meeting)
    ? chanceOrders(stage.lengths)
    : spread(everyTwoSwitches(stage.lengths), isAboutIdle ? most : Number.POSITIVE_INFINITY);
  const findings = orders.filter((_, index) => index % PARTS === part).flatMap((turns) => stage.play(turns));
  tally.note(findings);
  for (const { meeting, turns, ...breach } of findings) {
    failures.push({ invariant: breach.invariant, story: `${meeting}: ${turns}\n${broken(breach)}` });
  }
}

function chanceOrders(lengths: readonly number[]): Turn[][] {
  return Array.from({ length: ORDERS_OF_THREE }, (_, seed) =>
    anyTurns(lengths, new Dice(seed), MOST_SWITCHES),
  );
}

function broken({ invariant, sentence }: Breach): string {
  return `  BROKEN: ${invariant}. ${sentence}`;
}

function named<T extends { name: string }>(list: readonly T[], name: string): T {
  const found = list.find((each) => each.name === name);
  if (!found) throw new Error(`There is no "${name}".`);
  return found;
}

const WORLDS_AT_ONCE = 10;

/** All that a run consists of. */
export function tasksFor({ worlds, seed, orders }: Pick<Arguments, 'worlds' | 'seed' | 'orders'>): Task[] {
  const singles = KINDS.map(({ name: kind }): Task => ({ sort: 'single', kind }));
  const schedules = MEETINGS.flatMap(({ name: meeting }) =>
    Array.from({ length: PARTS }, (_, part): Task => ({ sort: 'schedules', meeting, part, most: orders })),
  );
  const lives: Task[] = [];
  for (let done = 0; done < worlds; done += WORLDS_AT_ONCE) {
    lives.push({ sort: 'worlds', seed: seed + done, count: Math.min(WORLDS_AT_ONCE, worlds - done) });
  }
  return [...singles, ...schedules, ...lives];
}
