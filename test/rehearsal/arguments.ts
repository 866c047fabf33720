import { parseArgs } from 'node:util';
import { InputError } from './input-error';
import { readAddress, type ZendeskAddress } from './zendesk/address';

export const HELP = `Rehearses Chat Access over the responses of a real form, on this machine.

  npm run rehearse -- responses.csv [options]

  responses.csv        the response sheet as Google Sheets exports it:
                       File > Download > Comma-separated values (.csv)
  --agents FILE        the accounts that Zendesk has, as CSV (none but the owner)
  --setup FILE         what the setup would hold, as JSON: columns, domains, departments, mails
  --zendesk URL        a real account instead of the stand-in: https://acme.zendesk.com
                       It is only read; what would be changed is played.
  --token TOKEN        its OAuth access token; better put it into ZENDESK_TOKEN,
                       where no shell history keeps it
  --for-real           lets the changes through, after asking
  --yes                ... without asking
  --rows               prints every row with its outcome
  --mails              prints the mails; none is ever sent
  --json               prints the result as JSON
  --help               this text

Ends with 0, with 1 when a row needs attention or is not finished, and with 2 when the input cannot be used.
`;

export interface Arguments {
  responses: string;
  agents?: string;
  setup?: string;
  zendesk: { address: ZendeskAddress; token: string | undefined; forReal: boolean } | null;
  yes: boolean;
  rows: boolean;
  mails: boolean;
  json: boolean;
}

/** The command line understood, or a wish for help. */
export function readArguments(
  given: readonly string[],
  environment: Record<string, string | undefined>,
): Arguments | 'help' {
  const { values, positionals } = parsed(given);
  if (values.help) return 'help';
  const [responses] = positionals;
  // Not repeated here: the second one may be a token whose option was forgotten.
  if (positionals.length > 1) throw wrong('Give one file of responses only.');
  if (responses === undefined) throw wrong('Give the exported responses: npm run rehearse -- responses.csv.');
  return {
    responses,
    agents: values.agents,
    setup: values.setup,
    zendesk: zendeskIn(values, environment),
    yes: values.yes === true,
    rows: values.rows === true,
    mails: values.mails === true,
    json: values.json === true,
  };
}

type Values = ReturnType<typeof parsed>['values'];

function zendeskIn(
  values: Values,
  { ZENDESK_TOKEN: kept }: Record<string, string | undefined>,
): Arguments['zendesk'] {
  if (values.zendesk === undefined) {
    const lonely = (['token', 'for-real', 'yes'] as const).find((name) => values[name] !== undefined);
    if (lonely) throw wrong(`--${lonely} is for a real account: give its address with --zendesk.`);
    return null;
  }
  if (values.agents !== undefined) {
    throw wrong('--agents fills the stand-in and --zendesk asks a real account: give one of them.');
  }
  const token = values.token?.trim() || kept?.trim() || undefined;
  return { address: readAddress(values.zendesk), token, forReal: values['for-real'] === true };
}

function parsed(given: readonly string[]) {
  const flag = { type: 'boolean' } as const;
  const text = { type: 'string' } as const;
  const options = {
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

/** Node's own sentence, unless a mistyped option may have a token in it. */
function sentenceOf(error: unknown): string {
  const text = String(error).replace(/^.*?: /, '');
  const first = `${text.split(/\.\s|\n/)[0]?.replace(/\.$/, '')}.`;
  return /tok/i.test(first) ? 'The options are not understood.' : first;
}

function wrong(sentence: string): InputError {
  return new InputError(`${sentence} Try --help.`);
}
