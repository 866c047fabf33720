import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { type Bundle, builtBundle } from '../world/bundle';

/** One edit of the source that makes the program worse. */
export interface Edit {
  /** Below `src`. */
  file: string;
  find: string;
  replace: string;
}

const ENTRY = 'src/index.ts';
const BUNDLE = 'chatAccess';

/** The bundle as it would be with this edit. */
export async function sabotagedBundle(edit: Edit): Promise<Bundle> {
  const result = await build({
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    target: 'es2020',
    format: 'iife',
    globalName: BUNDLE,
    logLevel: 'warning',
    footer: { js: wrappers() },
    plugins: [applying(edit)],
  });
  return { ...builtBundle(), code: result.outputFiles[0]?.text ?? '' };
}

function applying({ file, find, replace }: Edit): Plugin {
  const path = resolve('src', file);
  return {
    name: 'sabotage',
    setup: ({ onLoad }) => {
      onLoad({ filter: /\.ts$/ }, (args) => {
        if (args.path !== path) return undefined;
        const pieces = readFileSync(path, 'utf8').split(find);
        if (pieces.length !== 2) throw new Error(`${file} holds ${pieces.length - 1} times: ${find}`);
        return { contents: pieces.join(replace), loader: 'ts' };
      });
    },
  };
}

/** One global function for each export, as in the real bundle. */
function wrappers(): string {
  const names = [...readFileSync(ENTRY, 'utf8').matchAll(/^export function (\w+)/gm)].map(([, name]) => name);
  return names.map((name) => `function ${name}(...args) { return ${BUNDLE}.${name}(...args); }`).join('\n');
}
