import { parseArgs } from 'node:util';
import type { Modes } from './modes';

export const HELP = `A Zendesk Chat account on this machine.

  npm run zendesk -- [options]

  --port N             where to listen (8089)
  --agents FILE        initial agents, as CSV
  --subdomain NAME     the account's subdomain (acme)
  --integrated         an account made in Zendesk Support: agents are read-only
  --integrated-old     the same, and /account answers 403
  --agent-workspace    departments have a support_group_id
  --throttled          more than 200 calls a minute are answered 429
  --seats N            the plan allows N enabled agents
  --enabled-as-int     enabled is answered as 1 or 0
  --down               every call is answered 503
  --slow N             answers take N seconds
  --help               prints this text
`;

export interface Arguments {
  port: number;
  agents?: string;
  subdomain: string;
  modes: Partial<Modes>;
}

/** The parsed command line; `'help'` when help is asked for; or a sentence about what is wrong. */
export function readArguments(given: readonly string[]): Arguments | 'help' | { sentence: string } {
  try {
    const values = parsed(given);
    if (values.help) return 'help';
    return {
      port: number('port', values.port, { max: 65_535 }) ?? 8089,
      agents: values.agents,
      subdomain: subdomain(values.subdomain ?? 'acme'),
      modes: modesOf(values),
    };
  } catch (error) {
    if (error instanceof WrongArgument) return { sentence: `${error.message} Try --help.` };
    throw error;
  }
}

class WrongArgument extends Error {}

type Values = ReturnType<typeof parsed>;

function parsed(given: readonly string[]) {
  const flag = { type: 'boolean' } as const;
  const text = { type: 'string' } as const;
  const options = {
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
    help: flag,
  };
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

function modesOf(values: Values): Partial<Modes> {
  const slow = number('slow', values.slow);
  const seats = number('seats', values.seats);
  return {
    ...(values.integrated && { kind: 'integrated' }),
    ...(values['integrated-old'] && { kind: 'integrated-old' }),
    ...(values['agent-workspace'] && { agentWorkspace: true }),
    ...(values.throttled && { throttled: { perMinute: 200, retryAfter: 'seconds' } }),
    ...(seats !== undefined && { seatLimit: seats }),
    ...(values['enabled-as-int'] && { enabledAsInt: true }),
    ...(values.down && { down: { status: 503 } }),
    // Over real HTTP, the caller has its own timeout.
    ...(slow !== undefined && { slow: { seconds: slow, limit: slow } }),
  };
}

function number(name: string, text: string | undefined, { max = 1_000_000 } = {}): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text) || Number(text) > max) {
    throw new WrongArgument(`--${name} is “${text}”; it must be a whole number up to ${max}.`);
  }
  return Number(text);
}

function subdomain(text: string): string {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(text)) {
    throw new WrongArgument(`--subdomain is “${text}”; it must be lower-case letters, digits and hyphens.`);
  }
  return text;
}
