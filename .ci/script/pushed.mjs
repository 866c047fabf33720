/** What stands in a script at Google. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clasp } from './clasp.mjs';

/** How each build begins. */
const OURS = /^\/\*\*\s*\* Chat Access:/;
/** What Google puts into a new script. */
const NEW = /^\s*function myFunction\(\)\s*\{\s*\}\s*$/;

/**
 * Whether a push may replace it: a new script, or one that we have pushed.
 * @param {string} scriptId @returns {boolean | null} `null`: Google did not show it; clasp has said why
 */
export function isReplaceable(scriptId) {
  const folder = mkdtempSync(join(tmpdir(), 'chat-access-'));
  try {
    const settings = join(folder, '.clasp.json');
    writeFileSync(settings, JSON.stringify({ scriptId, rootDir: folder }));
    if (clasp('--project', settings, 'pull').status !== 0) return null;
    return readdirSync(folder)
      .filter(isScript)
      .every((name) => isKnown(readFileSync(join(folder, name), 'utf8')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string} name */
function isScript(name) {
  return /\.(js|gs)$/.test(name);
}

/** @param {string} code */
function isKnown(code) {
  return code.trim() === '' || OURS.test(code) || NEW.test(code);
}
