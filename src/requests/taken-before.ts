import { isAsDisabled } from '../accounts/disabling';
import { say } from '../text/say';
import type { AccessBefore, Account } from '../zendesk/accounts';
import type { DecidedAttempt } from './attempt';
import type { LogLine, RequestServices } from './ports';

/** What we have taken from these people by taking them out of the team, unless somebody else has changed them since. */
export function takenBefore(
  attempts: readonly DecidedAttempt[],
  { accounts, disablings }: Pick<RequestServices, 'accounts' | 'disablings'>,
): Map<DecidedAttempt, AccessBefore> {
  const isSought = (attempt: DecidedAttempt) => accounts.omitsDisabled === true && mayLack(attempt);
  const sought = attempts.flatMap((attempt): [DecidedAttempt, Account][] =>
    attempt.intent.account && isSought(attempt) ? [[attempt, attempt.intent.account]] : [],
  );
  const taken = new Map<DecidedAttempt, AccessBefore>();
  if (sought.length === 0) return taken;
  const known = disablings(sought.map(([, { id }]) => id));
  for (const [attempt, account] of sought) {
    const disabling = known.get(account.id);
    if (!disabling || disabling.left.by === 'suspend') continue;
    if (isRepeated(attempt) || isAsDisabled(account, disabling)) taken.set(attempt, disabling.before); // guard: as-left
  }
  return taken;
}

function mayLack(attempt: DecidedAttempt): boolean {
  return attempt.intent.account?.kind !== 'agent' || isRepeated(attempt);
}

/**
 * An earlier attempt at this request was to enable the account, and may have got only halfway. One that waits for access to chat
 * has done all else.
 */
export function isRepeated({ prior, intent, waited }: DecidedAttempt): boolean {
  return prior.action === 'Updated' && prior.agentId === intent.account?.id && waited !== 'chat'; // guard: half-given-back
}

/** Before light agents and contributors are raised, the log says what they were: a disable takes them back to that. */
export function logRaised(
  attempts: readonly DecidedAttempt[],
  { log, now }: Pick<RequestServices, 'log' | 'now'>,
): void {
  const lines = attempts.flatMap(({ row, intent: { account } }): LogLine[] => {
    if (account?.kind !== 'limited') return [];
    const detail = say({ code: 'log.raised-from', role: account.role });
    return [
      {
        at: now(),
        row,
        record: { ...row.record, detail },
        before: JSON.stringify({ ...account, otherEmails: undefined }),
      },
    ];
  });
  if (lines.length > 0) log.add(lines); // guard: raised-from
}
