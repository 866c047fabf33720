import type { Account } from '../zendesk/accounts';
import { type Admission, admit, type Person } from './admission';
import { decide, type Intent, type Memory } from './decision';
import type { Did, Ending } from './ending';
import type { Desk } from './ports';
import type { RequestRow } from './request';

/** A request in hand: what is known of it so far. */
export interface Case {
  row: RequestRow;
  admission: Admission;
  memory: Memory;
  /** The id of the request at which whoever held the row before died; before an edit it was another one. */
  resumes: string | null;
  /** Including the one that is being made. */
  attempts: number;
  /** Done before, chosen again by hand, and still as it was. */
  isKept?: boolean;
  /** What is going to be done; absent when the row ends without it. */
  intent?: Intent;
  ending?: Ending;
}

export type AdmittedCase = Case & { admission: { admitted: true; person: Person } };

export function openCase(row: RequestRow, desk: Desk): Case {
  const continued = isContinued(row);
  const { record } = row;
  return {
    row,
    admission: admit(row.answers, desk.access),
    resumes: record.status === 'Working' ? record.requestId : null,
    memory: {
      action: continued ? record.action : '',
      agentId: continued ? record.agentId : '',
      began: (continued ? record.updatedAt : null) ?? desk.now(),
    },
    attempts: (continued && record.status !== 'Needs attention' ? record.attempts : 0) + 1,
  };
}

/** An interrupted or postponed handling of the same request, not a new one. */
function isContinued({ id, record }: RequestRow): boolean {
  const underWay = ['Working', 'Will retry', 'Paused', 'Waiting', 'Needs attention'].includes(record.status);
  return underWay && record.requestId === id;
}

/** What is to be done for a person that Zendesk knows (or not). */
export function plan(request: Case, found: Account | null): void {
  const intent = decide(found, request.memory);
  if (intent.write === 'enable' && intent.account.protected) {
    const { email, id } = intent.account;
    const sentence = `Not enabled: ${email} is an owner or administrator of Zendesk Chat, or may be one. Enable such an account by hand, in Zendesk.`;
    request.ending = { kind: 'attention', sentence, agentId: id };
    return;
  }
  request.intent = intent;
  request.isKept =
    request.row.record.status === 'Waiting' && request.memory.action !== '' && intent.write === null;
}

export function isAdmitted(request: Case): request is AdmittedCase {
  return request.admission.admitted;
}

export function isOpen(request: Case): boolean {
  return request.ending === undefined;
}

/** What an earlier attempt may have done: it must not be forgotten when this one ends without an outcome. */
export function remembered({ memory }: Case): Did {
  return { action: memory.action, agentId: memory.agentId };
}

/** Empty: there is no account yet. */
export function accountId(request: Case): string {
  return request.intent?.account?.id ?? '';
}
