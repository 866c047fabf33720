import { HOUR_MS, SECOND_MS } from '../shared/time';
import type { StoredValue } from './stored-value';

/** There is one while requests wait for a free seat of Zendesk's plan. */
export interface SeatWait {
  /** When the first of them was refused: all are tried again in steps of six hours from then on. */
  since: number;
  refusedAt: number;
  /** Since when there is a reason to try before that; `null`: there is none. */
  offeredAt: number | null;
  /** The snapshot that was looked at last, and how many accounts were on in it. The name is that of earlier versions. */
  extract?: { at: number; enabled: number };
}

const TRY_EVERY_MS = 6 * HOUR_MS;

/**
 * The requests that wait for a seat, as one queue: Zendesk is asked for the oldest, and while that one is refused for none of
 * the others. A row of the queue is known by its time of the next try, which is one of the queue's.
 */
export class SeatQueue {
  private readonly stored: StoredValue<SeatWait>;
  private readonly now: () => number;
  private readonly startedAt: number;

  constructor(stored: StoredValue<SeatWait>, { now, startedAt }: { now(): number; startedAt: number }) {
    this.stored = stored;
    this.now = now;
    this.startedAt = startedAt;
  }

  /** Whether requests wait, as far as this execution knows. */
  exists(): boolean {
    return this.stored.get() !== null;
  }

  /** Whether this is a time at which the requests of the queue are tried. A sheet keeps times to the millisecond, nearly. */
  isTimeOfTry(at: number | null): boolean {
    const wait = this.stored.get();
    if (wait === null || at === null) return false;
    const rest = Math.abs(at - wait.since) % TRY_EVERY_MS;
    return Math.min(rest, TRY_EVERY_MS - rest) < SECOND_MS;
  }

  nextTry(): number {
    const since = this.stored.get()?.since ?? this.now();
    return since + TRY_EVERY_MS * (Math.floor((this.now() - since) / TRY_EVERY_MS) + 1);
  }

  /** A seat may be free: the oldest request is tried in the next run. */
  isOffered(): boolean {
    const offeredAt = this.stored.get()?.offeredAt ?? null;
    return offeredAt !== null;
  }

  /** Zendesk has refused a seat in this execution. */
  isRefused(): boolean {
    return (this.stored.get()?.refusedAt ?? 0) >= this.startedAt;
  }

  refuse(): void {
    if (this.isRefused()) return;
    const now = this.now();
    this.stored.set({ ...(this.stored.fresh() ?? { since: now }), refusedAt: now, offeredAt: null });
  }

  /** Costs nothing while nobody waits. */
  offer(): void {
    const wait = this.exists() && !this.isOfferedNow() ? this.stored.fresh() : null;
    if (wait) this.stored.set({ ...wait, offeredAt: this.now() });
  }

  /** The snapshot that is to be looked at for a free seat; how many were on in the one before, where there was one. */
  noteSnapshot(snapshot: { at: number; enabled: number }): { before: number | null } | null {
    const wait = this.stored.get();
    if (!wait || wait.extract?.at === snapshot.at) return null;
    this.stored.set({ ...wait, extract: snapshot });
    return { before: wait.extract?.enabled ?? null };
  }

  /** No row waits any more, unless one has begun to since this execution has. */
  end(): void {
    const wait = this.stored.get();
    if (!wait || this.isRefused() || this.isOfferedNow()) return;
    if (JSON.stringify(this.stored.fresh()) === JSON.stringify(wait)) this.stored.clear();
  }

  /** In this execution: a request has joined the queue, or a free seat has been seen. */
  private isOfferedNow(): boolean {
    return (this.stored.get()?.offeredAt ?? 0) >= this.startedAt;
  }
}
