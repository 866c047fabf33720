import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { type Arguments, HELP, readArguments } from './arguments';
import { decodeText } from './input/encoding';
import { InputError } from './input-error';
import { type Progress, progressBar, progressLines } from './progress';
import { type Finished, type Input, Rehearsal } from './rehearsal';
import { number } from './report/format';
import { asJson } from './report/json';
import { type Report, unsettled } from './report/report';
import { asText } from './report/text';

const EXIT_OK = 0;
const EXIT_NEEDS_ATTENTION = 1;
const EXIT_BAD_INPUT = 2;
const EXIT_INTERNAL_ERROR = 3;

/** `npm run rehearse`; gives the exit code. */
export async function main(given: readonly string[]): Promise<number> {
  const secrets: string[] = [process.env.ZENDESK_TOKEN ?? ''];
  try {
    const options = readArguments(given, process.env);
    if (options === 'help') {
      process.stdout.write(HELP);
      return EXIT_OK;
    }
    const rehearsal = new Rehearsal(options, readInput(options));
    secrets.push(rehearsal.token ?? '');
    const finished = await rehearse(rehearsal, options);
    if (!finished) return EXIT_BAD_INPUT;
    const { report } = finished;
    const text = options.json ? asJson(report, options) : asText(report, options);
    process.stdout.write(redact(secrets, text));
    return unsettled(report).length > 0 ? EXIT_NEEDS_ATTENTION : EXIT_OK;
  } catch (error) {
    const isInputError = error instanceof InputError;
    const text = isInputError
      ? error.message
      : `The rehearsal failed with an internal error.\n${stackOf(error)}`;
    process.stderr.write(`${redact(secrets, text)}\n`);
    return isInputError ? EXIT_BAD_INPUT : EXIT_INTERNAL_ERROR;
  }
}

/** Before changing a real account, rehearses the changes, so that the confirmation can say what will change. */
async function rehearse(rehearsal: Rehearsal, given: Arguments): Promise<Finished | null> {
  const rehearsed = rehearsal.run(progress());
  if (!given.zendesk?.forReal) return rehearsed;
  printLine(`${given.zendesk.address.origin}: ${describeChanges(rehearsed.report)}`);
  if (!(await isConfirmed(given))) return null;
  return rehearsal.run(progress(), true);
}

function describeChanges({ outcomes }: Report): string {
  const rows = (name: string) => outcomes.find(({ outcome }) => outcome === name)?.rows ?? 0;
  const [create, enable] = [rows('Done: created'), rows('Done: enabled')];
  return `${number(create + enable)} accounts will be changed: ${number(create)} created, ${number(enable)} enabled. No mail will be sent.`;
}

async function isConfirmed({ yes }: Arguments): Promise<boolean> {
  if (yes) return true;
  if (!process.stdin.isTTY) {
    printLine('Nothing was changed. Add --yes to continue without a confirmation.');
    return false;
  }
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await lines.question('Type yes to continue: ');
  lines.close();
  if (answer.trim().toLowerCase() === 'yes') return true;
  printLine('Nothing was changed.');
  return false;
}

function progress(): Progress {
  return process.stderr.isTTY ? progressBar() : progressLines(printLine, Date.now);
}

function printLine(line: string): void {
  process.stderr.write(`${line}\n`);
}

function readInput({ responses, agents, setup }: Arguments): Input {
  const named = (file: string | undefined) =>
    file === undefined ? null : { text: readText(file), name: basename(file) };
  return { responses: readText(responses), agents: named(agents), setup: named(setup) };
}

/** Resolves the file against the folder of the user, because npm runs in that of the project. */
function readText(file: string): string {
  return decodeText(readBytes(file), basename(file));
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(resolve(process.env.INIT_CWD ?? '.', file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason =
      code === 'ENOENT' ? 'There is no such file.' : code === 'EISDIR' ? 'It is a folder.' : `${code}.`;
    throw new InputError(`${file} cannot be read. ${reason}`);
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Removes all tokens from what is printed, in case an answer or an error contains one. */
function redact(secrets: readonly string[], text: string): string {
  return secrets
    .filter((secret) => secret.length > 3)
    .reduce((clean, secret) => clean.replaceAll(secret, '[token]'), text);
}
