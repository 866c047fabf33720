import type { Answers } from './request';

/** A one-way fingerprint of a text, in hexadecimal digits. */
export type Digest = (text: string) => string;

/** Answers that a form may ask for besides the four that each form has, by the names of their columns in the setup. */
export interface FurtherAnswers {
  answers: Readonly<Record<string, string>>;
  /** The id that stands in the row already; empty where none does. */
  recorded: string;
}

/** Other lines of the log have other references. */
const PREFIX = 'R-';

/** Stands before further answers, so that no other answers give the same text. */
const VERSION_2 = 'version 2';

/**
 * The identity of a request: a short hash of its timestamp and answers. A doubled event has the same one,
 * an edited response another one, and a row that was moved by a sort is found by it.
 * It starts with a letter so that no spreadsheet takes it for a number (`12e34567`).
 *
 * The id of a row never changes with what a later version asks for: version 1 hashes the four answers that each form
 * has. Version 2 adds further answers by name, only where they are filled, and not in a row that already bears its id
 * of version 1.
 */
export function requestId(
  timestamp: number | string,
  answers: Answers,
  digest: Digest,
  further: FurtherAnswers,
): string {
  const { requester, email, firstName, lastName } = answers;
  const hashed = [timestamp, requester, email, firstName, lastName];
  const idOf = (input: readonly unknown[]) => `${PREFIX}${digest(JSON.stringify(input)).slice(0, 12)}`;
  const filled = Object.entries(further.answers).filter(([, answer]) => answer.trim() !== '');
  if (filled.length === 0 || further.recorded === idOf(hashed)) return idOf(hashed);
  return idOf([...hashed, VERSION_2, filled.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** Whether a reference of the log is about a request. */
export function isRequestId(reference: string): boolean {
  return reference.startsWith(PREFIX);
}
