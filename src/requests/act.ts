import { type Account, map, type NewAccount, ok, type Result, type Trouble } from '../zendesk/accounts';
import { type AdmittedCase, type Case, isAdmitted, isOpen, plan, remembered } from './case';
import { type Did, type Ending, troubleEnding } from './ending';
import { indexOf } from './look-up';
import type { Desk } from './ports';

/** Does in Zendesk what the claimed cases intend; afterwards each has its ending. */
export function act(cases: readonly AdmittedCase[], desk: Desk): void {
  createAll(
    cases.filter((request) => request.intent?.write === 'create'),
    desk,
  );
  enableAll(
    cases.filter((request) => isOpen(request) && request.intent?.write === 'enable'),
    desk,
  );
  joinDepartments(cases.filter(isNewlyOn), desk);
  for (const request of cases.filter(isOpen)) request.ending = doneEnding(request);
}

function createAll(cases: readonly AdmittedCase[], desk: Desk): void {
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

function enableAll(cases: readonly AdmittedCase[], desk: Desk): void {
  if (cases.length === 0) return;
  const results = desk.accounts.enable(cases.map(accountId), desk.access.role);
  cases.forEach((request, i) => {
    afterEnabling(request, results[i], desk);
  });
}

const DELETED_MEANWHILE: Trouble = {
  kind: 'later',
  doubtful: false,
  notBefore: null,
  reason: 'The account was deleted in Zendesk while it was being enabled',
};

function afterEnabling(request: AdmittedCase, result: Result<Account> | undefined, desk: Desk): void {
  if (result?.kind === 'ok' && result.value.enabled) {
    markEnabled(request, result.value);
    return;
  }
  const did: Did = { action: request.intent?.action ?? '', agentId: accountId(request) };
  if (result?.kind === 'refused' && result.status === 404) {
    request.ending = refusal(request, DELETED_MEANWHILE, { action: '', agentId: '' }, desk);
    return;
  }
  if (!result || result.kind === 'ok') {
    const sentence = `Zendesk accepted the request but left the account disabled. Enable it by hand, in Zendesk.`;
    request.ending = { kind: 'attention', sentence, agentId: did.agentId };
    return;
  }
  const now = result.kind === 'later' && result.doubtful ? desk.accounts.byId([did.agentId])[0] : undefined;
  if (now?.kind === 'ok' && now.value?.enabled) markEnabled(request, now.value);
  else request.ending = refusal(request, result, did, desk);
}

function markEnabled(request: Case, account: Account): void {
  if (request.intent) request.intent = { action: request.intent.action, write: null, account };
}

function isNewlyOn(request: Case): boolean {
  return isOpen(request) && !request.isKept && request.intent?.action !== 'No change';
}

/** Those of the setup, and those that an account was in before we disabled it. */
function joinDepartments(cases: readonly AdmittedCase[], desk: Desk): void {
  join(desk.access.departments, cases, desk);
  for (const request of cases.filter(isOpen)) {
    const lost = desk.lostDepartments(accountId(request));
    join(lost, [request], desk);
    if (lost.length > 0 && isOpen(request)) desk.regained(accountId(request));
  }
}

function join(departments: readonly string[], cases: readonly AdmittedCase[], desk: Desk): void {
  if (cases.length === 0 || departments.length === 0) return;
  const joined = desk.alone('departments', () => desk.accounts.join(departments, cases.map(accountId)));
  if (joined?.kind === 'ok') return;
  for (const request of cases) {
    const did: Did = { action: request.intent?.action ?? '', agentId: accountId(request) };
    request.ending = departmentEnding(request, joined ?? BUSY, did, desk);
  }
}

function departmentEnding(request: Case, trouble: Trouble, did: Did, desk: Desk): Ending {
  if (trouble.kind === 'denied') desk.pause(trouble.reason);
  const ending = troubleEnding(trouble, { attempts: request.attempts, now: desk.now(), did });
  if (ending.kind !== 'attention') return ending;
  return { ...ending, sentence: `The account is enabled, but not in its departments. ${ending.sentence}` };
}

const BUSY: Trouble = {
  kind: 'later',
  doubtful: false,
  notBefore: null,
  reason: 'Another run is just writing the departments',
};

/** What a refusal of a write means: no free seat is not a broken credential, although both may come as 403. */
function refusal(request: Case, trouble: Trouble, did: Did, desk: Desk): Ending {
  if (trouble.kind !== 'later' && isSeatStatus(trouble.status)) {
    const seats = desk.seatsWhenFull();
    if (seats !== null) {
      const sentence = `No free seat: all ${seats} seats of the Zendesk plan are in use. Disable an account or add seats.`;
      return { kind: 'attention', sentence, ...did };
    }
  }
  if (trouble.kind === 'denied') desk.pause(trouble.reason);
  return troubleEnding(trouble, { attempts: request.attempts, now: desk.now(), did });
}

function isSeatStatus(status: number): boolean {
  return status === 402 || status === 403 || status === 422;
}

/** The ending of a case in which all went well. */
export function doneEnding(request: AdmittedCase): Ending {
  const { email, firstName, lastName } = request.admission.person;
  const name = `${firstName} ${lastName}`.trim();
  const action = request.intent?.action ?? 'No change';
  const sentences = {
    Created: `Created an account for ${name} (${email}).`,
    Updated: `Enabled the account of ${email}. The old password still works.`,
    'No change': `${email} already has an enabled account. Nothing was changed.`,
  };
  return { kind: 'done', action, agentId: accountId(request), sentence: sentences[action] };
}

function accountId(request: Case): string {
  return request.intent?.account?.id ?? '';
}

export function actable(cases: readonly Case[]): AdmittedCase[] {
  return cases.filter(isAdmitted).filter(isOpen);
}
