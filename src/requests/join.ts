import type { Trouble } from '../zendesk/accounts';
import { type AdmittedCase, accountId, type Case, isOpen } from './case';
import { type Did, type Ending, troubleEnding } from './ending';
import type { Desk } from './ports';

/** Those of the setup, and those that an account was in before we disabled it. */
export function joinDepartments(cases: readonly AdmittedCase[], desk: Desk): void {
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
