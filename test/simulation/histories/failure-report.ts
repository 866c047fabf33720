import type { History } from './history';
import type { HistoryRun } from './run-history';

/** The events, one per line, and the broken invariants. */
export function failureReport({ seed, options }: History, { results, breaches }: HistoryRun): string {
  const { choices: _, modes: __, bundle: ___, seed: ____, support: _____, ...world } = options;
  return [
    `Seed ${seed}: ${JSON.stringify(world)}`,
    ...results.map(({ at, event, outcome }) => {
      const values = Object.entries(event.values).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
      return `  ${new Date(at).toISOString()}  ${event.name}${values.length > 0 ? ` (${values.join(', ')})` : ''}${outcome ? `: ${outcome}` : ''}`;
    }),
    ...breaches.map(({ invariant, sentence }) => `  BROKEN: ${invariant}. ${sentence}`),
  ].join('\n');
}
