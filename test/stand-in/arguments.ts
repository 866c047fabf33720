import { parseArgs } from 'node:util';
import type { ParsedSettings } from './common/settings';
import type { Modes } from './modes';
import { choicesFromJson, modesFromJson } from './settings-from-json';
import type { Modes as SupportModes } from './support/modes';
import * as support from './support/settings-from-json';

const HELP = `A Zendesk account on this machine.

  npm run zendesk -- [options]

  --product NAME       chat or support (chat); add --help for the options of support
  --port N             where to listen (8089, or what PORT says)
  --agents FILE        initial agents, as CSV
  --subdomain NAME     the account's subdomain (acme)
  --throttled          more than 200 calls a minute are answered 429
  --seats N            the plan allows N enabled agents
  --down               every call is answered 503
  --slow N             answers take N seconds
  --mode NAME=VALUE    any other state of the account or the network
  --choice NAME=VALUE  behaviour of production that is unknown
  --help               prints this text
`;

const CHAT_HELP = `
Only for chat:

  --integrated         an account made in Zendesk Support: agents are read-only
  --integrated-old     the same, and /account answers 403
  --agent-workspace    departments have a support_group_id
  --enabled-as-int     enabled is answered as 1 or 0
`;

const SUPPORT_HELP = `
Only for support:

  --plan NAME          team, growth, professional, enterprise or enterprise-plus (enterprise)
  --search-lag N       search knows of changes after N seconds
  --foreign-links      links in answers name another host
  --routing-off        omnichannel routing is off, and with it capacity rules
  --chat-by-role       a role with Chat gives access to Chat; otherwise an admin ticks it
  --private-call       the call of Admin Center that ticks Chat works

Choices, the first as it is:

`;

interface Common {
  port: number;
  agents?: string;
  subdomain: string;
  choices: object;
}

export type Arguments = Common &
  ({ product: 'chat'; modes: Partial<Modes> } | { product: 'support'; modes: Partial<SupportModes> });

/**
 * The parsed command line, the text of the help that is asked for, or a sentence about what is wrong. `port`: the environment
 * variable, which `--port` outranks.
 */
export function readArguments(
  given: readonly string[],
  port?: string,
): Arguments | { help: string } | { sentence: string } {
  try {
    const values = parsed(given);
    const product = productNamed(values.product ?? 'chat');
    if (values.help) return { help: helpFor(product) };
    checkProduct(values, product);
    const common = {
      port: portOf(values.port, port),
      agents: values.agents,
      subdomain: subdomain(values.subdomain ?? 'acme'),
    };
    return product === 'chat'
      ? {
          product,
          ...common,
          modes: chatModes(values),
          choices: named(values.choice, 'choice', choicesFromJson),
        }
      : { product, ...common, modes: supportModes(values), choices: supportChoices(values) };
  } catch (error) {
    if (error instanceof WrongArgument) return { sentence: `${error.message} Try --help.` };
    throw error;
  }
}

const DEFAULT_PORT = 8089;
/** The environment variable. */
const PORT = 'PORT';

class WrongArgument extends Error {}

type Values = ReturnType<typeof parsed>;

function parsed(given: readonly string[]) {
  const flag = { type: 'boolean' } as const;
  const text = { type: 'string' } as const;
  const options = {
    product: text,
    port: text,
    agents: text,
    subdomain: text,
    integrated: flag,
    'integrated-old': flag,
    'agent-workspace': flag,
    throttled: flag,
    seats: text,
    'enabled-as-int': flag,
    down: flag,
    slow: text,
    plan: text,
    'search-lag': text,
    'foreign-links': flag,
    'routing-off': flag,
    'chat-by-role': flag,
    'private-call': flag,
    mode: { ...text, multiple: true },
    choice: { ...text, multiple: true },
    help: flag,
  } as const;
  try {
    return parseArgs({ args: [...given], options }).values;
  } catch (error) {
    throw new WrongArgument(firstSentence(error));
  }
}

/** The messages of Node are sentences, of which the first is enough. */
function firstSentence(error: unknown): string {
  const text = String(error).replace(/^.*?: /, '');
  return `${text.split(/\.\s|\n/)[0]?.replace(/\.$/, '')}.`;
}

function productNamed(name: string): 'chat' | 'support' {
  if (name === 'chat' || name === 'support') return name;
  throw new WrongArgument(`--product is “${name}”; it must be chat or support.`);
}

const ONLY = {
  chat: ['integrated', 'integrated-old', 'agent-workspace', 'enabled-as-int'],
  support: ['plan', 'search-lag', 'foreign-links', 'routing-off', 'chat-by-role', 'private-call'],
} as const;

function checkProduct(values: Values, product: 'chat' | 'support'): void {
  const other = product === 'chat' ? 'support' : 'chat';
  const wrong = ONLY[other].find((name) => values[name] !== undefined);
  if (wrong) throw new WrongArgument(`--${wrong} is only for --product ${other}.`);
}

function helpFor(product: 'chat' | 'support'): string {
  return HELP + (product === 'chat' ? CHAT_HELP : `${SUPPORT_HELP}${support.choicesAsText()}`);
}

function chatModes(values: Values): Partial<Modes> {
  const { seats, ...network } = networkModes(values);
  return {
    ...network,
    ...(seats !== undefined && { seatLimit: seats }),
    ...(values.integrated && { kind: 'integrated' }),
    ...(values['integrated-old'] && { kind: 'integrated-old' }),
    ...(values['agent-workspace'] && { agentWorkspace: true }),
    ...(values['enabled-as-int'] && { enabledAsInt: true }),
    ...named(values.mode, 'mode', modesFromJson),
  };
}

function supportModes(values: Values): Partial<SupportModes> {
  const searchLag = number('search-lag', values['search-lag']);
  return {
    ...networkModes(values),
    ...(values.plan !== undefined && named([`plan=${values.plan}`], 'mode', support.modesFromJson)),
    ...(searchLag !== undefined && { searchLag }),
    ...(values['foreign-links'] && { linkHost: 'z3n-stand-in.zendesk.com' }),
    ...(values['routing-off'] && { routing: false }),
    ...(values['private-call'] && { privateEntitlements: true }),
    ...named(values.mode, 'mode', support.modesFromJson),
  };
}

function supportChoices(values: Values): object {
  return {
    ...(values['chat-by-role'] && { roleGrantsChat: true }),
    ...named(values.choice, 'choice', support.choicesFromJson),
  };
}

function networkModes(values: Values) {
  const slow = number('slow', values.slow);
  const seats = number('seats', values.seats);
  return {
    ...(values.throttled && { throttled: { perMinute: 200, retryAfter: 'seconds' as const } }),
    ...(seats !== undefined && { seats }),
    ...(values.down && { down: { status: 503 as const } }),
    // Over real HTTP, the caller has its own timeout.
    ...(slow !== undefined && { slow: { seconds: slow, limit: slow } }),
  };
}

/** Settings that are written as `name=value`; a value is JSON, or else a text. */
function named<T>(
  given: readonly string[] | undefined,
  option: string,
  understand: (value: unknown) => ParsedSettings<T>,
): Partial<T> {
  const found: Partial<T> = {};
  for (const item of given ?? []) {
    const [, name, text = ''] = /^(\w+)=(.*)$/s.exec(item) ?? [];
    if (!name) throw new WrongArgument(`--${option} is “${item}”; write it as NAME=VALUE.`);
    const asJson = understand({ [name]: fromJson(text) });
    const result = 'settings' in asJson ? asJson : understand({ [name]: text });
    if ('sentences' in result) throw new WrongArgument(`--${option} ${item}: ${result.sentences.join(' ')}`);
    Object.assign(found, result.settings);
  }
  return found;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function number(name: string, text: string | undefined, { max = 1_000_000 } = {}): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text) || Number(text) > max) {
    const option = name === PORT ? name : `--${name}`;
    throw new WrongArgument(`${option} is “${text}”; it must be a whole number up to ${max}.`);
  }
  return Number(text);
}

function portOf(option: string | undefined, variable: string | undefined): number {
  const limits = { max: 65_535 };
  return number('port', option, limits) ?? number(PORT, variable || undefined, limits) ?? DEFAULT_PORT;
}

function subdomain(text: string): string {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(text)) {
    throw new WrongArgument(`--subdomain is “${text}”; it must be lower-case letters, digits and hyphens.`);
  }
  return text;
}
