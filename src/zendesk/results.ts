import type { Message } from '../text/say';
import type { Account } from './account';

/** What came of a call: expected endings are values. */
export type Result<T> = { kind: 'ok'; value: T } | Failure;

/** Why Zendesk did not do it. `reason` is a clause, without a full stop. */
export type Failure =
  /**
   * Not done, and worth trying again: a 429, a conflict with another change, or a look-up that failed. `isAlone`: it holds
   * up this one person, who was changed too often within a minute.
   */
  | { kind: 'transient'; notBefore: number | null; reason: Message; isAlone?: true }
  /** No answer, a 5xx, or one that cannot be read: it may have been done all the same. */
  | { kind: 'outcome-unknown'; notBefore: number | null; reason: Message }
  /** Not even sent, since another call had just failed or Zendesk wants a pause. */
  | { kind: 'not-attempted'; notBefore: number | null; reason: Message }
  /** Zendesk does not accept the credential for this, no matter which person it is about: everything is paused by now. */
  | { kind: 'unauthorized'; status: number; reason: Message }
  /** About this one person or thing; trying again does not change it. */
  | { kind: 'rejected'; status: number; reason: Message }
  /** A create was refused since the address has an account; `null`: one that the look-up does not show yet. */
  | { kind: 'duplicate'; account: Account | null }
  /** More than one account has the address, in another letter case: which is the person's cannot be told. */
  | { kind: 'several-accounts'; accounts: readonly Account[] }
  /** The only account with an address that reads like this one has another: whose it is cannot be told. */
  | { kind: 'look-alike'; account: Account }
  /** Every seat of the subscription is taken. `null`: how many there are is not known. */
  | { kind: 'no-seat'; seats: number | null };

/** A failure after which the same call is worth another try. `notBefore`: Zendesk wants no call earlier. */
export type Retryable = Extract<Failure, { notBefore: number | null }>;

/** What another try of this one person has to wait for; `null`: it does not hold up that person alone. */
export function heldUpAloneUntil(failure: Failure): number | null {
  return failure.kind === 'transient' && failure.isAlone ? failure.notBefore : null;
}

export function ok<T>(value: T): Result<T> {
  return { kind: 'ok', value };
}

/** Changes the value of a good result. */
export function map<T, U>(result: Result<T>, change: (value: T) => U): Result<U> {
  return result.kind === 'ok' ? ok(change(result.value)) : result;
}

export function isRetryable(failure: Failure): failure is Retryable {
  return 'notBefore' in failure;
}

/** Each entry beside the one that answers it: the lists of the port are parallel. */
export function zip<A, B>(entries: readonly A[], answers: readonly B[]): [A, B][] {
  return entries.flatMap((entry, index) =>
    index < answers.length ? [[entry, answers[index] as B] as [A, B]] : [],
  );
}

const SILENCE: Failure = { kind: 'outcome-unknown', notBefore: null, reason: { code: 'failure.no-answer' } };

/** The same for results: an entry without one may have been done all the same, and is never taken for done. */
export function zipResults<A, B>(entries: readonly A[], results: readonly B[]): [A, B | Failure][] {
  return entries.map((entry, index) => [entry, index < results.length ? (results[index] as B) : SILENCE]);
}
