import type { TemplateName } from '../setup/settings';
import type { Failure } from '../zendesk/accounts';
import type { Action, RowRecord, Status } from './request';
import { nextTry } from './retry';

/** How the handling of a row ends, for now or for good. */
export type Outcome =
  | { kind: 'done'; action: Exclude<Action, ''>; agentId: string; sentence: string }
  | { kind: 'rejected'; sentence: string }
  | { kind: 'attention'; sentence: string; action?: Action; agentId?: string }
  /** `action` and `agentId` are what may have happened already. */
  | { kind: 'retry'; at: number; sentence: string; action?: Action; agentId?: string }
  /** Not tried: no attempt is counted. With `at`, not before then. */
  | { kind: 'waiting'; at?: number; sentence: string; action?: Action; agentId?: string }
  | { kind: 'paused'; sentence: string; action?: Action; agentId?: string };

/** What an earlier or doubtful attempt may have done; it is remembered until the row has ended. */
export type PriorEffect = { action: Action; agentId: string };

const TEMPLATES: Record<Exclude<Action, ''>, TemplateName> = {
  Created: 'created',
  Updated: 'enabled',
  'No change': 'unchanged',
};

/** The mail that tells of this ending; `null` when nobody is told. */
export function templateFor(ending: Outcome): TemplateName | null {
  if (ending.kind === 'done') return TEMPLATES[ending.action];
  if (ending.kind === 'rejected') return 'rejected';
  return ending.kind === 'attention' ? 'failed' : null;
}

function statusFor(ending: Outcome): Status {
  switch (ending.kind) {
    case 'done':
      return 'Done';
    case 'rejected':
      return 'Rejected';
    case 'attention':
      return 'Needs attention';
    case 'paused':
      return 'Paused';
    default:
      return 'at' in ending && ending.at !== undefined ? 'Will retry' : 'Waiting';
  }
}

/** The row's record after this ending. `began` is kept until the row has ended for good. */
export function recordOf(
  ending: Outcome,
  {
    id,
    began,
    attempts,
    now,
    mail,
  }: { id: string; began: number; attempts: number; now: number; mail: string },
): RowRecord {
  const tried = ending.kind !== 'waiting' && ending.kind !== 'paused';
  return {
    action: 'action' in ending ? (ending.action ?? '') : '',
    status: statusFor(ending),
    detail: ending.kind === 'attention' ? `${ending.sentence} ${HOW_TO_RETRY}` : ending.sentence,
    agentId: 'agentId' in ending ? (ending.agentId ?? '') : '',
    mail,
    attempts: tried ? attempts : attempts - 1,
    nextTry: 'at' in ending ? (ending.at ?? null) : null,
    requestId: id,
    updatedAt: templateFor(ending) && !isInDoubt(ending) ? now : began,
  };
}

/** An account may have been made that nobody has seen yet: it will be known by its time. */
function isInDoubt(ending: Outcome): boolean {
  return ending.kind === 'attention' && ending.action === 'Created' && !ending.agentId;
}

/** What a trouble with Zendesk means for a row after so many attempts. */
export function outcomeOfFailure(
  trouble: Failure,
  { attempts, now, did }: { attempts: number; now: number; did: PriorEffect },
): Outcome {
  if (trouble.kind === 'later' && trouble.unsent) {
    const sentence = `${trouble.reason}, so this row was not tried yet. It goes on by itself.`;
    return { kind: 'waiting', at: trouble.notBefore ?? now, sentence, ...did };
  }
  if (trouble.kind === 'denied') return { kind: 'paused', sentence: pausedSentence(trouble.reason), ...did };
  if (trouble.kind === 'refused') {
    return { kind: 'attention', sentence: refusedSentence(trouble), ...did };
  }
  const at = nextTry(attempts, now, trouble.notBefore);
  if (at !== null)
    return { kind: 'retry', at, sentence: `${trouble.reason}. It will be tried again by itself.`, ...did };
  const sentence = `${trouble.reason}, also after ${attempts} attempts.`;
  return { kind: 'attention', sentence, ...did };
}

/** For the people who see the sheet; the requester is not told to do it. */
const HOW_TO_RETRY = 'Then select this row and choose Chat Access > Retry selected rows.';

export function withoutAdvice(detail: string): string {
  return detail.replace(` ${HOW_TO_RETRY}`, '');
}

export function pausedSentence(reason: string): string {
  const said = reason ? ` (${reason})` : '';
  return `Waiting: Zendesk does not accept the credential${said}. The admin has been told; this row goes on by itself.`;
}

function refusedSentence({ status, reason }: { status: number; reason: string }): string {
  if (status === 404) return `${reason}.`;
  return `Zendesk refused the request (${status}${reason ? `: ${reason}` : ''}). Correct what it names.`;
}
