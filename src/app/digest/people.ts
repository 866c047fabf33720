import { endsOf } from '../../accounts/ends';
import { type AccountEvent, isMailSent } from '../../accounts/history';
import { type AccessRules, isBlocked, mayRequest } from '../../requests/admission';
import { isRequestId } from '../../requests/request-id';
import { dayAfter } from '../../shared/calendar';
import { parseAddress } from '../../shared/email-address';
import { DAY_MS } from '../../shared/time';
import type { DatedLine } from '../../sheets/log-since';
import { isGiven, lastByRequest, standingOf } from './figures';

/** What a requester is told about their own people: pure. All of it stands in lines of the log that are proved to be ours. */

/** Whoever has asked for nothing in so long gets no digest. */
export const REQUESTS_REMEMBERED_MS = 26 * 7 * DAY_MS;

/** Last days are told of so long before. */
const DAYS_AHEAD = 14;

export type Wait = 'approval' | 'seat' | 'chat' | 'retry';

export interface TeamNews {
  given: { email: string; day: string }[];
  waiting: { email: string; wait: Wait }[];
  refused: { email: string; why: 'rejected' | 'attention' }[];
  leaving: ({ email: string } & ({ until: string } | { warned: string }))[];
}

export interface TeamFacts {
  /** Those of half a year, the oldest first. */
  lines: readonly DatedLine[];
  from: number;
  to: number;
  /** The requests whose rows are not ended. */
  openIds: ReadonlySet<string>;
  isSeatAwaited: boolean;
  access: AccessRules;
  dayOf(time: number): string;
}

/** The news of each requester who gets a digest, in the order of their addresses. */
export function newsByRequester(facts: TeamFacts): [requester: string, news: TeamNews][] {
  const own = new Map<string, DatedLine[]>();
  for (const line of facts.lines) {
    const to = requesterOf(line);
    if (to !== null) own.set(to, [...(own.get(to) ?? []), line]);
  }
  const events = facts.lines.map(({ event }) => event);
  const known: Known = {
    ends: endsOf(events, facts.dayOf),
    latest: new Map(events.filter(({ action }) => action !== 'Mail').map((event) => [event.agentId, event])),
  };
  return [...own]
    .filter(([to, lines]) => isKnown(to, lines, facts.access))
    .map(([to, lines]): [string, TeamNews] => [to, newsOf(lines, { ...facts, ...known })])
    .filter(([, news]) => Object.values(news).some((part) => part.length > 0))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** `null`: the line is about no request, or its requester has no address. */
function requesterOf({ event, request }: DatedLine): string | null {
  if (!isRequestId(event.reference) || request.decision !== null) return null;
  const parsed = parseAddress(request.requester);
  return parsed.ok ? parsed.address.text : null;
}

/** Anybody may type an address that may ask: who gets digests has asked for somebody who was given access, or had it. */
function isKnown(to: string, lines: readonly DatedLine[], access: AccessRules): boolean {
  const hasAsked = lines.some(({ request }) => request.record.status === 'Done'); // guard: digest-to-known-requesters
  return hasAsked && mayRequest(to, access) && !isBlocked(to, access.blocked); // guard: digest-to-the-blocked
}

interface Known {
  ends: ReturnType<typeof endsOf>;
  /** What happened last, by the account; that a mail was drafted is nothing. */
  latest: ReadonlyMap<string, AccountEvent>;
}

type Facts = TeamFacts & Known;

function newsOf(lines: readonly DatedLine[], facts: Facts): TeamNews {
  const last = [...lastByRequest(lines).values()];
  const isNew = ({ event: { at } }: DatedLine) => at >= facts.from && at < facts.to;
  return {
    given: onePerPerson(
      lines.filter((line) => isNew(line) && isGiven(line)),
      ({ event }) => ({ day: facts.dayOf(event.at) }),
    ),
    waiting: onePerPerson(
      last.filter((line) => standingOf(line) === 'waiting' && facts.openIds.has(line.event.reference)),
      (line) => ({ wait: waitOf(line, facts) }),
    ),
    refused: onePerPerson(
      last.filter((line) => isNew(line) && ['rejected', 'failed'].includes(standingOf(line))),
      (line) => ({ why: standingOf(line) === 'rejected' ? ('rejected' as const) : ('attention' as const) }),
    ),
    leaving: onePerPerson(lastPerAccount(lines), (line) => leavingOf(line, facts)),
  };
}

/** Of a person the latest line; the address as it may be repeated. */
function onePerPerson<T>(
  lines: readonly DatedLine[],
  tell: (line: DatedLine) => T | null,
): ({ email: string } & T)[] {
  const told = new Map<string, T>();
  for (const line of lines) {
    const parsed = parseAddress(line.event.address);
    const what = parsed.ok ? tell(line) : null;
    if (parsed.ok && what) told.set(parsed.address.text, what);
  }
  return [...told].map(([email, what]) => ({ email, ...what }));
}

function waitOf({ event, request: { record } }: DatedLine, { isSeatAwaited }: Facts): Wait {
  if (record.status === 'Needs approval') return 'approval';
  if (record.status !== 'Waiting') return 'retry';
  if (record.action !== '' && event.agentId !== '') return 'chat';
  return isSeatAwaited ? 'seat' : 'retry';
}

function lastPerAccount(lines: readonly DatedLine[]): DatedLine[] {
  const done = lines.filter(({ event, request }) => event.agentId !== '' && request.record.status === 'Done');
  return [...new Map(done.map((line) => [line.event.agentId, line])).values()];
}

/** By a last day that is near, or a warning that went out and after which nothing has happened to the account. */
function leavingOf(
  { event: { agentId } }: DatedLine,
  facts: Facts,
): { until: string } | { warned: string } | null {
  const today = facts.dayOf(facts.to);
  const end = facts.ends.get(agentId);
  const isNear = end !== undefined && end.until >= today && end.until <= dayAfter(today, DAYS_AHEAD);
  if (isNear && !end.isCarriedOut) return { until: end.until };
  const last = facts.latest.get(agentId);
  const isWarned =
    last?.action === 'Warned' && last.at >= facts.from && last.at < facts.to && isMailSent(last);
  return isWarned ? { warned: facts.dayOf(last.at) } : null;
}
