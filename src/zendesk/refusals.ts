import {
  type Account,
  type Failure,
  heldUpAloneUntil,
  isRetryable,
  type Result,
  type Retryable,
} from './accounts';
import type { Unauthorized } from './client';
import { isUnauthorized } from './failures';

/** Something harmless to try the credential on. */
export interface CredentialProbe {
  whoAmI(): Result<Account>;
  mayWrite(me: Account): Result<void>;
  /** Told when a refusal turns out to concern everybody. */
  onUnauthorized(failure: Unauthorized): void;
}

export type Refusal = Extract<Failure, { status: number }>;

export interface ExplainParts {
  /** Whether a refusal may mean several things. */
  isUnclear(refusal: Refusal): boolean;
  probe: CredentialProbe;
  /** What a refusal means where the credential works; asked once, and only then. */
  meaning(): (refusal: Refusal) => Failure;
}

/**
 * Finds out what the refusals among some results mean. A 403 comes for a broken credential and for one person whom this
 * credential may not change; no text tells them apart, so the credential is tried on something harmless. Nothing is
 * asked unless something was refused.
 */
export function explainRefusals<T>(results: readonly Result<T>[], parts: ExplainParts): Result<T>[] {
  const isUnclear = (result: Result<T>): result is Refusal => 'status' in result && parts.isUnclear(result);
  const unclear = results.filter(isUnclear);
  if (unclear.length === 0) return [...results];
  const meaning = explain(unclear, parts);
  return results.map((result) => (isUnclear(result) ? meaning(result) : result));
}

function explain(
  refusals: readonly Refusal[],
  { probe, meaning }: ExplainParts,
): (refusal: Refusal) => Failure {
  const credential = tryCredential(probe);
  if (credential.kind !== 'ok' && isRetryable(credential)) return () => postponed(credential);
  if (credential.kind === 'ok') return meaning();
  const [first] = refusals.filter(isUnauthorized);
  if (first) probe.onUnauthorized(first); // guard: refused-for-all
  return (refusal) => refusal;
}

/** One cheap read, and where that works a write that changes nothing. */
function tryCredential({ whoAmI, mayWrite }: CredentialProbe): Result<void> {
  const me = whoAmI();
  return me.kind === 'ok' ? mayWrite(me.value) : me;
}

/** Whether the credential is good cannot be told now, and nothing was done: the next try shows. */
function postponed(failure: Retryable): Failure {
  const { notBefore, reason } = failure;
  const isAlone = heldUpAloneUntil(failure) !== null;
  return { kind: 'transient', notBefore, reason, ...(isAlone && { isAlone }) };
}

export function aboutOnePerson(refusal: Refusal): Failure {
  return refusal.kind === 'unauthorized' ? { ...refusal, kind: 'rejected' } : refusal;
}
