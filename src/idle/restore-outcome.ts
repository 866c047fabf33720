import type { AccountEvent } from '../accounts/history';
import { say } from '../text/say';
import { type Account, type Failure, isRetryable } from '../zendesk/accounts';
import { reasonOf } from '../zendesk/failures';
import type { IdleEvent, IdleServices } from './ports';

/** An undoing of disables that has been begun. */
export interface RestoreRun {
  id: string;
  agentIds: readonly string[];
  services: IdleServices;
  events: readonly AccountEvent[];
}

/** What came of it, by sentence. `isFinished: false`: the next execution goes on. */
export interface RestoreOutcome {
  isFinished: boolean;
  restored: number;
  failures: string[];
}

/** Whether an earlier execution of this undoing has done so already, or was about to. */
export function isLogged(action: string, agentId: string, { events, id }: RestoreRun): boolean {
  return events.some((each) => each.reference === id && each.agentId === agentId && each.action === action);
}

/** Whether there is no use in trying again. */
export function isSettled(
  trouble: Failure,
  agentId: string,
  sum: RestoreOutcome,
  restoring: RestoreRun,
): boolean {
  const { services } = restoring;
  if (isRetryable(trouble) || trouble.kind === 'unauthorized') return false;
  const why =
    trouble.kind === 'rejected'
      ? `Zendesk refused it (${trouble.status} ${say(trouble.reason)})`
      : say(reasonOf(trouble));
  const account = { id: agentId, email: nameOf(agentId, restoring) };
  const sentence = `${account.email} was not restored: ${why}.`;
  sum.failures.push(sentence);
  if (isLogged('Not restored', agentId, restoring)) return true;
  const event = eventOf(account, 'Not restored', sentence, restoring);
  services.log.addEvents([{ ...event, status: 'Needs attention' }]);
  return true;
}

/** The address of an account as far as the log knows it. */
export function nameOf(agentId: string, { events }: RestoreRun): string {
  return (
    events.find((each) => each.agentId === agentId && each.address !== '')?.address ?? `Agent ${agentId}`
  );
}

/** What this undoing is about to do to an account, for the log. */
export function eventOf(
  { id, email }: Pick<Account, 'id' | 'email'>,
  action: string,
  detail: string,
  { services, id: reference }: RestoreRun,
): IdleEvent {
  return {
    at: services.now(),
    reference,
    agentId: id,
    address: email,
    action,
    status: 'Done',
    detail,
    mail: '',
    before: '',
  };
}
