import { parseArgs } from 'node:util';

export const HELP = `Simulates the life of Chat Access, on this machine and in virtual time.

  npm run simulate -- [options]

  --worlds N     so many random worlds (300)
  --seed N       the seed of the first one; the others follow (1)
  --orders N     orders in which two executions about idle accounts meet, evenly chosen (500)
  --workers N    processes (2)
  --help         this text

Every kind of execution is first cut off and disturbed at each of its calls. Ends with 1 when anything is broken.
`;

export interface Arguments {
  worlds: number;
  seed: number;
  orders: number;
  workers: number;
}

/** The command line understood, or a wish for help. */
export function readArguments(given: readonly string[]): Arguments | 'help' {
  const { values } = parseArgs({
    args: [...given],
    options: {
      worlds: { type: 'string', default: '300' },
      seed: { type: 'string', default: '1' },
      orders: { type: 'string', default: '500' },
      workers: { type: 'string', default: '2' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return 'help';
  return {
    worlds: whole('--worlds', values.worlds, 0),
    seed: whole('--seed', values.seed, 0),
    orders: whole('--orders', values.orders, 1),
    workers: whole('--workers', values.workers, 1),
  };
}

function whole(name: string, text: string, least: number): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isSafeInteger(value) && value >= least) return value;
  throw new Error(`${name} takes a whole number from ${least} on.`);
}
