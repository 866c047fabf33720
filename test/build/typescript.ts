import { parseSync } from '@swc/core';

/** A node of the syntax tree that swc makes; `span` counts bytes of the text, from 1, and some have none. */
export interface Node {
  type: string;
  span?: { start: number; end: number };
  [key: string]: unknown;
}

export function parse(path: string, text: string): Node {
  return parseSync(text, { syntax: 'typescript', tsx: path.endsWith('.tsx') }) as unknown as Node;
}

/** Every node below and with `root`, parents first. A node that `isLeaf` is given without what is below it. */
export function nodesOf(root: unknown, isLeaf: (node: Node) => boolean = () => false): Node[] {
  if (typeof root !== 'object' || root === null) return [];
  const isNode = typeof (root as Partial<Node>).type === 'string';
  if (isNode && isLeaf(root as Node)) return [root as Node];
  const below = Object.values(root).flatMap((value) => nodesOf(value, isLeaf));
  return isNode ? [root as Node, ...below] : below;
}

/** The lines that a node takes up. */
export function linesOf({ span }: Node, text: string): number {
  if (!span) return 0;
  const slice = Buffer.from(text).subarray(span.start - 1, span.end - 1);
  return slice.toString().split('\n').length;
}

/** The name that an identifier or a plain key has; empty for all others. */
export function nameOf(node: unknown): string {
  const { type, value } = (node ?? {}) as Partial<Node>;
  return type === 'Identifier' && typeof value === 'string' ? value : '';
}
