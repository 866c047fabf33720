import { type AnyNode, type Node, parse } from 'acorn';

export function tree(code: string): AnyNode {
  return parse(code, { ecmaVersion: 2022, sourceType: 'script' });
}

/** Every node of the tree, parents first. */
export function nodesOf(root: Node): AnyNode[] {
  const nodes: AnyNode[] = [];
  collect(root as AnyNode, nodes);
  return nodes;
}

function collect(node: AnyNode, nodes: AnyNode[]): void {
  nodes.push(node);
  for (const child of childrenOf(node)) collect(child, nodes);
}

/** The bundle has more than a hundred thousand nodes: no list is made for each property. */
export function childrenOf(node: AnyNode): AnyNode[] {
  const children: AnyNode[] = [];
  for (const value of Object.values(node) as unknown[]) {
    if (isNode(value)) children.push(value);
    else if (Array.isArray(value)) for (const each of value) if (isNode(each)) children.push(each);
  }
  return children;
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
