import { type AnyNode, type Node, parse } from 'acorn';

export function tree(code: string): AnyNode {
  return parse(code, { ecmaVersion: 2022, sourceType: 'script' });
}

/** Every node of the tree, parents first. */
export function nodesOf(root: Node): AnyNode[] {
  return [root as AnyNode, ...childrenOf(root as AnyNode).flatMap(nodesOf)];
}

export function childrenOf(node: AnyNode): AnyNode[] {
  return Object.values(node).flatMap((value: unknown) =>
    (Array.isArray(value) ? value : [value]).filter(isNode),
  );
}

function isNode(value: unknown): value is AnyNode {
  return (
    typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
  );
}

/** The name that a key or a member goes by; empty when it is not a plain one. */
export function keyOf(node: AnyNode): string {
  return node.type === 'Identifier' ? node.name : '';
}
