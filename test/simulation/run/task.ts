import { historyOf } from '../life/history';
import { live } from '../life/life';
import { shrunk } from '../life/shrink';
import { story } from '../life/story';
import { EVERY, KINDS } from '../single/singles';
import { type Finding, Trial } from '../single/trial';
import { Tally } from '../tally';

/** A portion of the work, small enough to be handed out. Plain data. */
export type Task =
  | { sort: 'worlds'; seed: number; count: number }
  | { sort: 'single'; kind: string; every: keyof typeof EVERY };

export interface Report {
  tally: Tally;
  /** A readable story each. */
  failures: string[];
}

const MOST_FAILURES = 3;

export function perform(task: Task): Report {
  const report: Report = { tally: new Tally(), failures: [] };
  if (task.sort === 'worlds') {
    for (let seed = task.seed; seed < task.seed + task.count; seed++) liveThrough(seed, report);
  } else tryEvery(task, report);
  return report;
}

function liveThrough(seed: number, { tally, failures }: Report): void {
  const history = historyOf(seed);
  const life = live(history, tally);
  if (life.breaches.length === 0 || failures.length >= MOST_FAILURES) return;
  const smallest = shrunk(history, life);
  failures.push(story(smallest.history, smallest.life));
}

function tryEvery(task: Extract<Task, { sort: 'single' }>, { tally, failures }: Report): void {
  const kind = KINDS.find(({ name }) => name === task.kind);
  if (!kind) throw new Error(`There is no kind "${task.kind}".`);
  const findings = EVERY[task.every](new Trial(kind, tally));
  tally.note(findings);
  failures.push(...findings.slice(0, MOST_FAILURES).map(told));
}

function told({ kind, disturbance, invariant, sentence }: Finding): string {
  return `${kind}, ${disturbance}\n  BROKEN: ${invariant}. ${sentence}`;
}

const WORLDS_AT_ONCE = 10;

/** All that a run consists of. */
export function tasksFor({ worlds, seed }: { worlds: number; seed: number }): Task[] {
  const singles = KINDS.flatMap(({ name: kind }) =>
    Object.keys(EVERY).map((every): Task => ({ sort: 'single', kind, every: every as keyof typeof EVERY })),
  );
  const lives: Task[] = [];
  for (let done = 0; done < worlds; done += WORLDS_AT_ONCE) {
    lives.push({ sort: 'worlds', seed: seed + done, count: Math.min(WORLDS_AT_ONCE, worlds - done) });
  }
  return [...singles, ...lives];
}
