import { type Account, type Failure, map, type NewAccount, ok, type Result } from '../zendesk/accounts';
import { type AdmittedAttempt, decideIntent, priorEffect } from './attempt';
import { indexOf } from './look-up';
import type { RequestServices } from './ports';
import { refusal } from './refusal';

/** Creates the accounts of these cases; what Zendesk leaves open is looked up again. */
export function createAccounts(cases: readonly AdmittedAttempt[], services: RequestServices): void {
  if (cases.length === 0) return;
  const results = services.accounts.create(cases.map((request) => newAccount(request, services)));
  const unsure = cases.filter((request, i) => !settled(request, results[i], services));
  recheck(
    unsure,
    unsure.map((request) => results[cases.indexOf(request)] as Failure),
    services,
  );
}

function newAccount({ admission }: AdmittedAttempt, services: RequestServices): NewAccount {
  return { ...admission.person, password: services.newPassword(), role: services.access.role };
}

/** `false`: the answer leaves open whether there is such an account now. */
function settled(
  request: AdmittedAttempt,
  result: Result<Account> | undefined,
  services: RequestServices,
): boolean {
  if (!result) return false;
  if (result.kind === 'ok') {
    request.intent = {
      action: 'Created',
      write: result.value.enabled ? null : 'enable',
      account: result.value,
    };
    return true;
  }
  if (result.kind === 'refused' || (result.kind === 'later' && result.doubtful)) return false;
  request.outcome = refusal(request, result, priorEffect(request), services);
  return true;
}

/**
 * A create is never repeated blindly. After a lost answer, a server error or a refused duplicate the person
 * is looked up again: what is there now decides.
 */
function recheck(
  cases: readonly AdmittedAttempt[],
  answers: readonly Failure[],
  services: RequestServices,
): void {
  if (cases.length === 0) return;
  const found = services.accounts.find(cases.map((request) => request.admission.person.email));
  cases.forEach((request, i) => {
    afterSecondLook(request, answers[i] as Failure, found[i], services);
  });
}

function afterSecondLook(
  request: AdmittedAttempt,
  answer: Failure,
  found: Result<Account | null> | undefined,
  services: RequestServices,
): void {
  const wasRefused = answer.kind === 'refused';
  // A refused create made nothing, so an account that is there now is somebody else's work.
  if (!wasRefused) request.prior = { ...request.prior, action: 'Created', agentId: '' };
  const account =
    found?.kind === 'ok' && !found.value && wasRefused ? findInNewExtract(request, services) : found;
  if (account?.kind === 'ok' && account.value) {
    decideIntent(request, account.value);
    return;
  }
  const trouble = account && account.kind !== 'ok' ? account : answer;
  request.outcome = refusal(request, trouble, priorEffect(request), services);
}

/** The refused duplicate may differ in letter case from what was asked for. */
function findInNewExtract(request: AdmittedAttempt, services: RequestServices): Result<Account | null> {
  const all = services.snapshot.refresh();
  if (all === 'busy') return ok(null);
  return map(all, (accounts) => indexOf(accounts).get(request.admission.person.email) ?? null);
}
