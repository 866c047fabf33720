import { resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { freeNames } from '../../build/free-names';
import { sourcesOf } from '../../build/imports';
import { type BuiltScript, builtScript } from '../../fixture/built-script';

/** An edit of the source that takes a safeguard away. The line of the safeguard bears its name: `// guard: name`. */
export interface Edit {
  guard: string;
  /** What is replaced in that line; the whole line when left out. */
  find?: string;
  /** Nothing when left out. */
  replace?: string;
}

const ENTRY = 'src/index.ts';
const GLOBAL_NAME = 'chatAccess';

const TAG = /^(.*\S)?\s*\/\/ guard: ([a-z-]+)$/;

/** The guards of the source, by name: the file and the number of the line. */
export function guardsIn(
  sources: ReadonlyMap<string, string> = sourcesOf('src'),
): Map<string, [string, number]> {
  const guards = new Map<string, [string, number]>();
  for (const [path, text] of sources) {
    text.split('\n').forEach((line, index) => {
      const [, , name] = TAG.exec(line) ?? [];
      if (name && guards.has(name)) throw new Error(`Two lines are tagged as guard ${name}.`);
      if (name) guards.set(name, [path, index]);
    });
  }
  return guards;
}

/** Builds the bundle of the unedited script with the edit applied. A fault that is no program any more is an error: it proves nothing. */
export async function buildFaultyBundle(edit: Edit, unedited = builtScript()): Promise<BuiltScript> {
  const isCompose = 'dependencies' in unedited.manifest;
  const result = await build({
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    target: 'es2020',
    format: 'iife',
    globalName: GLOBAL_NAME,
    logLevel: 'silent',
    footer: { js: wrappers() },
    plugins: isCompose ? [applyEdit(edit), composeInstead] : [applyEdit(edit)],
  });
  const code = result.outputFiles[0]?.text ?? '';
  const known = freeNames(unedited.code);
  const unknown = [...freeNames(code)].filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new Error(`The fault ${edit.guard} uses ${unknown.join(', ')}, which is declared nowhere.`);
  return { ...unedited, code };
}

/** As the build does it. */
const composeInstead: Plugin = {
  name: 'compose',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/gmail$/ }, () => ({ path: resolve('src/google/gmail-compose.ts') })),
};

function applyEdit(edit: Edit): Plugin {
  const sources = sourcesOf('src');
  const place = guardsIn(sources).get(edit.guard);
  if (!place) throw new Error(`No line of the source is tagged as guard ${edit.guard}.`);
  const [file, line] = place;
  const path = resolve('src', file);
  return {
    name: 'seeded-fault',
    setup: ({ onLoad }) => {
      onLoad({ filter: /\.ts$/ }, (args) => {
        if (args.path !== path) return undefined;
        const lines = (sources.get(file) ?? '').split('\n');
        lines[line] = edited(lines[line] ?? '', edit);
        return { contents: lines.join('\n'), loader: 'ts' };
      });
    },
  };
}

function edited(line: string, { guard, find, replace = '' }: Edit): string {
  const [, code = ''] = TAG.exec(line) ?? [];
  if (find === undefined) return replace;
  const pieces = code.split(find);
  if (pieces.length !== 2)
    throw new Error(
      `The line of guard ${guard} contains this ${pieces.length - 1} times instead of once: ${find}`,
    );
  return pieces.join(replace);
}

/** A global function for each export, as in the real bundle. */
function wrappers(): string {
  const entry = sourcesOf('src').get('index.ts') ?? '';
  const declared = [...entry.matchAll(/^export function (\w+)/gm)].map(([, name]) => name);
  const passedOn = [...entry.matchAll(/^export \{([^}]+)\} from/gm)].flatMap(([, list = '']) =>
    list.split(','),
  );
  const names = [...declared, ...passedOn].map((name = '') => name.trim()).filter((name) => name !== '');
  return names
    .map((name) => `function ${name}(...args) { return ${GLOBAL_NAME}.${name}(...args); }`)
    .join('\n');
}
