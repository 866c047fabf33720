import { type Account, map, type NewAccount, ok, type Result, type Trouble } from '../zendesk/accounts';
import { type AdmittedCase, plan, remembered } from './case';
import { indexOf } from './look-up';
import type { Desk } from './ports';
import { refusal } from './refusal';

/** Creates the accounts of these cases; what Zendesk leaves open is looked up again. */
export function createAll(cases: readonly AdmittedCase[], desk: Desk): void {
  if (cases.length === 0) return;
  const results = desk.accounts.create(cases.map((request) => newAccount(request, desk)));
  const unsure = cases.filter((request, i) => !settled(request, results[i], desk));
  lookAgain(
    unsure,
    unsure.map((request) => results[cases.indexOf(request)] as Trouble),
    desk,
  );
}

function newAccount({ admission }: AdmittedCase, desk: Desk): NewAccount {
  return { ...admission.person, password: desk.newPassword(), role: desk.access.role };
}

/** `false`: the answer leaves open whether there is such an account now. */
function settled(request: AdmittedCase, result: Result<Account> | undefined, desk: Desk): boolean {
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
  request.ending = refusal(request, result, remembered(request), desk);
  return true;
}

/**
 * A create is never repeated blindly. After a lost answer, a server error or a refused duplicate the person
 * is looked up again: what is there now decides.
 */
function lookAgain(cases: readonly AdmittedCase[], answers: readonly Trouble[], desk: Desk): void {
  if (cases.length === 0) return;
  const found = desk.accounts.find(cases.map((request) => request.admission.person.email));
  cases.forEach((request, i) => {
    afterSecondLook(request, answers[i] as Trouble, found[i], desk);
  });
}

function afterSecondLook(
  request: AdmittedCase,
  answer: Trouble,
  found: Result<Account | null> | undefined,
  desk: Desk,
): void {
  const wasRefused = answer.kind === 'refused';
  // A refused create made nothing, so an account that is there now is somebody else's work.
  if (!wasRefused) request.memory = { ...request.memory, action: 'Created', agentId: '' };
  const account =
    found?.kind === 'ok' && !found.value && wasRefused ? findInNewExtract(request, desk) : found;
  if (account?.kind === 'ok' && account.value) {
    plan(request, account.value);
    return;
  }
  const trouble = account && account.kind !== 'ok' ? account : answer;
  request.ending = refusal(request, trouble, remembered(request), desk);
}

/** The refused duplicate may differ in letter case from what was asked for. */
function findInNewExtract(request: AdmittedCase, desk: Desk): Result<Account | null> {
  const all = desk.extract.refresh();
  if (all === 'busy') return ok(null);
  return map(all, (accounts) => indexOf(accounts).get(request.admission.person.email) ?? null);
}
