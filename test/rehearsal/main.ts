import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { type Arguments, HELP, readArguments } from './arguments';
import { decodeText } from './input/encoding';
import { InputError } from './input-error';
import { type Progress, progressBar, progressLines } from './progress';
import { type Finished, type Input, Rehearsal } from './rehearsal';
import { asJson } from './report/json';
import { type Report, unsettled } from './report/report';
import { asText } from './report/text';
import { number } from './report/words';

const GOOD = 0;
const NEEDS_ATTENTION = 1;
const WRONG_INPUT = 2;
const FAILED = 3;

/** `npm run rehearse`; the number it ends with. */
export async function main(given: readonly string[]): Promise<number> {
  const secrets: string[] = [process.env.ZENDESK_TOKEN ?? ''];
  try {
    const understood = readArguments(given, process.env);
    if (understood === 'help') {
      process.stdout.write(HELP);
      return GOOD;
    }
    const rehearsal = new Rehearsal(understood, readInput(understood));
    secrets.push(rehearsal.token ?? '');
    const finished = await perform(rehearsal, understood);
    if (!finished) return WRONG_INPUT;
    const { report } = finished;
    const text = understood.json ? asJson(report, understood) : asText(report, understood);
    process.stdout.write(without(secrets, text));
    return unsettled(report).length > 0 ? NEEDS_ATTENTION : GOOD;
  } catch (error) {
    const wrong = error instanceof InputError;
    const text = wrong ? error.message : `The rehearsal itself has failed.\n${stackOf(error)}`;
    process.stderr.write(`${without(secrets, text)}\n`);
    return wrong ? WRONG_INPUT : FAILED;
  }
}

/** Before a real account is changed the same is played, so that the question can say what it is about. */
async function perform(rehearsal: Rehearsal, given: Arguments): Promise<Finished | null> {
  const played = rehearsal.run(progress());
  if (!given.zendesk?.forReal) return played;
  say(`${given.zendesk.address.origin}: ${willTouch(played.report)}`);
  if (!(await isConfirmed(given))) return null;
  return rehearsal.run(progress(), true);
}

function willTouch({ outcomes }: Report): string {
  const rows = (name: string) => outcomes.find(({ outcome }) => outcome === name)?.rows ?? 0;
  const [create, enable] = [rows('Done: created'), rows('Done: enabled')];
  return `${number(create + enable)} accounts will be changed: ${number(create)} created, ${number(enable)} enabled. No mail will be sent.`;
}

async function isConfirmed({ yes }: Arguments): Promise<boolean> {
  if (yes) return true;
  if (!process.stdin.isTTY) {
    say('Nothing was changed. Add --yes to go on without being asked.');
    return false;
  }
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await lines.question('Type yes to go on: ');
  lines.close();
  if (answer.trim().toLowerCase() === 'yes') return true;
  say('Nothing was changed.');
  return false;
}

function progress(): Progress {
  return process.stderr.isTTY ? progressBar() : progressLines(say, Date.now);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function readInput({ responses, agents, setup }: Arguments): Input {
  const named = (file: string | undefined) =>
    file === undefined ? null : { text: readText(file), name: basename(file) };
  return { responses: readText(responses), agents: named(agents), setup: named(setup) };
}

/** npm runs in the project's folder; the file is named from where the person is. */
function readText(file: string): string {
  return decodeText(readBytes(file), basename(file));
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(resolve(process.env.INIT_CWD ?? '.', file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === 'ENOENT' ? 'There is no such file.' : code === 'EISDIR' ? 'It is a folder.' : `${code}.`;
    throw new InputError(`${file} cannot be read. ${why}`);
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Whatever an answer of a server or an error carries: no token is ever printed. */
function without(secrets: readonly string[], text: string): string {
  return secrets
    .filter((secret) => secret.length > 3)
    .reduce((clean, secret) => clean.replaceAll(secret, '[token]'), text);
}
