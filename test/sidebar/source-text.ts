import { type AnyNode, parse, type TemplateElement } from 'acorn';
import { transformSync } from 'esbuild';
import { childrenOf } from '../build/nodes';

/** The sentences in a source file that a person would see: what belongs into the catalogue. */
export function sentencesIn(source: string): string[] {
  const sentences: string[] = [];
  const visit = (node: AnyNode, isJsxChild: boolean): void => {
    if (isHidden(node)) return;
    const text = textOf(node);
    if (text !== null && isSentence(text, isJsxChild)) sentences.push(text.trim());
    for (const child of childrenOf(node)) visit(child, isChildOfJsx(node, child, isJsxChild));
  };
  visit(treeOf(source), false);
  return sentences;
}

/** The paths below `text` that a source file uses; a computed member ends a path. */
export function catalogueUsesIn(source: string): string[] {
  const uses: string[] = [];
  const visit = (node: AnyNode): void => {
    const path = pathBelowText(node);
    if (path) uses.push(path.join('.'));
    for (const child of path ? [] : childrenOf(node)) visit(child);
  };
  visit(treeOf(source));
  return uses;
}

/** Without types and JSX, which acorn does not know. */
function treeOf(source: string): AnyNode {
  const { code } = transformSync(source, {
    loader: 'tsx',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
  });
  return parse(code, { ecmaVersion: 2022, sourceType: 'module' });
}

function textOf(node: AnyNode): string | null {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  return node.type === 'TemplateElement' ? ((node as TemplateElement).value.cooked ?? null) : null;
}

/** A single word counts where JSX shows it; elsewhere it is a name or a key. */
function isSentence(text: string, isJsxChild: boolean): boolean {
  return isJsxChild ? /\p{L}/u.test(text) : /\p{L}\p{P}*\s+\p{P}*\p{L}/u.test(text);
}

/** Attributes whose words only the browser reads. */
const BROWSER_ATTRIBUTES = ['class', 'viewBox', 'transform', 'patternTransform'];

/** Whether the texts of a node never reach the person: imports, attributes for the browser, selectors, exceptions. */
function isHidden(node: AnyNode): boolean {
  switch (node.type) {
    case 'ImportDeclaration':
      return true;
    case 'Property':
      return BROWSER_ATTRIBUTES.includes(nameOf(node.key));
    case 'CallExpression':
      return node.callee.type === 'MemberExpression' && nameOf(node.callee.property) === 'querySelector';
    case 'NewExpression':
      return nameOf(node.callee) === 'Error';
    default:
      return false;
  }
}

function nameOf(node: AnyNode): string {
  return node.type === 'Identifier' ? node.name : '';
}

/** Follows the children of an element through conditions and arrays. */
function isChildOfJsx(node: AnyNode, child: AnyNode, isJsxChild: boolean): boolean {
  switch (node.type) {
    case 'Property':
      return nameOf(node.key) === 'children' && child === node.value;
    case 'ArrayExpression':
    case 'TemplateLiteral':
      return isJsxChild;
    case 'LogicalExpression':
      return isJsxChild && child === node.right;
    case 'ConditionalExpression':
      return isJsxChild && child !== node.test;
    default:
      return false;
  }
}

/** `['form', 'copy']` for `text.form.copy`; `null` for everything else. */
function pathBelowText(node: AnyNode): string[] | null {
  if (node.type !== 'MemberExpression') return null;
  if (node.object.type === 'Identifier') {
    return node.object.name === 'text' && !node.computed ? [nameOf(node.property)] : null;
  }
  const path = pathBelowText(node.object as AnyNode);
  return path && !node.computed ? [...path, nameOf(node.property)] : path;
}
