import { takesChat } from '../accounts/disabling';
import { type Account, isRetryable, type Result, zip } from '../zendesk/accounts';
import { disablingOf } from './previous-access';
import { rejoinDepartments } from './rejoin-departments';
import {
  isDowngraded,
  NOTHING,
  plus,
  type RestoreOutcome,
  type RestoreRun,
  type RestoreStep,
  type RestoreTarget,
  stoppedHalfway,
} from './restore-outcome';

/** Its disabling has taken more than departments away. */
export function hasDetails({ before }: RestoreTarget): boolean {
  return before?.details !== undefined;
}

export interface Checked {
  outcome: RestoreOutcome;
  /** Those who have not all back, although Zendesk has refused nothing. */
  stopped: [agentId: string, step: RestoreStep][];
}

/**
 * Looks at what restored accounts have now: departments that Zendesk has not given back are joined by name, which says of those
 * that are gone that they are; access to chat is left to an admin. `isSettled`: an earlier execution has done so.
 */
export function checkRestored(
  targets: readonly RestoreTarget[],
  isSettled: boolean,
  run: RestoreRun,
): Checked {
  if (isSettled) {
    const withoutChat = targets.filter((each) => hasLostChat(each, run)).map(whoIn);
    return { outcome: { ...NOTHING, withoutChat }, stopped: [] };
  }
  const read = run.services.accounts.inFull(targets.map(({ account }) => account.id));
  if (read.some(isToBeReadAgain)) return { outcome: { ...NOTHING, isFinished: false }, stopped: [] };
  const now = zip(targets, read).flatMap(([target, answer]) =>
    answer.kind === 'ok' && answer.value !== 'absent' ? [{ ...target, account: answer.value }] : [],
  );
  const joined = rejoinDepartments(now.filter(lacksDepartments), run);
  return {
    outcome: plus(joined, lookAtChat(now.filter(hadChat), run)),
    stopped: now.flatMap((target) => whatIsLacking(target, run)),
  };
}

/** Zendesk may carry a change out without a part of it. */
function whatIsLacking(target: RestoreTarget, run: RestoreRun): Checked['stopped'] {
  const { account, before } = target;
  const isSought = before !== null && isDowngraded(target, run);
  const lacks = (isSought && run.services.accounts.lacking?.(account, before)) || [];
  if (lacks.length === 0) return [];
  const who = { agentId: account.id, address: account.email };
  const reason = { code: 'restore.not-given-back', lacks } as const;
  return [[account.id, stoppedHalfway(who, reason)]];
}

function isToBeReadAgain(answer: Result<Account | 'absent'>): boolean {
  return answer.kind !== 'ok' && (isRetryable(answer) || answer.kind === 'unauthorized');
}

/** One that was renamed since has another name, and is there. */
function lacksDepartments({ account, before }: RestoreTarget): boolean {
  return account.departments.length < (before?.departments.length ?? 0);
}

function hadChat({ before }: RestoreTarget): boolean {
  return before?.chat === 'on';
}

/** By the log: to ask Zendesk again would take a call for each of many. */
function hasLostChat(target: RestoreTarget, { events }: RestoreRun): boolean {
  return hadChat(target) && takesChat(disablingOf(target.account.id, events)?.before ?? '');
}

/** Where the setup wants it, Zendesk is asked to give access to chat; it is not known to do so. */
function lookAtChat(targets: readonly RestoreTarget[], { services }: RestoreRun): RestoreOutcome {
  const off = targets.filter(({ account }) => account.chat !== 'on');
  const answers = off.length > 0 ? services.accounts.chatAccess(off.map(({ account }) => account.id)) : [];
  const isOn = (answer: (typeof answers)[number]) => answer.kind === 'ok' && answer.value === 'on';
  const without = zip(off, answers).flatMap(([target, answer]) => (isOn(answer) ? [] : [whoIn(target)]));
  return { ...NOTHING, ...(without.length > 0 && { withoutChat: without }) };
}

function whoIn({ account: { id: agentId, email: address } }: RestoreTarget) {
  return { agentId, address };
}
