import { isAsDisabled } from '../accounts/disabling';
import { say } from '../text/say';
import type { AccessBefore, Account } from '../zendesk/accounts';
import type { DecidedAttempt } from './attempt';
import type { LogLine, RequestServices } from './ports';

/** What the log says of people whose access we are about to change. */
export interface ChangedBefore {
  /** What we have taken by taking them out of the team, unless somebody else has changed them since. */
  taken: ReadonlyMap<DecidedAttempt, AccessBefore>;
  /** Whom we have raised: by their ids, those who were light agents or contributors before. */
  raised: ReadonlySet<string>;
}

export function changedBefore(
  attempts: readonly DecidedAttempt[],
  { accounts, changesTo }: Pick<RequestServices, 'accounts' | 'changesTo'>,
): ChangedBefore {
  const isSought = (attempt: DecidedAttempt) => accounts.omitsDisabled === true && mayLack(attempt);
  const sought = attempts.flatMap((attempt): [DecidedAttempt, Account][] =>
    attempt.intent.account && isSought(attempt) ? [[attempt, attempt.intent.account]] : [],
  );
  const taken = new Map<DecidedAttempt, AccessBefore>();
  if (sought.length === 0) return { taken, raised: new Set() };
  const { disablings, raised } = changesTo(sought.map(([, { id }]) => id));
  for (const [attempt, account] of sought) {
    const disabling = disablings.get(account.id);
    if (!disabling || disabling.left.by === 'suspend') continue;
    const isHalfwayBack = isRepeated(attempt) && isInTeam(account, disabling.before);
    if (isHalfwayBack || isAsDisabled(account, disabling)) taken.set(attempt, disabling.before); // guard: as-left
  }
  return { taken, raised };
}

/** As an attempt of ours leaves them that has got only halfway; whoever is out of the team again was taken out by somebody else. */
function isInTeam({ kind, role }: Account, before: AccessBefore): boolean {
  return kind === 'agent' || (kind === 'limited' && role === before.role);
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
  changed: ChangedBefore,
  { log, now }: Pick<RequestServices, 'log' | 'now'>,
): void {
  const lines = attempts.flatMap((attempt): LogLine[] => {
    const { row, intent } = attempt;
    const { account } = intent;
    if (!account || !(account.kind === 'limited' || isLoweredSince(attempt, changed))) return [];
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

/** Somebody else has made them an end-user since we raised them. Without a line that says so, an older one would count. */
function isLoweredSince(attempt: DecidedAttempt, { taken, raised }: ChangedBefore): boolean {
  const { account } = attempt.intent;
  return account?.kind === 'end-user' && raised.has(account.id) && !taken.has(attempt);
}
