import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

export interface CommandResult {
  code: number | null;
  out: string;
  err: string;
}

/** Runs one of the commands as `npm run` does. */
export function runScript(
  script: 'cli' | 'samples-cli',
  given: readonly string[] = [],
): Promise<CommandResult> {
  return runNode(['--import', 'tsx', `test/rehearsal/${script}.ts`, ...given]);
}

/** `npm run rehearse`, compiled once, because starting tsx takes longer than most runs. */
export class RehearseCommand {
  readonly #compiled: string;

  constructor(files: TempFiles) {
    this.#compiled = files.path('rehearse.cjs');
    buildSync({
      entryPoints: ['test/rehearsal/cli.ts'],
      outfile: this.#compiled,
      bundle: true,
      platform: 'node',
      target: 'node20',
      logLevel: 'warning',
    });
  }

  run(given: readonly string[], environment: Record<string, string> = {}): Promise<CommandResult> {
    return runNode([this.#compiled, ...given], environment);
  }
}

/** Only a slow machine prints these. */
const PROGRESS = /^\d+ of \d+ rows have an outcome\.\n/gm;

/** Runs Node without a terminal. */
function runNode(given: readonly string[], environment: Record<string, string> = {}): Promise<CommandResult> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, given, {
      env: { ...process.env, ZENDESK_TOKEN: '', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const result: CommandResult = { code: null, out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => {
      result.out += chunk;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      result.err += chunk;
    });
    child.on('error', failed);
    child.on('close', (code) => done({ ...result, err: result.err.replace(PROGRESS, ''), code }));
  });
}

/** A temporary folder for the files of one test file. */
export class TempFiles {
  readonly #folder = mkdtempSync(join(tmpdir(), 'rehearsal-'));

  /** Writes a file and gives its path. */
  write(name: string, content: string | Uint8Array): string {
    const path = this.path(name);
    writeFileSync(path, content);
    return path;
  }

  path(name: string): string {
    return join(this.#folder, name);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }
}

export const TITLES = 'Timestamp,Email Address,Email of the new agent,First name,Last name';

/** CSV with one line per answer, all by the same team lead, one minute apart. */
export function responses(...answers: string[]): string {
  const lines = answers.map((answer, index) => `3/13/2026 9:${10 + index}:00,lead@acme.example,${answer}`);
  return [TITLES, ...lines].join('\r\n');
}
