import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../../src/shared/languages';
import type { Product } from '../product';
import { PRODUCT_HELP, readProduct } from '../rehearsal/input/product';
import { InputError } from '../rehearsal/input-error';

export const HELP = `Chat Access in the browser: a form, the sheet, the mails and Zendesk, all on this machine.

  npm start -- [options]

  ${PRODUCT_HELP}
  --language CODE      of the people and their emails: en, de, fr, es or pt (en)
  --empty              starts with nothing set up: go through the setup yourself
  --responses FILE     your own response sheet as CSV (File > Download in Google Sheets)
  --agents FILE        your own Zendesk accounts as CSV
  --data FILE          saves the state in this file across restarts; without it, in memory only
  --help               prints this text

PORT=8080 npm start    uses this port, or any free one if it is in use
`;

export interface Arguments {
  product?: Product;
  language?: Language;
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
  const { product, language, empty } = values;
  return {
    ...values,
    product: readProduct(product),
    language: readLanguage(language),
    empty: empty === true,
  };
}

function readLanguage(given: string | undefined): Language | undefined {
  const known = LANGUAGES.find((language) => language === given);
  if (known || given === undefined) return known;
  throw new InputError(`--language is one of ${LANGUAGES.join(', ')}; not “${given}”. Try --help.`);
}

function parse(given: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = {
    product: text,
    language: text,
    empty: flag,
    responses: text,
    agents: text,
    data: text,
    help: flag,
  };
  try {
    return parseArgs({ args: [...given], options });
  } catch (error) {
    const sentence = String(error)
      .replace(/^.*?: /, '')
      .split(/\.\s|\n/)[0];
    throw new InputError(`${sentence?.replace(/\.$/, '')}. Try --help.`);
  }
}
