import type { AccountEvent, LogAction } from '../accounts/history';
import type { Message } from '../text/say';
import { type AccessBefore, type Account, type Failure, isRetryable } from '../zendesk/accounts';
import { reasonOf } from '../zendesk/failures';
import type { IdleServices } from './ports';
import { disablingOf, isHalfRestored, previousAccessOf } from './previous-access';

/** Disabled accounts that are being restored. */
export interface RestoreRun {
  id: string;
  agentIds: readonly string[];
  services: IdleServices;
  events: readonly AccountEvent[];
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
}

/** What is to be done about one account, or has come of it. */
export type RestoreStep =
  | { kind: 'target'; target: RestoreTarget }
  /** Zendesk gave no answer: it is tried again. */
  | { kind: 'again' }
  /** There is no use in trying again. `isRefused`: by Zendesk, which is logged. */
  | { kind: 'failed'; message: Message; isRefused: boolean };

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
  run: Pick<RestoreRun, 'id' | 'events'>,
): RestoreStep {
  const failed = (message: Message): RestoreStep => ({ kind: 'failed', message, isRefused: false });
  if (account === 'absent') return failed({ code: 'restore.deleted', ...nameOf(agentId, run) });
  const who = { agentId, address: account.email };
  if (account.protected) return failed({ code: 'restore.protected', ...who });
  // One that this very restore has enabled before may still lack its departments, and so may one after a refusal.
  const isWanted =
    !account.enabled || isLogged('Restored', agentId, run) || isHalfRestored(agentId, run.events);
  if (!isWanted) return failed({ code: 'restore.already-enabled', ...who });
  if (!disablingOf(agentId, run.events)) return failed({ code: 'restore.unproved', ...who });
  return { kind: 'target', target: { account, before: previousAccessOf(agentId, run.events) } };
}

/** What a failure of Zendesk means for the account. */
export function stepAfterFailure(
  failure: Failure,
  agentId: string,
  run: Pick<RestoreRun, 'events'>,
): RestoreStep {
  if (isRetryable(failure) || failure.kind === 'unauthorized') return { kind: 'again' };
  const who = nameOf(agentId, run);
  const message: Message =
    failure.kind === 'rejected'
      ? { code: 'restore.rejected', ...who, status: failure.status, reason: failure.reason }
      : { code: 'restore.failed', ...who, reason: reasonOf(failure) };
  // A line of ours about it would make an account ours that we have never disabled.
  return { kind: 'failed', message, isRefused: disablingOf(agentId, run.events) !== null };
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
export function nameOf(
  agentId: string,
  { events }: Pick<RestoreRun, 'events'>,
): { agentId: string; address: string } {
  const event = events.find((each) => each.agentId === agentId && each.address !== '');
  return { agentId, address: event?.address ?? '' };
}
