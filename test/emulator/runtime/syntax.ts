import { type Node, type Program, parse, type VariableDeclaration } from 'acorn';

/** The top-level names of a script, by what Google can call. */
export interface Names {
  /** `function f() {}` at the top level: what `google.script.run` sees. */
  declared: Set<string>;
  /** Also `var f = function` and `const f = () =>`: what menus, triggers and the editor see. */
  callable: Set<string>;
  /** Every top-level name, for handlers such as `menu.item1`. */
  all: Set<string>;
  /** Whether any is declared with `const`, `let` or `class`. */
  areLexical: boolean;
}

/**
 * The parser that checks a push accepts optional chaining and `??` (ES2020) but refuses class fields, private
 * members, static blocks and top-level await (github.com/google/clasp issue 907,
 * developers.google.com/apps-script/guides/v8-runtime#limitations). Acorn's ES2021 draws the same line.
 */
const SYNTAX_YEAR = 2021;

export function readNames(code: string): Names {
  const names: Names = { declared: new Set(), callable: new Set(), all: new Set(), areLexical: false };
  for (const statement of parsed(code).body) readStatement(statement, names);
  return names;
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

function readStatement(statement: Statement, names: Names): void {
  if (statement.type === 'FunctionDeclaration') {
    names.declared.add(statement.id.name);
    names.callable.add(statement.id.name);
    names.all.add(statement.id.name);
  }
  if (statement.type === 'ClassDeclaration') {
    names.all.add(statement.id.name);
    names.areLexical = true;
  }
  if (statement.type === 'VariableDeclaration') readVariables(statement, names);
}

function readVariables({ kind, declarations }: VariableDeclaration, names: Names): void {
  if (kind !== 'var') names.areLexical = true;
  for (const { id, init } of declarations) {
    if (id.type !== 'Identifier') continue;
    names.all.add(id.name);
    if (isFunction(init)) names.callable.add(id.name);
  }
}

function isFunction(node: Node | null | undefined): boolean {
  return node?.type === 'FunctionExpression' || node?.type === 'ArrowFunctionExpression';
}
