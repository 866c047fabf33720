import { linesOf, type Node, nameOf, nodesOf, parse } from './typescript';

/** What can be counted on the source. `sources`: the text of each file by path. */
type Sources = ReadonlyMap<string, string>;

export interface Measured {
  name: string;
  lines: number;
}

export function measureFiles(sources: Sources): Measured[] {
  return longestFirst(
    [...sources].map(([name, text]) => ({ name, lines: text.trimEnd().split('\n').length })),
  );
}

/** Functions and methods that have a name. */
export function measureFunctions(sources: Sources): Measured[] {
  return longestFirst(
    [...sources].flatMap(([path, text]) =>
      nodesOf(parse(path, text)).flatMap((node) => {
        const name = functionName(node);
        const whole = node.type === 'KeyValueProperty' ? (node.value as Node) : node;
        return name === null ? [] : [{ name: `${path} ${name}`, lines: linesOf(whole, text) }];
      }),
    ),
  );
}

function functionName(node: Node): string | null {
  switch (node.type) {
    case 'FunctionDeclaration':
      return nameOf(node.identifier);
    case 'Constructor':
      return 'constructor';
    case 'ClassMethod':
    case 'MethodProperty':
    case 'GetterProperty':
      return nameOf(node.key);
    case 'VariableDeclarator':
      return isFunction(node.init) ? nameOf(node.id) : null;
    case 'ClassProperty':
    case 'KeyValueProperty':
      return isFunction(node.value) ? nameOf(node.key) : null;
    default:
      return null;
  }
}

function isFunction(value: unknown): boolean {
  const type = (value as Partial<Node> | null | undefined)?.type ?? '';
  return ['ArrowFunctionExpression', 'FunctionExpression'].includes(type);
}

function longestFirst(measured: Measured[]): Measured[] {
  return measured.sort((a, b) => b.lines - a.lines);
}

/** The value that so large a share of all are not above. */
export function percentile(measured: readonly Measured[], share: number): number {
  const ascending = measured.map(({ lines }) => lines).sort((a, b) => a - b);
  return ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? 0;
}

/** `as X`, by file; `as const` is none. */
export function castsIn(sources: Sources): string[] {
  return [...sources].flatMap(([path, text]) =>
    nodesOf(parse(path, text))
      .filter(({ type }) => type === 'TsAsExpression' || type === 'TsTypeAssertion')
      .map(() => path),
  );
}

/** The files that take or make a whole `AppContext`, and not only a few parts of it. */
export function wholeContextIn(sources: Sources): string[] {
  return [...sources].filter(([path, text]) => usesWholeContext(path, text)).map(([path]) => path);
}

function usesWholeContext(path: string, text: string): boolean {
  const isApart = ({ type, typeName }: Node) =>
    type === 'ImportDeclaration' ||
    type === 'TsIndexedAccessType' ||
    (type === 'TsTypeReference' && nameOf(typeName) === 'Pick');
  return nodesOf(parse(path, text), isApart).some((node) => nameOf(node) === 'AppContext');
}

/** The words of the table below the heading "Glossary". */
export function glossaryOf(document: string): string[] {
  const [, section = ''] = document.split(/^## Glossary$/m);
  const [table = ''] = section.split(/^## /m);
  const rows = table.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) => row.split('|')[1]?.trim() ?? '');
}
