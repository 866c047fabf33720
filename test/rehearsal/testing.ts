import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** One of the commands, run as `npm run` does it. */
export function command(script: 'cli' | 'start', given: readonly string[] = []): Promise<Ended> {
  return ended(['--import', 'tsx', `test/rehearsal/${script}.ts`, ...given]);
}

/** `npm run rehearse`, compiled once for many runs: tsx takes longer at every start than most of them then do. */
export class Rehearse {
  readonly #compiled: string;

  constructor(files: Files) {
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

  run(given: readonly string[], environment: Record<string, string> = {}): Promise<Ended> {
    return ended([this.#compiled, ...given], environment);
  }
}

/** Without a terminal. */
function ended(given: readonly string[], environment: Record<string, string> = {}): Promise<Ended> {
  return new Promise((done, failed) => {
    const started = spawn(process.execPath, given, {
      env: { ...process.env, ZENDESK_TOKEN: '', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const so: Ended = { code: null, out: '', err: '' };
    started.stdout.on('data', (chunk: Buffer) => {
      so.out += chunk;
    });
    started.stderr.on('data', (chunk: Buffer) => {
      so.err += chunk;
    });
    started.on('error', failed);
    started.on('close', (code) => done({ ...so, code }));
  });
}

/** A folder for the files of one test file. */
export class Files {
  readonly #folder = mkdtempSync(join(tmpdir(), 'rehearsal-'));

  /** Writes it and gives its path. */
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

/** One line an answer, all by the same team lead, a minute after each other. */
export function responses(...answers: string[]): string {
  const lines = answers.map((answer, index) => `3/13/2026 9:${10 + index}:00,lead@acme.example,${answer}`);
  return [TITLES, ...lines].join('\r\n');
}
