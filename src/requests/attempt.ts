import type { Account } from '../zendesk/accounts';
import { type Admission, admit, type Person } from './admission';
import { decide, type Intent, type PriorAttempt } from './decision';
import type { Outcome, PriorEffect } from './outcome';
import type { RequestServices } from './ports';
import type { RequestRow } from './request';

/** A request in hand: what is known of it so far. */
export interface Attempt {
  row: RequestRow;
  admission: Admission;
  prior: PriorAttempt;
  /** The id of the request at which whoever held the row before died; before an edit it was another one. */
  resumes: string | null;
  /** Including the one that is being made. */
  attempts: number;
  /** Done before, chosen again by hand, and still as it was. */
  isKept?: boolean;
  /** What is going to be done; absent when the row ends without it. */
  intent?: Intent;
  outcome?: Outcome;
}

export type AdmittedAttempt = Attempt & { admission: { admitted: true; person: Person } };

export function openAttempt(row: RequestRow, services: RequestServices): Attempt {
  const continued = isContinued(row);
  const { record } = row;
  return {
    row,
    admission: admit(row.answers, services.access),
    resumes: record.status === 'Working' ? record.requestId : null,
    prior: {
      action: continued ? record.action : '',
      agentId: continued ? record.agentId : '',
      began: (continued ? record.updatedAt : null) ?? services.now(),
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
export function decideIntent(request: Attempt, found: Account | null): void {
  const intent = decide(found, request.prior);
  if (intent.write === 'enable' && intent.account.protected) {
    const { email, id } = intent.account;
    const sentence = `Not enabled: ${email} is an owner or administrator of Zendesk Chat, or may be one. Enable such an account by hand, in Zendesk.`;
    request.outcome = { kind: 'attention', sentence, agentId: id };
    return;
  }
  request.intent = intent;
  request.isKept =
    request.row.record.status === 'Waiting' && request.prior.action !== '' && intent.write === null;
}

export function isAdmitted(request: Attempt): request is AdmittedAttempt {
  return request.admission.admitted;
}

export function isOpen(request: Attempt): boolean {
  return request.outcome === undefined;
}

/** What an earlier attempt may have done: it must not be forgotten when this one ends without an outcome. */
export function priorEffect({ prior }: Attempt): PriorEffect {
  return { action: prior.action, agentId: prior.agentId };
}

/** Empty: there is no account yet. */
export function accountId(request: Attempt): string {
  return request.intent?.account?.id ?? '';
}
