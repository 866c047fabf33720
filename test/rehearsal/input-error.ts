import { NotBuilt } from '../fixture/built-script';
import { SetUpRefused } from '../fixture/set-up';

/** Input of the user that cannot be used. Each sentence says what is wrong and, where it helps, what to do. */
export class InputError extends Error {
  constructor(sentences: readonly string[] | string) {
    super(typeof sentences === 'string' ? sentences : sentences.join('\n'));
    this.name = 'InputError';
  }
}

/** What the person can correct is told in sentences; everything else is thrown as it is. */
export function withInputErrors<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof SetUpRefused) throw new InputError(error.sentences);
    throw error instanceof NotBuilt ? new InputError(error.message) : error;
  }
}

const MAX_SENTENCES = 10;

/** The first few problems, because the same mistake is often repeated throughout a file. */
export function firstFew(sentences: readonly string[]): string[] {
  const more = sentences.length - MAX_SENTENCES;
  if (more <= 0) return [...sentences];
  return [...sentences.slice(0, MAX_SENTENCES), `... and ${more} more of this kind.`];
}
