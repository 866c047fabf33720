import { parseArgs } from 'node:util';
import type { Product } from '../product';
import { PRODUCT_HELP, readProduct } from '../rehearsal/input/product';
import { InputError } from '../rehearsal/input-error';

export const HELP = `Chat Access in the browser: a form, the sheet, the mails and Zendesk, all on this machine.

  npm start -- [options]

  ${PRODUCT_HELP}
  --empty              starts with nothing set up: go through the setup yourself
  --responses FILE     your own response sheet as CSV (File > Download in Google Sheets)
  --agents FILE        your own Zendesk accounts as CSV
  --data FILE          saves the state in this file across restarts; without it, in memory only
  --help               prints this text

PORT=8080 npm start    uses this port, or any free one if it is in use
`;

export interface Arguments {
  product?: Product;
  empty: boolean;
  responses?: string;
  agents?: string;
  data?: string;
}

/** The parsed command line; `'help'` when help is asked for. */
export function readArguments(given: readonly string[]): Arguments | 'help' {
  const { values } = parse(given);
  if (values.help) return 'help';
  if (values.empty && values.responses !== undefined) {
    throw new InputError('--empty starts without responses, --responses loads some: give only one of them.');
  }
  return { ...values, product: readProduct(values.product), empty: values.empty === true };
}

function parse(given: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = { product: text, empty: flag, responses: text, agents: text, data: text, help: flag };
  try {
    return parseArgs({ args: [...given], options });
  } catch (error) {
    const sentence = String(error)
      .replace(/^.*?: /, '')
      .split(/\.\s|\n/)[0];
    throw new InputError(`${sentence?.replace(/\.$/, '')}. Try --help.`);
  }
}
