import { parseArgs } from 'node:util';
import type { Product } from '../product';
import { PRODUCT_HELP, readProduct } from './input/product';
import { InputError } from './input-error';
import { readAddress, type ZendeskAddress } from './zendesk/address';

export const HELP = `Rehearses Chat Access with the responses of a real form, on this machine.

  npm run rehearse -- responses.csv [options]

  responses.csv        the response sheet as Google Sheets exports it:
                       File > Download > Comma-separated values (.csv)
  ${PRODUCT_HELP}
  --agents FILE        the Zendesk accounts, as CSV (without it, only the owner)
  --setup FILE         the setup, as JSON: columns, domains, departments, mails
  --zendesk URL        a real account instead of the stand-in: https://acme.zendesk.com
                       It is only read; changes are simulated.
  --token TOKEN        its OAuth access token; better set ZENDESK_TOKEN instead,
                       which is not stored in the shell history
  --for-real           makes the changes, after a confirmation
  --yes                ... without a confirmation
  --rows               prints every row with its outcome
  --mails              prints the mails; none is ever sent
  --json               prints the result as JSON
  --help               prints this text

Exits with 0, with 1 when a row needs attention or is not finished, and with 2 when the input cannot be used.
`;

export interface Arguments {
  responses: string;
  product?: Product;
  agents?: string;
  setup?: string;
  zendesk: { address: ZendeskAddress; token: string | undefined; forReal: boolean } | null;
  yes: boolean;
  rows: boolean;
  mails: boolean;
  json: boolean;
}

/** The parsed command line; `'help'` when help is asked for. */
export function readArguments(
  given: readonly string[],
  environment: Record<string, string | undefined>,
): Arguments | 'help' {
  const { values, positionals } = parse(given);
  if (values.help) return 'help';
  const [responses] = positionals;
  // The message does not quote it, because it may be a token whose option was forgotten.
  if (positionals.length > 1) throw wrong('Give one file of responses only.');
  if (responses === undefined) throw wrong('Give the exported responses: npm run rehearse -- responses.csv.');
  return {
    responses,
    product: readProduct(values.product),
    agents: values.agents,
    setup: values.setup,
    zendesk: zendeskIn(values, environment),
    yes: values.yes === true,
    rows: values.rows === true,
    mails: values.mails === true,
    json: values.json === true,
  };
}

type Values = ReturnType<typeof parse>['values'];

function zendeskIn(
  values: Values,
  { ZENDESK_TOKEN: fromEnvironment }: Record<string, string | undefined>,
): Arguments['zendesk'] {
  if (values.zendesk === undefined) {
    const misplaced = (['token', 'for-real', 'yes'] as const).find((name) => values[name] !== undefined);
    if (misplaced) throw wrong(`--${misplaced} is for a real account: give its address with --zendesk.`);
    return null;
  }
  if (values.agents !== undefined) {
    throw wrong('--agents fills the stand-in, --zendesk uses a real account: give only one of them.');
  }
  const token = values.token?.trim() || fromEnvironment?.trim() || undefined;
  return { address: readAddress(values.zendesk), token, forReal: values['for-real'] === true };
}

function parse(given: readonly string[]) {
  const flag = { type: 'boolean' } as const;
  const text = { type: 'string' } as const;
  const options = {
    product: text,
    agents: text,
    setup: text,
    zendesk: text,
    token: text,
    'for-real': flag,
    yes: flag,
    rows: flag,
    mails: flag,
    json: flag,
    help: flag,
  };
  try {
    return parseArgs({ args: [...given], options, allowPositionals: true });
  } catch (error) {
    throw wrong(sentenceOf(error));
  }
}

/** The sentence of Node, unless a mistyped option in it may contain a token. */
function sentenceOf(error: unknown): string {
  const text = String(error).replace(/^.*?: /, '');
  const first = `${text.split(/\.\s|\n/)[0]?.replace(/\.$/, '')}.`;
  return /tok/i.test(first) ? 'The options are not valid.' : first;
}

function wrong(sentence: string): InputError {
  return new InputError(`${sentence} Try --help.`);
}
