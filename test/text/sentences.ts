import { type Node, nodesOf, parse } from '../build/typescript';

/** The codes that a file names: `code: '…'`, in values and in types. */
export function codesIn(path: string, text: string): string[] {
  return nodesOf(parse(path, text)).flatMap((node) => {
    if (node.type === 'KeyValueProperty') return nameOf(node.key) === 'code' ? literalsBelow(node.value) : [];
    if (node.type === 'TsPropertySignature') {
      return nameOf(node.key) === 'code' ? literalsBelow(node.typeAnnotation) : [];
    }
    return [];
  });
}

/** All texts that stand in a file as they are. */
export function literalsIn(path: string, text: string): string[] {
  return literalsBelow(parse(path, text));
}

function literalsBelow(value: unknown): string[] {
  return nodesOf(value).flatMap((node) => (node.type === 'StringLiteral' ? [String(node.value)] : []));
}

function nameOf(key: unknown): string {
  return String((key as Partial<Node> | undefined)?.value ?? '');
}

/** What reads like English for people: texts of three or more words with a capital letter or a full stop. */
export function sentencesIn(path: string, text: string): string[] {
  const isImport = ({ type }: Node) => type === 'ImportDeclaration';
  return nodesOf(parse(path, text), isImport).flatMap(textOf).filter(isSentence);
}

function textOf(node: Node): string[] {
  if (node.type === 'StringLiteral') return [String(node.value)];
  if (node.type !== 'TemplateLiteral') return [];
  const parts = (node.quasis ?? []) as { cooked: string | null }[];
  return [parts.map(({ cooked }) => cooked ?? '').join('…')];
}

function isSentence(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /^\W*[A-Za-z]{2}|…/.test(word));
  return words.length >= 3 && /(^|\W)[A-Z]|\.(\s|$)/.test(text);
}
