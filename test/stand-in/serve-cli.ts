import { readFile } from 'node:fs/promises';
import { codeOf } from '../error-code';
import { AgentsCsvError, loadAgentsCsv } from './agents-csv';
import { type Arguments, HELP, readArguments } from './arguments';
import { serve } from './common/serve';
import { ZendeskChat } from './stand-in';
import { startupMessage } from './startup-message';

/** `npm run zendesk` */
async function run(): Promise<void> {
  const given = readArguments(process.argv.slice(2));
  if (given === 'help') {
    process.stdout.write(HELP);
    return;
  }
  if ('sentence' in given) return fail(given.sentence);
  const standIn = new ZendeskChat({ subdomain: given.subdomain, clock: Date.now, modes: given.modes });
  const sentence = await loadAgents(standIn, given);
  if (sentence) return fail(sentence);
  standIn.onCall = (call) => console.log(`${call.status}  ${call.method} ${call.path}${call.query}`);
  const serving = await serve(standIn, { port: given.port, realTime: true });
  if (serving.port !== given.port && given.port !== 0) console.log(`Port ${given.port} is taken.`);
  console.log(startupMessage(serving.url, standIn));
}

async function loadAgents(standIn: ZendeskChat, { agents: file }: Arguments): Promise<string | undefined> {
  if (file === undefined) return undefined;
  try {
    loadAgentsCsv(standIn, await readFile(file, 'utf8'));
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
