import { FIGURES } from '../invariants';
import type { Tally } from '../tally';

/** The counts as a table in plain text. */
export function table(tally: Tally, seconds: number): string {
  const { scenarios, schedules, executions, faults, kills, requests, breaches } = tally;
  const run = { scenarios, schedules, executions, faults, kills, requests };
  const broken = FIGURES.map((figure): [string, number] => [figure, breaches[figure] ?? 0]);
  const lines = [...Object.entries(run), ...broken, perSecond(executions, seconds)];
  return lines
    .map(([name, count]) => `${name.padEnd(24)}${count.toLocaleString('en').padStart(12)}`)
    .join('\n');
}

function perSecond(executions: number, seconds: number): [string, number] {
  return ['executions a second', Math.round(executions / seconds)];
}
