import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { codeOf } from '../../error-code';
import { WrongInput } from '../../rehearsal/wrong-input';

/** Changes whenever a file of an older kind could not be understood any more. */
const KIND = 'Chat Access demo, 1';

/** The text that was kept in the file, or `null` when there is no such file yet. */
export function readKept(file: string): string | null {
  const text = readIfThere(file);
  if (text === null) return null;
  const [head = '', ...rest] = text.split('\n');
  const kept = rest.join('\n');
  if (head === headOf(kept)) return kept;
  const known = head.startsWith(KIND);
  throw new WrongInput(
    known
      ? `${file} is damaged: its checksum is another one. Give another file, or remove it to start anew.`
      : `${file} was not written by this demo. Give another file to keep the state in.`,
  );
}

/** The whole file or none of it: a copy is written beside it, and takes its place when it is on the disk. */
export function keep(file: string, text: string): void {
  const copy = `${file}.new`;
  const descriptor = openSync(copy, 'w', 0o600);
  try {
    writeSync(descriptor, `${headOf(text)}\n${text}`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(copy, file);
}

function headOf(text: string): string {
  return `${KIND}, ${createHash('sha256').update(text).digest('hex')}`;
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new WrongInput(`${file} cannot be read (${codeOf(error) ?? 'unknown cause'}).`);
  }
}
