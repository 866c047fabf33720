import { readFile } from 'node:fs/promises';
import { codeOf } from '../error-code';
import { loadAgentsCsv } from './agents-csv';
import { type Arguments, readArguments } from './arguments';
import { AgentsCsvError } from './common/csv';
import { serve } from './common/serve';
import { ZendeskChat } from './stand-in';
import { startupMessage } from './startup-message';
import { loadPeopleCsv } from './support/people-csv';
import { startupMessage as supportMessage } from './support/startup-message';
import { ZendeskSupport } from './support/support';

/** `npm run zendesk` */
async function run(): Promise<void> {
  const given = readArguments(process.argv.slice(2), process.env.PORT);
  if ('help' in given) {
    process.stdout.write(given.help);
    return;
  }
  if ('sentence' in given) return fail(given.sentence);
  const { standIn, load, message } = accountOf(given);
  const sentence = await loadAgents(load, given);
  if (sentence) return fail(sentence);
  standIn.onCall = (call) => console.log(`${call.status}  ${call.method} ${call.path}${call.query}`);
  const serving = await serve(standIn, { port: given.port, realTime: true });
  if (serving.port !== given.port && given.port !== 0) console.log(`Port ${given.port} is taken.`);
  console.log(message(serving.url));
}

/** The account, how it takes a file, and what is said about it. */
function accountOf(given: Arguments) {
  const { subdomain, choices } = given;
  if (given.product === 'support') {
    const standIn = new ZendeskSupport({ subdomain, choices, clock: Date.now, modes: given.modes });
    return {
      standIn,
      load: (text: string) => loadPeopleCsv(standIn, text),
      message: (url: string) => supportMessage(url, standIn),
    };
  }
  const standIn = new ZendeskChat({ subdomain, choices, clock: Date.now, modes: given.modes });
  return {
    standIn,
    load: (text: string) => loadAgentsCsv(standIn, text),
    message: (url: string) => startupMessage(url, standIn),
  };
}

async function loadAgents(
  load: (text: string) => unknown,
  { agents: file }: Arguments,
): Promise<string | undefined> {
  if (file === undefined) return undefined;
  try {
    load(await readFile(file, 'utf8'));
    return undefined;
  } catch (error) {
    if (error instanceof AgentsCsvError) return `${file} cannot be used.\n${error.message}`;
    if (codeOf(error)) return `${file} cannot be read (${codeOf(error)}).`;
    throw error;
  }
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

run().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
