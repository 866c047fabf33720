import type { Message } from '../text/say';
import {
  type DecidedAttempt,
  type FinishedAttempt,
  finish,
  isDecided,
  isFinished,
  type OpenAttempt,
  type SettledAttempt,
} from './attempt';
import { awaitPerson, MAX_DAYS_OF_WAITING } from './await-person';
import { type Effect, NO_EFFECT, type Outcome } from './outcome';
import type { RequestServices } from './ports';
import { isBefore } from './precedence';
import { isAwaited } from './readiness';
import { type RequestRow, waitOf } from './request';

type Services = Pick<RequestServices, 'accounts' | 'seats' | 'now'>;

/**
 * What rows may do about a seat. `take`: it is their turn, or a person wants them tried. `queue`: what needs one gives way
 * to the rows that wait for one. `none`: Zendesk is not asked about them at all.
 */
export type SeatTurn = 'take' | 'queue' | 'none';

/** Whether the row waits for a seat, as it was read. */
export function isWaitingForSeat({ id, record }: RequestRow, { seats }: Pick<Services, 'seats'>): boolean {
  return record.requestId === id && waitOf(record) === 'turn' && seats.isTimeOfTry(record.nextTry);
}

/** Whether it waits for one, and one may be free before its time has come. */
export function isOfferedSeat(row: RequestRow, services: Pick<Services, 'seats'>): boolean {
  return services.seats.isOffered() && isWaitingForSeat(row, services) && !isAwaited(row);
}

/** The rows that wait for a seat, the oldest first, and all others as they were. */
export function splitBySeat(
  rows: readonly RequestRow[],
  services: Pick<Services, 'seats'>,
): { waiting: RequestRow[]; others: RequestRow[] } {
  if (!services.seats.exists()) return { waiting: [], others: [...rows] };
  const waiting = rows.filter((row) => isWaitingForSeat(row, services));
  const others = rows.filter((row) => !waiting.includes(row));
  return { waiting: waiting.sort((a, b) => (isBefore(a, b) ? -1 : 1)), others };
}

/** Those that need a seat while there is none, or while others have waited for one longer. */
export function queueForSeats(
  attempts: readonly SettledAttempt[],
  turn: SeatTurn,
  services: Services,
): SettledAttempt[] {
  const { seats } = services;
  const isRefused = seats.isRefused();
  if (!isRefused && (turn === 'take' || !seats.exists())) return [...attempts]; // guard: oldest-takes-the-seat
  return attempts.map((attempt) => {
    if (isFinished(attempt) || !needsSeat(attempt, services)) return attempt;
    // A new request is a reason to ask Zendesk for the oldest one.
    if (!isRefused) seats.offer();
    return waitForSeat(attempt, null, services);
  });
}

/** For a look ahead: what becomes of a request that needs a seat while others wait for one; `null`: it need not wait. */
export function foreseeQueue(
  row: RequestRow,
  attempt: DecidedAttempt,
  services: Pick<Services, 'accounts' | 'seats'>,
): Outcome | null {
  const { seats } = services;
  if (!seats.exists() || !needsSeat(attempt, services)) return null;
  const since = row.record.updatedAt ?? attempt.prior.began;
  const message: Message = isWaitingForSeat(row, services)
    ? { code: 'outcome.waiting-for-seat', seats: null, since }
    : { code: 'outcome.behind-others' };
  const wait = { until: 'seat', at: seats.nextTry(), concerns: 'this row' } as const;
  return { kind: 'waiting-for-person', ...wait, message, ...NO_EFFECT };
}

/** In Suite a suspended agent has kept the seat. */
function needsSeat({ intent }: DecidedAttempt, { accounts }: Pick<Services, 'accounts'>): boolean {
  if (intent.write === 'create') return true;
  return intent.write === 'enable' && !(accounts.omitsDisabled === true && intent.account.kind === 'agent');
}

/** Zendesk has refused a seat. */
export function refuseSeat(
  attempt: DecidedAttempt,
  seats: number | null,
  services: Services,
): FinishedAttempt {
  services.seats.refuse();
  return waitForSeat(attempt, seats, services);
}

/** `seats`: how many the plan has, where that is known. */
export function waitForSeat(
  attempt: OpenAttempt | DecidedAttempt,
  seats: number | null,
  services: Pick<Services, 'seats' | 'now'>,
): FinishedAttempt {
  return finish(attempt, outcomeOf(attempt, seats, services), accountOf(attempt));
}

function outcomeOf(
  attempt: OpenAttempt | DecidedAttempt,
  seats: number | null,
  services: Pick<Services, 'seats' | 'now'>,
): Outcome {
  const { began } = attempt.prior;
  return awaitPerson({
    until: 'seat',
    began,
    now: services.now(),
    at: services.seats.nextTry(),
    effect: remembered(attempt),
    waiting: { code: 'outcome.waiting-for-seat', seats, since: began },
    inVain: { code: 'outcome.no-seat-for-long', seats, days: MAX_DAYS_OF_WAITING },
  });
}

function accountOf(attempt: OpenAttempt | DecidedAttempt) {
  return isDecided(attempt) ? attempt.intent.account : null;
}

/** Whoever needs a seat has none by an earlier attempt; only an account that was made is remembered, or may have been. */
function remembered(attempt: OpenAttempt | DecidedAttempt): Effect {
  const { prior } = attempt;
  const isMade = isDecided(attempt) && attempt.intent.write === 'enable';
  const action = isMade ? attempt.intent.action : prior.action;
  return action === 'Created' ? { action, agentId: '' } : NO_EFFECT;
}
