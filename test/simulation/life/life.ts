import type { Execution } from '../../emulator';
import { ALWAYS, type Breach, breachesOf, IN_THE_END } from '../invariants';
import type { Tally } from '../tally';
import { SimWorld, type WorldOptions } from '../world/sim-world';
import { pass } from '../world/time';
import { restoreColumns } from './admins';
import { mendGoogle } from './google-deeds';
import { DEEDS, type History, type LifeEvent } from './history';
import { addIdlePeople } from './idle-deeds';
import { mendZendesk } from './zendesk-deeds';

/** What has come of an event, for the story. */
export interface Told {
  at: number;
  event: LifeEvent;
  /** How the executions ended that it has brought about. */
  outcome: string;
}

export interface Life {
  told: Told[];
  breaches: Breach[];
}

/** Lives through a history and two calm days after it; stops at the first breach. */
export function live(history: History, tally?: Tally, more: WorldOptions = {}): Life {
  const world = SimWorld.turnedOn({ ...history.options, ...more });
  if (history.options.idle) addIdlePeople(world);
  const life: Life = { told: [], breaches: [] };
  for (const event of history.events) {
    happen(event, world, life);
    if (life.breaches.length > 0) break;
  }
  if (life.breaches.length === 0) endWell(world, life);
  count(world, life, tally);
  return life;
}

function happen(event: LifeEvent, world: SimWorld, life: Life): void {
  const check = () => void life.breaches.push(...breachesOf(ALWAYS, world));
  pass(world, { milliseconds: event.afterMs }, check);
  const before = world.executions.length;
  const at = world.google.clock.now();
  DEEDS.find(({ name }) => name === event.deed)?.happen(world, event.values);
  check();
  life.told.push({ at, event, outcome: outcomeOf(world.executions.slice(before)) });
}

/** In words, with what happened again and again told once. */
function outcomeOf(executions: readonly Execution[]): string {
  const times = new Map<string, number>();
  for (const { functionName, state } of executions) {
    const words = `${functionName} ${state}`;
    times.set(words, (times.get(words) ?? 0) + 1);
  }
  return [...times].map(([words, count]) => (count === 1 ? words : `${words} (${count})`)).join(', ');
}

/** All that went wrong is mended, and two days pass. */
function endWell(world: SimWorld, life: Life): void {
  mendGoogle(world);
  mendZendesk(world);
  restoreColumns(world);
  world.google.call('resumeDesk');
  pass(world, { days: 2 }, () => life.breaches.push(...breachesOf(ALWAYS, world)));
  life.breaches.push(...breachesOf(IN_THE_END, world));
}

function count(world: SimWorld, { told, breaches }: Life, tally: Tally | undefined): void {
  if (!tally) return;
  tally.scenarios += 1;
  tally.count(world);
  tally.kills += world.executions.filter(({ state }) => state === 'killed').length;
  tally.faults += told.filter(({ event }) => event.deed === 'a call to Google fails').length;
  tally.note(breaches);
}
