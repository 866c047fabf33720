import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Runs one of the commands as a person would, without a terminal. */
export function command(
  script: 'cli' | 'start',
  given: readonly string[] = [],
  environment: Record<string, string> = {},
): Promise<Ended> {
  return new Promise((done, failed) => {
    const started = spawn(process.execPath, ['--import', 'tsx', `test/rehearsal/${script}.ts`, ...given], {
      env: { ...process.env, ZENDESK_TOKEN: '', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended: Ended = { code: null, out: '', err: '' };
    started.stdout.on('data', (chunk: Buffer) => {
      ended.out += chunk;
    });
    started.stderr.on('data', (chunk: Buffer) => {
      ended.err += chunk;
    });
    started.on('error', failed);
    started.on('close', (code) => done({ ...ended, code }));
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
