import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { codeOf } from '../../error-code';
import { InputError } from '../../rehearsal/input-error';

/** To be increased whenever older files can no longer be read. */
const FILE_VERSION = 'Chat Access demo, 1';

/** The saved state, or `null` when the file does not exist yet. */
export function readDataFile(file: string): string | null {
  const text = readIfExists(file);
  if (text === null) return null;
  const [head = '', ...rest] = text.split('\n');
  const saved = rest.join('\n');
  if (head === headerOf(saved)) return saved;
  const known = head.startsWith(FILE_VERSION);
  throw new InputError(
    known
      ? `${file} is damaged: its checksum does not match. Name another file, or delete this one to start over.`
      : `${file} was not written by this demo. Name another file for the saved state.`,
  );
}

/** Atomic: writes a temporary file beside it and renames that once it is on the disk. */
export function writeDataFile(file: string, text: string): void {
  const temporary = `${file}.new`;
  const descriptor = openSync(temporary, 'w', 0o600);
  try {
    writeSync(descriptor, `${headerOf(text)}\n${text}`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(temporary, file);
}

function headerOf(text: string): string {
  return `${FILE_VERSION}, ${createHash('sha256').update(text).digest('hex')}`;
}

function readIfExists(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new InputError(`${file} cannot be read (${codeOf(error) ?? 'unknown error'}).`);
  }
}
