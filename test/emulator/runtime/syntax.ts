import { type Node, type Program, parse } from 'acorn';

/** What a look at the source tells: which functions Google's pickers and the sidebar can find. */
export interface Source {
  code: string;
  /** `function f() {}` at the top level: what `google.script.run` sees. */
  declared: Set<string>;
  /** Also `var f = function` and `const f = () =>`: what menus, triggers and the editor see. */
  callable: Set<string>;
  /** Every top-level name, for handlers such as `menu.item1`. */
  names: Set<string>;
}

/**
 * The parser that checks a push accepts optional chaining and `??` (ES2020) but refuses class fields, private
 * members, static blocks and top-level await (github.com/google/clasp issue 907,
 * developers.google.com/apps-script/guides/v8-runtime#limitations). Acorn's ES2021 draws the same line.
 */
const SYNTAX_YEAR = 2021;

/** Parsing a bundle takes longer than all that a short test does with it, and tests push the same one again. */
const pushedBefore = new Map<string, Source>();

export function parseSource(code: string): Source {
  const source = pushedBefore.get(code) ?? readSource(code);
  pushedBefore.set(code, source);
  return source;
}

function readSource(code: string): Source {
  const program = parsed(code);
  const source: Source = { code, declared: new Set(), callable: new Set(), names: new Set() };
  for (const statement of program.body) readStatement(statement, source);
  return source;
}

function parsed(code: string): Program {
  try {
    return parse(code, { ecmaVersion: SYNTAX_YEAR, sourceType: 'script' });
  } catch (error) {
    const { message, loc } = error as SyntaxError & { loc?: { line: number } };
    const text = message.replace(/ \(\d+:\d+\)$/, '');
    throw new SyntaxError(`Syntax error: SyntaxError: ${text} line: ${loc?.line ?? 0} file: Code`);
  }
}

type Statement = Program['body'][number];

function readStatement(statement: Statement, source: Source): void {
  if (statement.type === 'FunctionDeclaration') {
    source.declared.add(statement.id.name);
    source.callable.add(statement.id.name);
    source.names.add(statement.id.name);
  }
  if (statement.type === 'ClassDeclaration') source.names.add(statement.id.name);
  if (statement.type !== 'VariableDeclaration') return;
  for (const { id, init } of statement.declarations) {
    if (id.type !== 'Identifier') continue;
    source.names.add(id.name);
    if (isFunction(init)) source.callable.add(id.name);
  }
}

function isFunction(node: Node | null | undefined): boolean {
  return node?.type === 'FunctionExpression' || node?.type === 'ArrowFunctionExpression';
}
