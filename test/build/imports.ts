import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One import of a source file. */
export interface Import {
  /** Path below the root folder, such as `requests/claim.ts`. */
  from: string;
  /** The same of a file, or the name of a package. */
  to: string;
  /** Nothing of it is left when the types are taken away. */
  onlyTypes: boolean;
}

/** The text of every TypeScript file below a folder, by path. */
export function sourcesOf(root: string): Map<string, string> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !/\.d\.ts$/.test(path));
  return new Map(files.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

const STATEMENT = /^(?:import|export)\s+(type\s+)?([\w$*{][^'";]*?from\s+)?['"]([^'"]+)['"]/gm;

export function importsOf(sources: ReadonlyMap<string, string>): Import[] {
  return [...sources].flatMap(([from, text]) =>
    [...text.matchAll(STATEMENT)].map(([, type, names = '', what = '']) => ({
      from,
      to: what.startsWith('.') ? fileOf(from, what, sources) : what,
      onlyTypes: type !== undefined || isAllTypes(names),
    })),
  );
}

/** `import { type A, type B } from ...` */
function isAllTypes(names: string): boolean {
  const [, list] = /^\{([\s\S]*)\}\s*from\s+$/.exec(names) ?? [];
  const each = list?.split(',').filter((name) => name.trim() !== '') ?? [];
  return each.length > 0 && each.every((name) => /^\s*type\s/.test(name));
}

function fileOf(from: string, what: string, sources: ReadonlyMap<string, string>): string {
  const path = join(dirname(from), what).replaceAll('\\', '/');
  const found = ['', '.ts', '.tsx', '/index.ts'].map((end) => path + end).find((each) => sources.has(each));
  return found ?? path;
}

/** `requests` for `requests/claim.ts`; a file at the root stands for itself. */
export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/\.tsx?$/, '');
}

/** Groups of names that reach each other, each sorted; names that reach only others are in no group. */
export function cyclesIn(edges: readonly (readonly [string, string])[]): string[][] {
  const next = new Map<string, Set<string>>();
  for (const [from, to] of edges) if (from !== to) next.set(from, (next.get(from) ?? new Set()).add(to));
  const reach = new Map([...next.keys()].map((name) => [name, reachable(name, next)]));
  const cyclic = [...next.keys()].filter((name) => reach.get(name)?.has(name));
  const groups = cyclic.map((name) =>
    cyclic.filter((other) => reach.get(name)?.has(other) && reach.get(other)?.has(name)).sort(),
  );
  return [...new Map(groups.map((group) => [group.join(), group])).values()];
}

function reachable(start: string, next: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const found = new Set<string>();
  const waiting = [...(next.get(start) ?? [])];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    waiting.push(...(next.get(name) ?? []));
  }
  return found;
}
