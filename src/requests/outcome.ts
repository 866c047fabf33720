import type { TemplateName } from '../mail/templates';
import type { MailMessage, Message } from '../text/say';
import type { Failure } from '../zendesk/accounts';
import { reasonOf } from '../zendesk/failures';
import { HTTP_STATUS } from '../zendesk/status';
import type { Action, RowRecord, Status } from './request';
import { nextTry } from './retry';

/** What an end says. Mails repeat it, but for what names other accounts, or is about the last day: see `told.ts`. */
export type EndMessage = MailMessage | Extract<Message, { code: RowCode }>;

type RowCode =
  | 'outcome.several-accounts'
  | 'outcome.look-alike'
  | 'outcome.address-unverified'
  | 'outcome.updated-by-other-address'
  | 'outcome.no-change-by-other-address'
  | 'outcome.end-changed';

/** How the handling of a row ends, for now or for good. `message`: what the row says of it. */
export type Outcome =
  /** `notes`: what else the row says; of that the requester is told only that a last day stays as it was. */
  | {
      kind: 'done';
      message: EndMessage;
      action: Exclude<Action, ''>;
      agentId: string;
      notes?: readonly Message[];
    }
  /**
   * `told`: what the requester may be told of it; `null`: they may not ask, so they are not mailed. `byApproval`: refused by an
   * approver, or for want of a decision, not by the rules.
   */
  | { kind: 'rejected'; message: Message; told: MailMessage | null; byApproval?: true }
  /** It goes on once somebody has approved it; no attempt is counted. `what`: what it would do. `at`: when the approvers are reminded, or it ends. */
  | ({ kind: 'needs-approval'; message: Message; what: MailMessage; at: number } & {
      concerns: 'this row';
    } & Effect)
  | ({ kind: 'attention'; message: EndMessage } & Effect)
  | ({ kind: 'retry'; message: Message; at: number; concerns: Concern } & Effect)
  /** Not tried: no attempt is counted. */
  | ({ kind: 'waiting'; message: Message; at: number | null; concerns: Concern } & Effect)
  /** It goes on once a person has done something in Zendesk; no attempt is counted. */
  | ({ kind: 'waiting-for-person'; until: AwaitedThing; message: Message; at: number } & {
      concerns: 'this row';
    } & Effect)
  | ({ kind: 'paused'; message: Message; concerns: 'everybody' } & Effect);

/** What a person does in Zendesk: gives access to chat, or makes a seat free. */
export type AwaitedThing = 'chat' | 'seat';

/** Whether other rows would fare the same now. */
export type Concern = 'everybody' | 'this row';

/** What was done to which account, or may have been: the row remembers it until it has ended. */
export type Effect = { action: Action; agentId: string };

export const NO_EFFECT: Effect = { action: '', agentId: '' };

export const TEMPLATE_OF_ACTION: Record<Exclude<Action, ''>, TemplateName> = {
  Created: 'created',
  Updated: 'enabled',
  'No change': 'unchanged',
};

/** The mail that reports this outcome, to the requester or, for `approval`, to the approvers; `null`: there is none. */
export function templateFor(outcome: Outcome): TemplateName | null {
  if (outcome.kind === 'needs-approval') return 'approval';
  if (outcome.kind === 'done') return TEMPLATE_OF_ACTION[outcome.action];
  if (outcome.kind === 'rejected') return 'rejected';
  return outcome.kind === 'attention' ? 'failed' : null;
}

/** Whether nothing else can be handled either until something changes outside. */
export function concernsEverybody(outcome: Outcome): boolean {
  return 'concerns' in outcome && outcome.concerns === 'everybody';
}

/** What was done, and what was not. */
export function withNotes<M extends Message>(
  message: M,
  notes: readonly Message[] = [],
): M | Extract<MailMessage, { code: 'outcome.with-notes' }> {
  return notes.length > 0 ? { code: 'outcome.with-notes', message, notes } : message;
}

function statusFor(outcome: Outcome): Status {
  switch (outcome.kind) {
    case 'done':
      return 'Done';
    case 'rejected':
      return 'Rejected';
    case 'attention':
      return 'Needs attention';
    case 'paused':
      return 'Paused';
    case 'retry':
      return 'Will retry';
    case 'needs-approval':
      return 'Needs approval';
    case 'waiting-for-person':
      return 'Waiting';
    case 'waiting':
      return outcome.at === null ? 'Waiting' : 'Will retry';
  }
}

export interface RecordParts {
  id: string;
  /** When the handling began; kept until the row has ended for good. */
  began: number;
  attempts: number;
  now: number;
  detail: string;
  mail: string;
}

/** The row's record after this outcome. */
export function recordOf(
  outcome: Outcome,
  { id, began, attempts, now, detail, mail }: RecordParts,
): RowRecord {
  const isTried = !['waiting', 'waiting-for-person', 'needs-approval', 'paused'].includes(outcome.kind);
  const isEnd = templateFor(outcome) !== null && outcome.kind !== 'needs-approval';
  return {
    action: 'action' in outcome ? outcome.action : '',
    status: statusFor(outcome),
    detail,
    agentId: 'agentId' in outcome ? outcome.agentId : '',
    mail,
    attempts: isTried ? attempts : attempts - 1,
    nextTry: 'at' in outcome ? outcome.at : null,
    requestId: id,
    updatedAt: isEnd && !isInDoubt(outcome) ? now : began,
  };
}

/** An account may have been made that no look-up has shown yet: it will be known by its time. */
function isInDoubt(outcome: Outcome): boolean {
  return outcome.kind === 'attention' && outcome.action === 'Created' && outcome.agentId === '';
}

export interface FailureParts {
  attempts: number;
  now: number;
  effect: Effect;
}

/** What a failure of Zendesk means for a row after so many attempts. */
export function outcomeOfFailure(failure: Failure, { attempts, now, effect }: FailureParts): Outcome {
  switch (failure.kind) {
    case 'not-attempted': {
      const message = { code: 'outcome.not-attempted', reason: failure.reason } as const;
      return { kind: 'waiting', at: failure.notBefore ?? now, message, concerns: 'everybody', ...effect };
    }
    case 'unauthorized': {
      const message = { code: 'outcome.unauthorized', reason: failure.reason } as const;
      return { kind: 'paused', message, concerns: 'everybody', ...effect };
    }
    case 'rejected':
      return { kind: 'attention', message: rejection(failure), ...effect };
    case 'several-accounts': {
      const message = { code: 'outcome.several-accounts', reason: reasonOf(failure) } as const;
      return { kind: 'attention', message, ...effect };
    }
    case 'look-alike': {
      const message = { code: 'outcome.look-alike', reason: reasonOf(failure) } as const;
      return { kind: 'attention', message, ...effect };
    }
    case 'no-seat':
      return { kind: 'attention', message: { code: 'outcome.no-seat', seats: failure.seats }, ...effect };
    default: {
      const notBefore = failure.kind === 'duplicate' ? null : failure.notBefore;
      // A moment that Zendesk has named holds for every call; any other failure may be this row's alone.
      const isAlone = notBefore === null || ('isAlone' in failure && failure.isAlone === true);
      const concerns = isAlone ? 'this row' : 'everybody';
      return retryOrGiveUp(reasonOf(failure), concerns, { notBefore, attempts, now, effect });
    }
  }
}

function rejection({ status, reason }: Extract<Failure, { kind: 'rejected' }>): EndMessage {
  if (reason.code === 'failure.address-unverified') return { code: 'outcome.address-unverified', reason };
  if (status === HTTP_STATUS.NOT_FOUND) return { code: 'outcome.not-found', reason };
  return { code: 'outcome.rejected-by-zendesk', status, reason };
}

function retryOrGiveUp(
  reason: Message,
  concerns: Concern,
  { notBefore, attempts, now, effect }: FailureParts & { notBefore: number | null },
): Outcome {
  const at = nextTry(attempts, now, notBefore);
  if (at !== null) {
    return { kind: 'retry', at, message: { code: 'outcome.will-retry', reason }, concerns, ...effect };
  }
  return { kind: 'attention', message: { code: 'outcome.gave-up', reason, attempts }, ...effect };
}
