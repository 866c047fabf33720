/** What a person gave cannot be used. Each sentence says what is wrong and, where it helps, what to do. */
export class WrongInput extends Error {
  constructor(sentences: readonly string[] | string) {
    super(typeof sentences === 'string' ? sentences : sentences.join('\n'));
    this.name = 'WrongInput';
  }
}

const MOST_SENTENCES = 10;

/** The first few of many problems: the same mistake often runs through a whole file. */
export function firstFew(sentences: readonly string[]): string[] {
  const more = sentences.length - MOST_SENTENCES;
  if (more <= 0) return [...sentences];
  return [...sentences.slice(0, MOST_SENTENCES), `... and ${more} more of this kind.`];
}
