import type { Answers } from './request';

/** A one-way fingerprint of a text, in hexadecimal digits. */
export type Digest = (text: string) => string;

/**
 * The identity of a request: a short hash of its timestamp and answers. A doubled event has the same one,
 * an edited response another one, and a row that was moved by a sort is found by it.
 * It starts with a letter so that no spreadsheet takes it for a number (`12e34567`).
 */
export function requestId(timestamp: number | string, answers: Answers, digest: Digest): string {
  const { requester, email, firstName, lastName } = answers;
  return `R-${digest(JSON.stringify([timestamp, requester, email, firstName, lastName])).slice(0, 12)}`;
}
