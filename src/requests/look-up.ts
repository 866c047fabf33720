import type { Account, Result } from '../zendesk/accounts';
import { type AdmittedCase, type Case, plan, remembered } from './case';
import { type Ending, troubleEnding } from './ending';
import type { Desk } from './ports';

/** All accounts by lower-case address, read a moment ago. */
export type AccountIndex = Map<string, Account>;

/** Finds the person of each case and decides what to do; a case that cannot be decided gets its ending. */
export function lookUp(cases: readonly AdmittedCase[], desk: Desk, index: AccountIndex | null): void {
  if (cases.length === 0) return;
  const results = index ? cases.map((each) => known(index, each)) : findAll(cases, desk);
  cases.forEach((request, i) => {
    conclude(request, results[i], desk);
  });
}

function known(index: AccountIndex, request: AdmittedCase): Result<Account | null> {
  return { kind: 'ok', value: index.get(request.admission.person.email) ?? null };
}

function findAll(cases: readonly AdmittedCase[], desk: Desk): (Result<Account | null> | 'busy')[] {
  const found = desk.accounts.find(cases.map((request) => request.admission.person.email));
  const absent = cases.filter((_, i) => isAbsent(found[i]));
  if (absent.length === 0) return found;
  const others = findCaseAside(absent, desk);
  return found.map((result) => (isAbsent(result) ? (others.shift() ?? result) : result));
}

function isAbsent(result: Result<Account | null> | undefined): boolean {
  return result?.kind === 'ok' && result.value === null;
}

/**
 * Whether Zendesk's look-up by address minds letter case is not known. Before anybody is created, the
 * address is therefore looked for in the extract of all accounts, case aside.
 */
function findCaseAside(cases: readonly AdmittedCase[], desk: Desk): (Result<Account | null> | 'busy')[] {
  if (!desk.extract.isFresh()) {
    const all = desk.extract.refresh();
    if (all === 'busy' || all.kind !== 'ok') return cases.map(() => all);
    const index = indexOf(all.value);
    return cases.map((request) => known(index, request));
  }
  return cases.map((request) => {
    const id = desk.extract.findId(request.admission.person.email);
    if (id === null) return { kind: 'ok', value: null };
    const [account] = desk.accounts.byId([id]);
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

function conclude(request: Case, result: Result<Account | null> | 'busy' | undefined, desk: Desk): void {
  const did = remembered(request);
  if (result === undefined || result === 'busy') request.ending = waitForOther(request, desk);
  else if (result.kind === 'ok') {
    plan(request, result.value);
  } else {
    request.ending = troubleEnding(result, { attempts: request.attempts, now: desk.now(), did });
    if (result.kind === 'denied') desk.pause(result.reason);
  }
}

/** The row is left to the execution that goes through all accounts now. */
export function waitForOther(request: Case, { now }: Desk): Ending {
  const sentence = 'Another run is going through all accounts; this row goes on after it, within minutes.';
  return { kind: 'waiting', at: now(), sentence, ...remembered(request) };
}
