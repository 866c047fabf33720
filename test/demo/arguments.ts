import { parseArgs } from 'node:util';
import { WrongInput } from '../rehearsal/wrong-input';

export const HELP = `Chat Access in the browser: a form, the sheet, the mails and a Zendesk, all on this machine.

  npm start -- [options]

  --empty              nothing is set up yet: walk through the setup yourself
  --responses FILE     your own response sheet as CSV (File > Download in Google Sheets)
  --agents FILE        your own Zendesk accounts as CSV
  --data FILE          keeps everything in this file across restarts; without it, in memory
  --help               this text

PORT=8080 npm start    wants this port; a free one is taken when it is in use
`;

export interface Arguments {
  empty: boolean;
  responses?: string;
  agents?: string;
  data?: string;
}

/** The command line understood, or a wish for help. */
export function readArguments(given: readonly string[]): Arguments | 'help' {
  const { values } = parsed(given);
  if (values.help) return 'help';
  if (values.empty && values.responses !== undefined) {
    throw new WrongInput('--empty starts without responses, and --responses brings some: give one of them.');
  }
  return { ...values, empty: values.empty === true };
}

function parsed(given: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = { empty: flag, responses: text, agents: text, data: text, help: flag };
  try {
    return parseArgs({ args: [...given], options });
  } catch (error) {
    const sentence = String(error)
      .replace(/^.*?: /, '')
      .split(/\.\s|\n/)[0];
    throw new WrongInput(`${sentence?.replace(/\.$/, '')}. Try --help.`);
  }
}
