import type { Execution } from '../../emulator';
import { ALWAYS, AT_THE_END, type Breach, breachesOf, WITHOUT_DECISIONS } from '../invariants/index';
import type { Tally } from '../tally';
import { SimWorld, type WorldOptions } from '../world/sim-world';
import { passTime } from '../world/time';
import { restoreColumns } from './admin-events';
import { renameForeignColumns } from './editor-events';
import { restoreGoogle } from './google-events';
import { EVENTS, type History, type HistoryEvent } from './history';
import { addIdlePeople } from './idle-events';
import { restoreZendesk } from './zendesk-events';

/** The outcome of an event, for the failure report. */
export interface EventResult {
  at: number;
  event: HistoryEvent;
  /** How the executions that it started have ended. */
  outcome: string;
}

export interface HistoryRun {
  results: EventResult[];
  breaches: Breach[];
}

/** Runs a history and two undisturbed days after it; stops at the first breach. */
export function runHistory(history: History, tally?: Tally, more: WorldOptions = {}): HistoryRun {
  const world = SimWorld.turnedOn({ ...history.options, ...more });
  if (history.options.idle) addIdlePeople(world);
  const run: HistoryRun = { results: [], breaches: [] };
  for (const event of history.events) {
    applyEvent(event, world, run);
    if (run.breaches.length > 0) break;
  }
  if (run.breaches.length === 0) runUndisturbed(world, run);
  count(world, run, tally);
  return run;
}

function applyEvent(event: HistoryEvent, world: SimWorld, run: HistoryRun): void {
  const check = () => void run.breaches.push(...breachesOf(ALWAYS, world));
  passTime(world, { milliseconds: event.afterMs }, check);
  const before = world.executions.length;
  const at = world.google.clock.now();
  EVENTS.find(({ name }) => name === event.name)?.apply(world, event.values);
  check();
  run.results.push({ at, event, outcome: outcomeOf(world.executions.slice(before)) });
}

/** The executions in words; equal ones are listed once with their number. */
function outcomeOf(executions: readonly Execution[]): string {
  const times = new Map<string, number>();
  for (const { functionName, state } of executions) {
    const words = `${functionName} ${state}`;
    times.set(words, (times.get(words) ?? 0) + 1);
  }
  return [...times].map(([words, count]) => (count === 1 ? words : `${words} (${count})`)).join(', ');
}

/** Removes all faults, lets two days pass and checks the final invariants. */
function runUndisturbed(world: SimWorld, run: HistoryRun): void {
  restoreGoogle(world);
  restoreZendesk(world);
  restoreColumns(world);
  renameForeignColumns(world);
  world.google.call('resumeDesk');
  for (let day = 0; day < 2; day++) {
    passTime(world, { days: 1 }, () => {
      run.breaches.push(...breachesOf(ALWAYS, world));
      world.account.giveChat();
    });
    if (world.options.ends) world.google.run('reviewIdleAgents');
  }
  if (world.options.ends)
    passTime(world, { hours: 1 }, () => void run.breaches.push(...breachesOf(ALWAYS, world)));
  run.breaches.push(...breachesOf(AT_THE_END, world));
  if (run.breaches.length === 0 && world.options.access) endApprovals(world, run);
}

/** Nobody decides about the rest. */
function endApprovals(world: SimWorld, run: HistoryRun): void {
  passTime(world, { days: 14 }, () => {
    run.breaches.push(...breachesOf(ALWAYS, world));
    world.account.giveChat();
  });
  run.breaches.push(...breachesOf(WITHOUT_DECISIONS, world));
}

function count(world: SimWorld, { results, breaches }: HistoryRun, tally: Tally | undefined): void {
  if (!tally) return;
  tally.scenarios += 1;
  tally.count(world);
  tally.kills += world.executions.filter(({ state }) => state === 'killed').length;
  tally.faults += results.filter(({ event }) => event.name === 'a call to Google fails').length;
  tally.note(breaches);
}
