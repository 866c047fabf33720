import { parseArgs } from 'node:util';

export const HELP = `Simulates Chat Access on this machine in virtual time.

  npm run simulate -- [options]

  --worlds N     number of random worlds (300)
  --seed N       seed of the first world; the next worlds have the next seeds (1)
  --orders N     orders of each two executions about idle accounts or approvals, evenly sampled (500)
  --product P    chat, or support (chat)
  --access       in half of the worlds requests need approval or are limited, access ends, or people are blocked
  --workers N    number of processes (2)
  --help         prints this text

Before that, every kind of execution is killed and disturbed at each of its calls, and every day of a year of idle accounts is
played. Exits with 1 when an invariant is broken.
`;

export interface Arguments {
  worlds: number;
  seed: number;
  orders: number;
  workers: number;
  product: 'chat' | 'support';
  access: boolean;
}

/** The parsed command line; `'help'` when help is asked for. */
export function readArguments(given: readonly string[]): Arguments | 'help' {
  const { values } = parseArgs({
    args: [...given],
    options: {
      worlds: { type: 'string', default: '300' },
      seed: { type: 'string', default: '1' },
      orders: { type: 'string', default: '500' },
      workers: { type: 'string', default: '2' },
      product: { type: 'string', default: 'chat' },
      access: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return 'help';
  return {
    worlds: wholeNumber('--worlds', values.worlds, 0),
    seed: wholeNumber('--seed', values.seed, 0),
    orders: wholeNumber('--orders', values.orders, 1),
    workers: wholeNumber('--workers', values.workers, 1),
    product: productNamed(values.product),
    access: values.access,
  };
}

function productNamed(name: string): Arguments['product'] {
  if (name === 'chat' || name === 'support') return name;
  throw new Error('--product takes chat or support.');
}

function wholeNumber(name: string, text: string, min: number): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isSafeInteger(value) && value >= min) return value;
  throw new Error(`${name} takes a whole number of at least ${min}.`);
}
