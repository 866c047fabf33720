import { failureReport } from '../histories/failure-report';
import { generateHistory } from '../histories/history';
import { Rng } from '../histories/rng';
import { runHistory } from '../histories/run-history';
import { shrink } from '../histories/shrink';
import type { Breach } from '../invariants';
import { APPROVAL_PAIRS } from '../schedules/approval-interleavings';
import { END_PAIRS } from '../schedules/end-interleavings';
import { IDLE_PAIRS } from '../schedules/idle-interleavings';
import { PAIRS, TRIOS, YEAR_PAIRS } from '../schedules/request-interleavings';
import {
  evenSample,
  InterleavingRunner,
  ordersWithTwoSwitches,
  randomTurns,
  type Turn,
} from '../schedules/schedule';
import {
  SUITE_APPROVAL_PAIRS,
  SUITE_END_PAIRS,
  SUITE_IDLE_PAIRS,
  SUITE_PAIRS,
  SUITE_TRIOS,
  SUITE_YEAR_PAIRS,
} from '../schedules/suite-interleavings';
import { allFindings, KINDS } from '../single/all-disturbances';
import { SUITE_KINDS } from '../single/suite-kinds';
import { Trial } from '../single/trial';
import { Tally } from '../tally';
import type { Arguments } from './arguments';
import { breachesInYear } from './year';

/** A unit of work for a worker process, as plain data. */
export type Task = WorldsTask | { type: 'year'; product: Product } | SingleTask | ScheduleTask;

type Product = Arguments['product'];

interface WorldsTask {
  type: 'worlds';
  product: Product;
  access: boolean;
  seed: number;
  count: number;
}

interface SingleTask {
  type: 'single';
  product: Product;
  kind: string;
}

interface ScheduleTask {
  type: 'schedules';
  product: Product;
  interleaving: string;
  part: number;
  /** The number of orders that are run for executions about idle accounts and approvals, over all parts. */
  maxOrders: number;
}

export interface Failure {
  invariant: string;
  report: string;
}

export interface TaskResult {
  tally: Tally;
  failures: Failure[];
}

export function runTask(task: Task): TaskResult {
  const result: TaskResult = { tally: new Tally(), failures: [] };
  if (task.type === 'single') runSingle(task, result);
  else if (task.type === 'schedules') runOrders(task, result);
  else if (task.type === 'year') runYear(task.product, result);
  else for (let seed = task.seed; seed < task.seed + task.count; seed++) runWorld(seed, task, result);
  return result;
}

function runWorld(seed: number, { product, access }: WorldsTask, { tally, failures }: TaskResult): void {
  const history = generateHistory(seed, product, access);
  const run = runHistory(history, tally);
  const invariant = run.breaches[0]?.invariant;
  if (invariant === undefined || failures.some((known) => known.invariant === invariant)) return;
  const smallest = shrink(history, run);
  failures.push({ invariant, report: failureReport(smallest.history, smallest.run) });
}

function runYear(product: Product, { tally, failures }: TaskResult): void {
  const breaches = breachesInYear(product, tally);
  tally.note(breaches);
  for (const breach of breaches)
    failures.push({ invariant: breach.invariant, report: `a year\n${describeBreach(breach)}` });
}

function runSingle({ kind: name, product }: SingleTask, { tally, failures }: TaskResult): void {
  const trial = new Trial(findByName(KINDS_OF[product], name), tally);
  const findings = [...allFindings(trial)];
  tally.note(findings);
  for (const { kind, disturbance, ...breach } of findings) {
    failures.push({
      invariant: breach.invariant,
      report: `${kind}, ${disturbance}\n${describeBreach(breach)}`,
    });
  }
}

const RANDOM_ORDERS_PER_TRIO = 300;
const MAX_SWITCHES = 8;
const KINDS_OF = { chat: KINDS, support: SUITE_KINDS };
/** Of these only some orders are run: they are too many. */
const SAMPLED_PAIRS = {
  chat: [...YEAR_PAIRS, ...APPROVAL_PAIRS, ...END_PAIRS, ...IDLE_PAIRS],
  support: [...SUITE_YEAR_PAIRS, ...SUITE_APPROVAL_PAIRS, ...SUITE_END_PAIRS, ...SUITE_IDLE_PAIRS],
};
const INTERLEAVINGS_OF = {
  chat: [...PAIRS, ...TRIOS, ...SAMPLED_PAIRS.chat],
  support: [...SUITE_PAIRS, ...SUITE_TRIOS, ...SAMPLED_PAIRS.support],
};
const ALL_TRIOS = [...TRIOS, ...SUITE_TRIOS];
/** The orders of an interleaving are split into this many tasks. */
const PARTS_PER_INTERLEAVING = 8;

function runOrders(
  { interleaving: name, product, part, maxOrders }: ScheduleTask,
  { tally, failures }: TaskResult,
): void {
  const runner = new InterleavingRunner(findByName(INTERLEAVINGS_OF[product], name), tally);
  const isSampled = SAMPLED_PAIRS[product].includes(runner.interleaving);
  const orders = ALL_TRIOS.includes(runner.interleaving)
    ? randomOrders(runner.lengths)
    : evenSample(ordersWithTwoSwitches(runner.lengths), isSampled ? maxOrders : Number.POSITIVE_INFINITY);
  const findings = orders
    .filter((_, index) => index % PARTS_PER_INTERLEAVING === part)
    .flatMap((turns) => runner.run(turns));
  tally.note(findings);
  for (const { interleaving, turns, ...breach } of findings) {
    failures.push({
      invariant: breach.invariant,
      report: `${interleaving}: ${turns}\n${describeBreach(breach)}`,
    });
  }
}

function randomOrders(lengths: readonly number[]): Turn[][] {
  return Array.from({ length: RANDOM_ORDERS_PER_TRIO }, (_, seed) =>
    randomTurns(lengths, new Rng(seed), MAX_SWITCHES),
  );
}

function describeBreach({ invariant, sentence }: Breach): string {
  return `  BROKEN: ${invariant}. ${sentence}`;
}

function findByName<T extends { name: string }>(list: readonly T[], name: string): T {
  const found = list.find((each) => each.name === name);
  if (!found) throw new Error(`There is no "${name}".`);
  return found;
}

const WORLDS_PER_TASK = 10;

/** All tasks of a run. */
export function tasksFor({ worlds, seed, orders, product, access }: Omit<Arguments, 'workers'>): Task[] {
  const singles = KINDS_OF[product].map(({ name: kind }): Task => ({ type: 'single', product, kind }));
  const schedules = INTERLEAVINGS_OF[product].flatMap(({ name: interleaving }) =>
    Array.from(
      { length: PARTS_PER_INTERLEAVING },
      (_, part): Task => ({ type: 'schedules', product, interleaving, part, maxOrders: orders }),
    ),
  );
  const histories: Task[] = [];
  for (let done = 0; done < worlds; done += WORLDS_PER_TASK) {
    histories.push({
      type: 'worlds',
      product,
      access,
      seed: seed + done,
      count: Math.min(WORLDS_PER_TASK, worlds - done),
    });
  }
  // The longest first.
  return [{ type: 'year', product }, ...singles, ...schedules, ...histories];
}
