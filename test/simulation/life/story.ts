import type { History } from './history';
import type { Life } from './life';

/** What happened, one line an event, and what is wrong with it. */
export function story({ seed, options }: History, { told, breaches }: Life): string {
  const { choices: _, modes: __, bundle: ___, seed: ____, ...world } = options;
  return [
    `Seed ${seed}: ${JSON.stringify(world)}`,
    ...told.map(({ at, event, outcome }) => {
      const values = Object.entries(event.values).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
      return `  ${new Date(at).toISOString()}  ${event.deed}${values.length > 0 ? ` (${values.join(', ')})` : ''}${outcome ? `: ${outcome}` : ''}`;
    }),
    ...breaches.map(({ invariant, sentence }) => `  BROKEN: ${invariant}. ${sentence}`),
  ].join('\n');
}
