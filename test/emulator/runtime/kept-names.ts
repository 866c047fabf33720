import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Names, readNames } from './syntax';

const CACHE = resolve('node_modules/.cache/emulator');
const READER = resolve('test/emulator/runtime/syntax.ts');

/** What is shorter is parsed faster than it is looked up. */
const LONG = 50_000;

/**
 * The names of a script, parsed once for all processes and not again by each test file, which costs more than most of
 * the files themselves. The kept file is named by a digest of the script and of the code that reads it.
 */
export function namesOf(code: string): Names {
  if (code.length < LONG) return readNames(code);
  const file = join(CACHE, `${digestOf(readFileSync(READER, 'utf8') + code)}.json`);
  return readKept(file) ?? keep(file, readNames(code));
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function readKept(file: string): Names | null {
  try {
    const { declared, callable, all, areLexical } = JSON.parse(readFileSync(file, 'utf8'));
    return { declared: new Set(declared), callable: new Set(callable), all: new Set(all), areLexical };
  } catch {
    return null;
  }
}

/** Several processes may do this at once, so the file gets its name when it is complete. */
function keep(file: string, names: Names): Names {
  const { declared, callable, all, areLexical } = names;
  const lists = { declared: [...declared], callable: [...callable], all: [...all], areLexical };
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(lists));
  renameSync(`${file}.${process.pid}`, file);
  return names;
}
