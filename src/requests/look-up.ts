import { type Account, type Lookup, ok, type Result, zipResults } from '../zendesk/accounts';
import {
  type DecidedAttempt,
  decideIntent,
  type FinishedAttempt,
  finish,
  type OpenAttempt,
  priorEffect,
} from './attempt';
import { type Outcome, outcomeOfFailure, type PriorEffect } from './outcome';
import type { RequestServices } from './ports';

/** All accounts by lower-case address, read a moment ago. */
export type AccountIndex = Map<string, Account>;

type Services = Pick<RequestServices, 'accounts' | 'snapshot' | 'now'>;
type Found = Result<Lookup> | 'busy';

/** Finds the person of each attempt and decides what to do. */
export function lookUp(
  attempts: readonly OpenAttempt[],
  services: Services,
  index: AccountIndex | null,
): (DecidedAttempt | FinishedAttempt)[] {
  if (attempts.length === 0) return [];
  const results = index ? attempts.map((each) => inIndex(index, each)) : findAll(attempts, services);
  return zipResults(attempts, results).map(([attempt, found]) => conclude(attempt, found, services));
}

function inIndex(index: AccountIndex, { person }: OpenAttempt): Result<Lookup> {
  return ok(index.get(person.email) ?? 'absent');
}

function findAll(attempts: readonly OpenAttempt[], services: Services): Found[] {
  const found = services.accounts.find(attempts.map(({ person }) => person.email));
  const absent = attempts.filter((_, i) => isAbsent(found[i])); // guard: look-before-create
  if (absent.length === 0) return found;
  const others = findIgnoringCase(absent, services);
  return found.map((result) => (isAbsent(result) ? (others.shift() ?? result) : result));
}

function isAbsent(result: Result<Lookup> | undefined): boolean {
  return result?.kind === 'ok' && typeof result.value === 'string';
}

/**
 * Whether Zendesk's look-up by address respects letter case is not documented. Before an account is created, the
 * address is therefore looked for in the snapshot of all accounts, ignoring case.
 */
function findIgnoringCase(attempts: readonly OpenAttempt[], services: Services): Found[] {
  const { snapshot } = services;
  if (snapshot.isFresh()) return attempts.map((attempt) => findInSnapshot(attempt, services));
  const all = snapshot.refresh();
  if (all === 'busy' || all.kind !== 'ok') return attempts.map((): Found => all);
  const index = indexOf(all.value);
  return attempts.map((attempt) => inIndex(index, attempt));
}

/** The sheet is open to everybody, and an address may have changed since: only the same one counts. */
function findInSnapshot({ person }: OpenAttempt, { snapshot, accounts }: Services): Result<Lookup> {
  const id = snapshot.findId(person.email);
  const [account] = id === null ? [] : accounts.byId([id]);
  const isOther =
    account?.kind === 'ok' &&
    (account.value === 'absent' || account.value.email.toLowerCase() !== person.email);
  return !account || isOther ? ok('absent') : account;
}

/** All accounts by their addresses in lower case. */
export function indexOf(accounts: readonly Account[]): AccountIndex {
  return new Map(accounts.map((account) => [account.email.toLowerCase(), account]));
}

function conclude(attempt: OpenAttempt, found: Found, { now }: Services): DecidedAttempt | FinishedAttempt {
  const effect = priorEffect(attempt);
  if (found === 'busy') return finish(attempt, waitForOtherExecution(effect, now()));
  if (found.kind === 'ok') return decideIntent(attempt, typeof found.value === 'string' ? null : found.value);
  return finish(attempt, outcomeOfFailure(found, { attempts: attempt.attempts, now: now(), effect }));
}

/** The row is left to the execution that is going through all accounts now. */
export function waitForOtherExecution(effect: PriorEffect, now: number): Outcome {
  return {
    kind: 'waiting',
    at: now,
    message: { code: 'outcome.other-execution' },
    concerns: 'everybody',
    ...effect,
  };
}
