import { type AnyNode, type Program, parse } from 'acorn';
import { childrenOf } from './nodes';

/**
 * The names that a script uses without declaring them: what it expects from its surroundings. Names of
 * properties do not count. Written for what the build makes, which has neither `with` nor `eval`.
 */
export function freeNames(code: string): Set<string> {
  const free = new Set<string>();
  visit(parse(code, { ecmaVersion: 2020, sourceType: 'script' }), [], free);
  return free;
}

type Scopes = readonly ReadonlySet<string>[];

function visit(node: AnyNode | Program, scopes: Scopes, free: Set<string>): void {
  if (node.type === 'Identifier') {
    if (!scopes.some((scope) => scope.has(node.name))) free.add(node.name);
    return;
  }
  const names = declaredBy(node);
  const inner = names.size > 0 ? [...scopes, names] : scopes;
  for (const child of usedIn(node)) visit(child, inner, free);
}

/** The names that a node makes visible inside itself. */
function declaredBy(node: AnyNode): Set<string> {
  switch (node.type) {
    case 'Program':
      return new Set([...lexical(node.body), ...hoisted(node)]);
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression': {
      const own = node.type === 'FunctionExpression' && node.id ? [node.id.name] : [];
      const given = node.type === 'ArrowFunctionExpression' ? [] : ['arguments'];
      return new Set([...own, ...given, ...node.params.flatMap(patternNames), ...hoisted(node.body)]);
    }
    case 'ClassDeclaration':
    case 'ClassExpression':
      return new Set(node.id ? [node.id.name] : []);
    case 'BlockStatement':
    case 'StaticBlock':
      return new Set(lexical(node.body));
    case 'SwitchStatement':
      return new Set(lexical(node.cases.flatMap((each) => each.consequent)));
    case 'ForStatement':
      return new Set(lexical(node.init ? [node.init] : []));
    case 'ForInStatement':
    case 'ForOfStatement':
      return new Set(lexical([node.left]));
    case 'CatchClause':
      return new Set(node.param ? patternNames(node.param) : []);
    default:
      return new Set();
  }
}

/** `let`, `const`, classes and functions of a block. */
function lexical(statements: readonly AnyNode[]): string[] {
  return statements.flatMap((each) => {
    if (each.type === 'VariableDeclaration')
      return each.kind === 'var' ? [] : each.declarations.flatMap(({ id }) => patternNames(id));
    if (each.type !== 'FunctionDeclaration' && each.type !== 'ClassDeclaration') return [];
    return each.id ? [each.id.name] : [];
  });
}

/** Every `var` below a node, up to the next function. */
function hoisted(node: AnyNode): string[] {
  const own =
    node.type === 'VariableDeclaration' && node.kind === 'var'
      ? node.declarations.flatMap(({ id }) => patternNames(id))
      : [];
  return [...own, ...childrenOf(node).flatMap((child) => (isFunction(child) ? [] : hoisted(child)))];
}

function patternNames(pattern: AnyNode): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ArrayPattern':
      return pattern.elements.flatMap((each) => (each ? patternNames(each) : []));
    case 'ObjectPattern':
      return pattern.properties.flatMap((each) =>
        patternNames(each.type === 'Property' ? each.value : each.argument),
      );
    case 'AssignmentPattern':
      return patternNames(pattern.left);
    case 'RestElement':
      return patternNames(pattern.argument);
    default:
      return [];
  }
}

/** The children that can hold a use of a name: keys of properties, members after a dot and labels cannot. */
function usedIn(node: AnyNode): AnyNode[] {
  const skipped = new Set<unknown>();
  if (node.type === 'MemberExpression' && !node.computed) skipped.add(node.property);
  if (
    (node.type === 'Property' || node.type === 'MethodDefinition' || node.type === 'PropertyDefinition') &&
    !node.computed
  )
    skipped.add(node.key);
  if (node.type === 'LabeledStatement' || node.type === 'BreakStatement' || node.type === 'ContinueStatement')
    skipped.add(node.label);
  // In `{ name }` key and value are the same place: it is a use.
  if (node.type === 'Property' && node.shorthand) skipped.delete(node.value);
  return childrenOf(node).filter((child) => !skipped.has(child));
}

function isFunction(node: AnyNode): boolean {
  return /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type);
}
