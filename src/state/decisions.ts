import { toUtf8 } from '../shared/base64';
import { DAY_MS } from '../shared/time';
import { type KeyValues, readJson } from './key-values';
import { StoredValue } from './stored-value';

/** What somebody has decided about requests that need approval. */
export interface Decision {
  at: number;
  /** The address as Google told it. */
  by: string;
  isApproved: boolean;
  /** Why not, in their words. */
  reason: string;
  /** The request was carried out: what is done for it again later needs another decision. */
  isUsed?: true;
}

/** On its way to the owner. */
export interface NotedDecision extends Decision {
  /** Which requests it is about, by their ids. */
  requests: readonly string[];
}

/**
 * A property value holds 9 KB; a request takes seventeen bytes, and a letter of a reason up to three.
 * Source: https://developers.google.com/apps-script/guides/services/quotas#current_limitations
 */
const MAX_BYTES = 8_500;
export const MAX_REQUESTS_WAITING = 400;

const KEY = 'decision.';

/** Longer than a request can wait for a seat, and then for chat. */
const DAYS_KEPT = 60;

/**
 * Anybody's execution notes a decision where all editors share what is stored; only the owner's believes it, after it has looked
 * who it was, and keeps it where no one else can write.
 */
export class Decisions {
  private readonly noted: StoredValue<readonly NotedDecision[]>;
  private readonly own: KeyValues;

  constructor(shared: KeyValues, own: KeyValues) {
    this.noted = new StoredValue(shared, 'decisions');
    this.own = own;
  }

  /** `false`: there is no room. The caller holds the lock. */
  note(decision: NotedDecision): boolean {
    const all = [...this.waiting(), decision];
    if (toUtf8(JSON.stringify(all)).length > MAX_BYTES) return false;
    this.noted.set(all);
    return true;
  }

  /** As this execution has read it first: costs nothing where nothing waits. */
  isAnyWaiting(): boolean {
    return this.noted.get() !== null;
  }

  waiting(): readonly NotedDecision[] {
    return this.noted.fresh() ?? [];
  }

  /** The owner knows of these now. The caller holds the lock. */
  removeTaken(decisions: readonly NotedDecision[]): void {
    const known = decisions.map((each) => JSON.stringify(each));
    const rest = this.waiting().filter((each) => !known.includes(JSON.stringify(each)));
    if (rest.length > 0) this.noted.set(rest);
    else this.noted.clear();
  }

  of(requestId: string): Decision | null {
    return readJson<Decision>(this.own.get(KEY + requestId));
  }

  /** Of two decisions about a request the first counts. */
  keep({ requests, ...decision }: NotedDecision): void {
    const open = requests.filter((id) => this.of(id) === null); // guard: first-decision
    const text = JSON.stringify(decision);
    if (open.length > 0) this.own.set(Object.fromEntries(open.map((id) => [KEY + id, text])));
  }

  use(requestIds: readonly string[]): void {
    const used = requestIds.flatMap((id) => {
      const decision = this.of(id);
      return decision ? [[KEY + id, JSON.stringify({ ...decision, isUsed: true })]] : [];
    });
    if (used.length > 0) this.own.set(Object.fromEntries(used));
  }

  /** Where a row was deleted or its answers were edited, no run comes to the request any more. Costs nothing where none is old. */
  forgetOld(now: number): void {
    const ids = this.own
      .keys()
      .filter((key) => key.startsWith(KEY))
      .map((key) => key.slice(KEY.length));
    this.forget(ids.filter((id) => (this.of(id)?.at ?? 0) < now - DAYS_KEPT * DAY_MS));
  }

  forget(requestIds: readonly string[]): void {
    for (const id of requestIds) this.own.remove(KEY + id);
  }
}
