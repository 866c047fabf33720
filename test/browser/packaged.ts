/**
 * The Chromium that npm brings. It is made for AWS Lambda, and so comes with what a Linux without a desktop lacks: the
 * libraries and a font. All of it is compressed. The font has letters but hardly any signs, such as the check mark:
 * enough for tests, but for pictures install a browser and fonts.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { LaunchOptions } from 'playwright-core';

const PACKAGE = resolve('node_modules/@sparticuz/chromium');
const CACHE = resolve('node_modules/.cache');

/** What the system loads such a program with: only a 64-bit Linux on Intel or AMD has it, and only with glibc. */
const LOADER = '/lib64/ld-linux-x86-64.so.2';

const UNPACK = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;

export function packagedRuns(): boolean {
  return existsSync(LOADER) && existsSync(PACKAGE);
}

/** How to launch it. Unpacking takes a moment and 200 MB, once for each version. */
export async function packagedChromium(cache = CACHE): Promise<LaunchOptions> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      // Its folder `fonts` is read in addition to the fonts of the system, of which there may be none.
      XDG_DATA_HOME: join(folder, 'fonts'),
    },
  };
}

/** Several test processes may do this at once, so the folder gets its name when it is complete. */
async function unpackInto(folder: string): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const draft = mkdtempSync(`${folder}-`);
  try {
    await unpackAsInLambda(draft);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}

/** It always unpacks into the folder for temporary files, and its libraries only when it believes it is in Lambda. */
async function unpackAsInLambda(folder: string): Promise<void> {
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', UNPACK], { env });
}
