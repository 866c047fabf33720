import { takesChat } from '../accounts/disabling';
import type { AccountEvent, LogAction } from '../accounts/history';
import type { Message } from '../text/say';
import { type AccessBefore, type Account, type Failure, isRetryable } from '../zendesk/accounts';
import { reasonOf } from '../zendesk/failures';
import type { IdleServices } from './ports';
import { disablingOf, isHalfRestored, previousAccessOf, restoringSince } from './previous-access';

/** Disabled accounts that are being restored. */
export interface RestoreRun {
  id: string;
  agentIds: readonly string[];
  services: IdleServices;
  events: readonly AccountEvent[];
  /** Accounts that are on although an earlier restore has stopped halfway. */
  unfinished?: ReadonlySet<string>;
  /** So many of the accounts have all back, as an earlier execution has seen. */
  settled?: number;
  /** Notes that for the next execution. */
  noteSettled?(accounts: number): void;
}

/** What came of it. `isFinished: false`: the next execution continues it. */
export interface RestoreOutcome {
  isFinished: boolean;
  restored: number;
  failures: readonly Message[];
  /** People who have all back but access to chat, which only an admin can give. Left out: nobody. */
  withoutChat?: readonly { agentId: string; address: string }[];
}

/** An account with what was set before we disabled it. */
export interface RestoreTarget {
  account: Account;
  before: AccessBefore | null;
  /** When it was first to be restored since it was disabled, as the log says. */
  since?: number;
}

/** A downgrade took more than a switch, so there may be more to give back than the account being on. */
export function isDowngraded(
  { account: { id }, before }: RestoreTarget,
  { events }: Pick<RestoreRun, 'events'>,
): boolean {
  return before?.details !== undefined && takesChat(disablingOf(id, events)?.before ?? '');
}

/** What is to be done about one account, or has come of it. */
export type RestoreStep =
  | { kind: 'target'; target: RestoreTarget }
  /** Zendesk gave no answer: it is tried again. */
  | { kind: 'again' }
  /** There is no use in trying again. `isRefused`: by Zendesk, which is logged. `isPartly`: some things are back already. */
  | { kind: 'failed'; message: Message; isRefused: boolean; isPartly?: true };

export type FailedStep = Extract<RestoreStep, { kind: 'failed' }>;

export const NOTHING: RestoreOutcome = { isFinished: true, restored: 0, failures: [] };

export function plus(a: RestoreOutcome, b: RestoreOutcome): RestoreOutcome {
  const withoutChat = [...(a.withoutChat ?? []), ...(b.withoutChat ?? [])];
  return {
    isFinished: a.isFinished && b.isFinished,
    restored: a.restored + b.restored,
    failures: [...a.failures, ...b.failures],
    ...(withoutChat.length > 0 && { withoutChat }),
  };
}

/** Whether this account can be restored, by how it is now. */
export function decideRestore(
  agentId: string,
  account: Account | 'absent',
  run: Pick<RestoreRun, 'id' | 'events' | 'unfinished'>,
): RestoreStep {
  const failed = (message: Message): RestoreStep => ({ kind: 'failed', message, isRefused: false });
  if (account === 'absent') return failed({ code: 'restore.deleted', ...whoByLog(agentId, run) });
  const who = { agentId, address: account.email };
  if (account.protected) return failed({ code: 'restore.protected', ...who });
  // One that this very restore has enabled before may still lack its departments, and so may one after a refusal.
  const isUnfinished = run.unfinished?.has(agentId) || isHalfRestored(agentId, run.events);
  const isWanted = !account.enabled || isLogged('Restored', agentId, run) || isUnfinished;
  if (!isWanted) return failed({ code: 'restore.already-enabled', ...who });
  if (!disablingOf(agentId, run.events)) return failed({ code: 'restore.unproved', ...who });
  const before = previousAccessOf(agentId, run.events);
  const since = restoringSince(agentId, run.events);
  return { kind: 'target', target: { account, before, ...(since !== null && { since }) } };
}

/** What a failure of Zendesk means for the account. */
export function stepAfterFailure(
  failure: Failure,
  agentId: string,
  run: Pick<RestoreRun, 'events'>,
): RestoreStep {
  if (isRetryable(failure) || failure.kind === 'unauthorized') return { kind: 'again' };
  const who = whoByLog(agentId, run);
  const message: Message =
    failure.kind === 'rejected'
      ? { code: 'restore.rejected', ...who, status: failure.status, reason: failure.reason }
      : { code: 'restore.failed', ...who, reason: reasonOf(failure) };
  // A line of ours about it would make an account ours that we have never disabled.
  return { kind: 'failed', message, isRefused: disablingOf(agentId, run.events) !== null };
}

/** One that is on by now, and has not all back. `reason`: why. */
export function stoppedHalfway(who: { agentId: string; address: string }, reason: Message): FailedStep {
  const message: Message = { code: 'restore.in-part', ...who, reason };
  return { kind: 'failed', message, isRefused: true, isPartly: true };
}

/** Whether an earlier execution of this restore has done so already, or was about to. */
export function isLogged(
  action: LogAction,
  agentId: string,
  { events, id }: Pick<RestoreRun, 'id' | 'events'>,
): boolean {
  return events.some(
    (each) => each.isProved && each.reference === id && each.agentId === agentId && each.action === action,
  );
}

/** The address of an account as far as the log knows it. */
export function whoByLog(
  agentId: string,
  { events }: Pick<RestoreRun, 'events'>,
): { agentId: string; address: string } {
  const event = events.find((each) => each.agentId === agentId && each.address !== '');
  return { agentId, address: event?.address ?? '' };
}
