import { type Account, type Failure, isRetryable, type Result, type Retryable } from '../accounts';
import type { Unauthorized } from '../client';
import { isUnauthorized } from '../failures';
import { HTTP_STATUS } from '../status';

export interface RefusalParts {
  whoAmI(): Result<Account>;
  mayWrite(me: Account): Result<void>;
  /** `null`: no limit, or not known. */
  seats(): number | null;
  /** Enabled accounts; `null`: they cannot be counted now. */
  countEnabled(): number | null;
  /** Told when a refusal turns out to concern everybody. */
  onUnauthorized(failure: Unauthorized): void;
}

type Refusal = Extract<Failure, { status: number }>;

/** How Zendesk Chat words "no seat left" is not documented: these are the codes that it may come under. */
const SEAT_STATUSES: readonly number[] = [
  HTTP_STATUS.PAYMENT_REQUIRED,
  HTTP_STATUS.FORBIDDEN,
  HTTP_STATUS.UNPROCESSABLE_CONTENT,
];

/**
 * Finds out what the refusals among some results mean. A 403 comes for a broken credential, for one person whom
 * this credential may not change, and perhaps when no seat is free; no text tells them apart, so the credential
 * is tried on something harmless, and the figures are compared. Nothing is asked unless something was refused.
 */
export function explainRefusals<T>(
  results: readonly Result<T>[],
  takesSeat: boolean,
  parts: RefusalParts,
): Result<T>[] {
  const isUnclear = (result: Result<T>): result is Refusal =>
    'status' in result &&
    (result.status === HTTP_STATUS.FORBIDDEN || (takesSeat && SEAT_STATUSES.includes(result.status)));
  const unclear = results.filter(isUnclear);
  if (unclear.length === 0) return [...results];
  const meaning = explain(unclear, takesSeat, parts);
  return results.map((result) => (isUnclear(result) ? meaning(result) : result));
}

function explain(
  refusals: readonly Refusal[],
  takesSeat: boolean,
  parts: RefusalParts,
): (refusal: Refusal) => Failure {
  const credential = tryCredential(parts);
  if (credential.kind !== 'ok' && isRetryable(credential)) return (refusal) => postponed(refusal, credential);
  if (credential.kind !== 'ok') {
    const [first] = refusals.filter(isUnauthorized);
    if (first) parts.onUnauthorized(first); // guard: refused-for-all
    return (refusal) => refusal;
  }
  const seats = takesSeat ? takenSeats(parts) : null;
  return (refusal) => (seats === null ? aboutOnePerson(refusal) : { kind: 'no-seat', seats });
}

/** One cheap read, and where that works a write that changes nothing. */
function tryCredential({ whoAmI, mayWrite }: RefusalParts): Result<void> {
  const me = whoAmI();
  return me.kind === 'ok' ? mayWrite(me.value) : me;
}

function takenSeats({ seats, countEnabled }: RefusalParts): number | null {
  const all = seats();
  const enabled = all === null ? null : countEnabled();
  return all !== null && enabled !== null && enabled >= all ? all : null;
}

/** Whether the credential is good cannot be told now, and nothing was done: the next try shows. */
function postponed(refusal: Refusal, { notBefore, reason }: Retryable): Failure {
  return refusal.kind === 'unauthorized' ? { kind: 'transient', notBefore, reason } : refusal;
}

function aboutOnePerson(refusal: Refusal): Failure {
  return refusal.kind === 'unauthorized' ? { ...refusal, kind: 'rejected' } : refusal;
}
