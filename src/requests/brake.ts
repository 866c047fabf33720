import type { GivenToday } from '../state/given-accounts';
import type { MailMessage } from '../text/say';
import { zip } from '../zendesk/accounts';
import { awaitsBecause } from './approval';
import { type Attempt, type DecidedAttempt, type FinishedAttempt, isDecided } from './attempt';
import { type BrakeRules, isBraked } from './brake-rules';
import type { ClaimStep, RecordUpdate, RequestServices, WriteResult } from './ports';
import type { RequestRow, RowRecord } from './request';

type Services = Pick<RequestServices, 'access' | 'approvers' | 'decisionOn' | 'given' | 'now'>;

/** What a brake holds back. `requester`: `null` where it is that of all of them. */
interface Excess {
  requester: string | null;
  most: number;
}

interface Held {
  excess: Excess;
  attempt: FinishedAttempt;
  record: RowRecord;
}

/** For a look ahead: the attempt as it waits for approval; `null`: nothing holds it back. */
export function foreseeBrake(attempt: DecidedAttempt, services: Services): FinishedAttempt | null {
  const { access, given } = services;
  const excess = isGiving(attempt, access) ? excessOf(attempt, access, given.look()) : null;
  return excess && awaitsBecause(attempt, reasonOf(excess), services);
}

/** An account is to be made or enabled. One that is on already was counted when that was done. */
function isGiving(attempt: Attempt, access: BrakeRules): attempt is DecidedAttempt {
  return isBraked(access) && isDecided(attempt) && attempt.intent.write !== null;
}

function excessOf({ row, approvedBy }: DecidedAttempt, rules: BrakeRules, given: GivenToday): Excess | null {
  const { brake, brakeAll } = rules;
  if (approvedBy !== undefined || given.has(row.id)) return null;
  const { requester } = row.answers;
  if (brake !== null && given.of(requester) >= brake) return { requester, most: brake }; // guard: brake
  return brakeAll !== null && given.all >= brakeAll ? { requester: null, most: brakeAll } : null; // guard: brake-of-all
}

function reasonOf({ requester, most }: Excess): MailMessage {
  return requester === null ? { code: 'approval.brake-all', most } : { code: 'approval.brake', most };
}

/**
 * Under the lock of the claim: counts the accounts that these attempts are about to give, and holds back those beyond the brake.
 * Of executions at the same time each sees what the others have counted.
 */
export class BrakeAtClaim implements ClaimStep {
  private readonly giving: ReadonlyMap<RequestRow, DecidedAttempt>;
  private readonly services: Services;
  private readonly recordOf: (attempt: FinishedAttempt) => RowRecord;
  private read: GivenToday | null = null;
  private readonly held = new Map<RequestRow, Held>();

  constructor(
    attempts: readonly Attempt[],
    services: Services,
    recordOf: (attempt: FinishedAttempt) => RowRecord,
  ) {
    const giving = attempts.flatMap((each) => (isGiving(each, services.access) ? [each] : []));
    this.giving = new Map(giving.map((attempt) => [attempt.row, attempt]));
    this.services = services;
    this.recordOf = recordOf;
  }

  before(updates: readonly RecordUpdate[]): readonly RecordUpdate[] {
    this.held.clear();
    const giving = updates.flatMap(({ row }) => this.giving.get(row) ?? []);
    if (giving.length === 0) return updates;
    this.read = this.services.given.read();
    const given = this.read.unchanged();
    for (const attempt of giving) this.decide(attempt, given);
    return updates.map((update) => {
      const record = this.held.get(update.row)?.record;
      return record ? { ...update, record } : update;
    });
  }

  /** Only what was written counts. */
  after(updates: readonly RecordUpdate[], results: readonly WriteResult[]): void {
    const written = zip(updates, results).flatMap(([{ row }, result]) => (result === 'written' ? [row] : []));
    const rows = written.filter((row) => this.giving.has(row));
    const given = this.read?.unchanged();
    if (rows.length === 0 || !given) return;
    for (const row of rows) {
      const excess = this.held.get(row)?.excess;
      if (excess) given.noteExcess(excess.requester, excess.most);
      else given.add(row.id, row.answers.requester);
    }
    if (given.isChanged) this.services.given.write(given); // guard: given-is-counted
  }

  /** The attempt as it goes on, and the record that its row bears now. */
  claimed<A extends Attempt>(attempt: A, record: RowRecord): A | FinishedAttempt {
    const { row } = attempt;
    const held = this.held.get(row);
    return { ...(held?.attempt ?? attempt), row: { ...row, record: held?.record ?? record } };
  }

  private decide(attempt: DecidedAttempt, given: GivenToday): void {
    const { access } = this.services;
    const { row } = attempt;
    const excess = excessOf(attempt, access, given);
    if (!excess) {
      given.add(row.id, row.answers.requester);
      return;
    }
    const waiting = awaitsBecause(attempt, reasonOf(excess), this.services);
    this.held.set(row, { excess, attempt: waiting, record: this.recordOf(waiting) });
  }
}

/** What was counted and has certainly not come to an account does not count any more. */
export function uncount(
  finished: readonly FinishedAttempt[],
  claimed: readonly Attempt[],
  { access, given, locked }: Pick<RequestServices, 'access' | 'given' | 'locked'>,
): void {
  const giving = new Set(claimed.filter((each) => isGiving(each, access)).map(({ row }) => row.id));
  const failed = finished.filter(({ row, outcome }) => giving.has(row.id) && !mayHaveGiven(outcome));
  if (failed.length === 0) return;
  locked(() => {
    const today = given.read();
    for (const { row } of failed) today.remove(row.id, row.answers.requester);
    if (today.isChanged) given.write(today);
  });
}

function mayHaveGiven(outcome: FinishedAttempt['outcome']): boolean {
  return 'action' in outcome && outcome.action !== '' && outcome.action !== 'No change';
}
