import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { type BuiltScript, builtScript } from '../../fixture/built-script';

/** An edit of the source that introduces a fault. */
export interface Edit {
  /** Relative to `src`. */
  file: string;
  find: string;
  replace: string;
}

const ENTRY = 'src/index.ts';
const GLOBAL_NAME = 'chatAccess';

/** Builds the bundle with the edit applied. */
export async function buildFaultyBundle(edit: Edit): Promise<BuiltScript> {
  const result = await build({
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    target: 'es2020',
    format: 'iife',
    globalName: GLOBAL_NAME,
    logLevel: 'warning',
    footer: { js: wrappers() },
    plugins: [applyEdit(edit)],
  });
  return { ...builtScript(), code: result.outputFiles[0]?.text ?? '' };
}

function applyEdit({ file, find, replace }: Edit): Plugin {
  const path = resolve('src', file);
  return {
    name: 'seeded-fault',
    setup: ({ onLoad }) => {
      onLoad({ filter: /\.ts$/ }, (args) => {
        if (args.path !== path) return undefined;
        const pieces = readFileSync(path, 'utf8').split(find);
        if (pieces.length !== 2)
          throw new Error(`${file} contains this ${pieces.length - 1} times instead of once: ${find}`);
        return { contents: pieces.join(replace), loader: 'ts' };
      });
    },
  };
}

/** A global function for each export, as in the real bundle. */
function wrappers(): string {
  const names = [...readFileSync(ENTRY, 'utf8').matchAll(/^export function (\w+)/gm)].map(([, name]) => name);
  return names
    .map((name) => `function ${name}(...args) { return ${GLOBAL_NAME}.${name}(...args); }`)
    .join('\n');
}
