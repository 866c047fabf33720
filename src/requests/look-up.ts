import type { Account, Result } from '../zendesk/accounts';
import { type AdmittedAttempt, type Attempt, decideIntent, priorEffect } from './attempt';
import { type Outcome, outcomeOfFailure } from './outcome';
import type { RequestServices } from './ports';

/** All accounts by lower-case address, read a moment ago. */
export type AccountIndex = Map<string, Account>;

/** Finds the person of each case and decides what to do; a case that cannot be decided gets its ending. */
export function lookUp(
  cases: readonly AdmittedAttempt[],
  services: RequestServices,
  index: AccountIndex | null,
): void {
  if (cases.length === 0) return;
  const results = index ? cases.map((each) => known(index, each)) : findAll(cases, services);
  cases.forEach((request, i) => {
    conclude(request, results[i], services);
  });
}

function known(index: AccountIndex, request: AdmittedAttempt): Result<Account | null> {
  return { kind: 'ok', value: index.get(request.admission.person.email) ?? null };
}

function findAll(
  cases: readonly AdmittedAttempt[],
  services: RequestServices,
): (Result<Account | null> | 'busy')[] {
  const found = services.accounts.find(cases.map((request) => request.admission.person.email));
  const absent = cases.filter((_, i) => isAbsent(found[i]));
  if (absent.length === 0) return found;
  const others = findIgnoringCase(absent, services);
  return found.map((result) => (isAbsent(result) ? (others.shift() ?? result) : result));
}

function isAbsent(result: Result<Account | null> | undefined): boolean {
  return result?.kind === 'ok' && result.value === null;
}

/**
 * Whether Zendesk's look-up by address minds letter case is not known. Before anybody is created, the
 * address is therefore looked for in the extract of all accounts, case aside.
 */
function findIgnoringCase(
  cases: readonly AdmittedAttempt[],
  services: RequestServices,
): (Result<Account | null> | 'busy')[] {
  if (!services.snapshot.isFresh()) {
    const all = services.snapshot.refresh();
    if (all === 'busy' || all.kind !== 'ok') return cases.map(() => all);
    const index = indexOf(all.value);
    return cases.map((request) => known(index, request));
  }
  return cases.map((request) => {
    const id = services.snapshot.findId(request.admission.person.email);
    if (id === null) return { kind: 'ok', value: null };
    const [account] = services.accounts.byId([id]);
    // The sheet is open to everybody, and an address may have changed since: only the same one counts.
    const isOther =
      account?.kind === 'ok' && account.value?.email.toLowerCase() !== request.admission.person.email;
    return !account || isOther ? { kind: 'ok', value: null } : account;
  });
}

/** All accounts by their addresses in small letters. */
export function indexOf(accounts: readonly Account[]): AccountIndex {
  return new Map(accounts.map((account) => [account.email.toLowerCase(), account]));
}

function conclude(
  request: Attempt,
  result: Result<Account | null> | 'busy' | undefined,
  services: RequestServices,
): void {
  const did = priorEffect(request);
  if (result === undefined || result === 'busy') request.outcome = waitForOther(request, services);
  else if (result.kind === 'ok') {
    decideIntent(request, result.value);
  } else {
    request.outcome = outcomeOfFailure(result, { attempts: request.attempts, now: services.now(), did });
    if (result.kind === 'denied') services.pause(result.reason);
  }
}

/** The row is left to the execution that goes through all accounts now. */
export function waitForOther(request: Attempt, { now }: RequestServices): Outcome {
  const sentence = 'Another run is going through all accounts; this row goes on after it, within minutes.';
  return { kind: 'waiting', at: now(), sentence, ...priorEffect(request) };
}
