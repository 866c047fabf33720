import { HOUR_MS, MINUTE_MS } from '../shared/time';
import { type Account, type ChatAccess, ok, type Result, zipResults } from '../zendesk/accounts';
import { type DecidedAttempt, finish, intendedEffect, type SettledAttempt } from './attempt';
import { awaitPerson, MAX_DAYS_OF_WAITING } from './await-person';
import { type Outcome, outcomeOfFailure, withNotes } from './outcome';
import type { RequestServices } from './ports';

type Services = Pick<RequestServices, 'accounts' | 'access' | 'memberPage' | 'withoutCapacity' | 'now'>;

/** When it is looked again, by how long the row has waited. */
const LOOKS: readonly { waited: number; next: number }[] = [
  { waited: 0, next: 5 * MINUTE_MS },
  { waited: 5 * MINUTE_MS, next: 15 * MINUTE_MS },
  { waited: 20 * MINUTE_MS, next: HOUR_MS },
  { waited: 80 * MINUTE_MS, next: 4 * HOUR_MS },
];

/**
 * Looks whether the people whose accounts are on by now can chat. Zendesk's public API gives no access to chat, so whoever has
 * none waits until an admin has ticked the box.
 * Source: https://support.zendesk.com/hc/en-us/articles/6073485578010
 */
export function awaitChatAccess(attempts: readonly DecidedAttempt[], services: Services): SettledAttempt[] {
  const unknown = attempts.filter((attempt) => !isKnown(attempt, services));
  const asked =
    unknown.length > 0
      ? services.accounts.chatAccess(unknown.map((attempt) => intendedEffect(attempt).agentId))
      : [];
  const answers = new Map(zipResults(unknown, asked));
  return attempts.map((attempt) => settle(attempt, answers.get(attempt) ?? knownOf(attempt), services));
}

/** Read a moment ago, when the person was looked up; where Zendesk is asked to give it, that is still to be done. */
function isKnown({ intent: { account } }: DecidedAttempt, { access }: Services): boolean {
  return account?.chat === 'on' || (account?.chat === 'off' && access.chat !== 'set');
}

function knownOf({ intent: { account } }: DecidedAttempt): Result<ChatAccess> {
  return ok(account?.chat ?? 'off');
}

function settle(attempt: DecidedAttempt, chat: Result<ChatAccess>, services: Services): SettledAttempt {
  if (chat.kind === 'ok' && chat.value === 'on') return attempt; // guard: chat-is-awaited
  // It is tried again at each look.
  if (attempt.note) services.withoutCapacity.add(attempt.row.id);
  else services.withoutCapacity.remove(attempt.row.id);
  const effect = intendedEffect(attempt);
  const outcome =
    chat.kind === 'ok'
      ? waitForAdmin(attempt, services)
      : outcomeOfFailure(chat, { attempts: attempt.attempts, now: services.now(), effect });
  return finish(attempt, outcome, withoutChat(attempt));
}

/** The next row about the same person finds that they cannot chat yet. */
function withoutChat({ intent: { account } }: DecidedAttempt): Account | null {
  return account && { ...account, chat: 'off' };
}

function waitForAdmin(attempt: DecidedAttempt, { memberPage, now }: Services): Outcome {
  const { email } = attempt.person;
  const { began } = attempt.prior;
  const effect = intendedEffect(attempt);
  const page = memberPage(effect.agentId);
  const look = LOOKS.filter((each) => now() - began >= each.waited).pop() ?? LOOKS[0];
  return awaitPerson({
    until: 'chat',
    began,
    now: now(),
    at: now() + (look?.next ?? HOUR_MS),
    effect,
    waiting: withNotes({ code: 'outcome.waiting-for-chat', email, page }, attempt.note && [attempt.note]),
    inVain: { code: 'outcome.chat-never-given', email, page, days: MAX_DAYS_OF_WAITING },
  });
}
