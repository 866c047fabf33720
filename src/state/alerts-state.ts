import { DAY_MS } from '../shared/time';
import type { Message } from '../text/say';
import type { KeyValues } from './key-values';
import { ROW_LEASE_MS } from './lease';
import { StoredValue } from './stored-value';
import type { TroubleCause } from './troubles';

export interface Pause {
  /** `person`: an editor paused it, and only an editor ends that. */
  cause: 'credential' | 'column' | 'person';
  /** The subject of the alert. */
  title: string;
  reason: string;
  /** The reason, for whoever reads it in another language; earlier versions have stored none. */
  detail?: Message;
  since: number;
}

/** What the admins are mailed about: what stops everything, and what has lasted. */
export type AlertCause = Exclude<Pause['cause'], 'person'> | TroubleCause;

export interface Alert {
  /** When an execution began to send it; once it is sent, when it was. */
  at: number;
  /** Stands in the mail, so that a draft whose id was not saved is found. */
  reference: string;
  draftId: string | null;
  sent: boolean;
  /** Of the mail, until it is sent. Version 0.1.0 did not keep it. */
  subject?: string | undefined;
  /** The admins were told that it is over: the next pause is news. */
  isOver?: true;
  /** When the ones before it were sent, on the same day. */
  earlier?: readonly number[];
}

/** A connection that comes and goes is not told of each time. */
const MAX_ALERTS_A_DAY = 3;

/** An alert that this execution is to send. `isRetry`: an earlier one began and may have drafted it. */
interface TakenAlert {
  alert: Alert;
  isRetry: boolean;
}

/** The last alert about each cause. */
export class AlertsState {
  private readonly shared: KeyValues;

  constructor(shared: KeyValues) {
    this.shared = shared;
  }

  /** The last pause, where the admins were alarmed about it and are to be told that it is over. */
  get pauseOver(): StoredValue<Pause> {
    return new StoredValue(this.shared, 'pause-over');
  }

  about(cause: AlertCause): StoredValue<Alert> {
    return new StoredValue(this.shared, `alert.${cause}`);
  }

  /**
   * Takes on the alert about this pause or trouble: a new one, or one whose draft was not saved although the execution
   * that began it cannot be running any more. `null`: it is not ours to send.
   */
  take(
    { cause, since, subject }: { cause: AlertCause; since: number; subject: string },
    now: number,
  ): TakenAlert | null {
    const saved = this.about(cause);
    const last = saved.fresh();
    const earlier = last ? [...(last.earlier ?? []), last.at].filter((at) => now - at < DAY_MS) : [];
    const isNews = last?.isOver === true && earlier.length < MAX_ALERTS_A_DAY; // guard: few-alerts-a-day
    // One that is drafted goes out, however late: another one beside it would be the second.
    const isOpen = last !== null && !last.sent && last.draftId !== null;
    const isDue = last === null || (last.at < since && (earlier.length === 0 || isNews)); // guard: one-alert-a-day
    const isNew = isDue && !isOpen;
    const isRetry = last !== null && !last.sent && last.draftId === null && now - last.at >= ROW_LEASE_MS;
    if (!isNew && !isRetry) return null;
    const reference = isRetry ? last.reference : `${cause}-${since}`;
    const before = isRetry ? (last.earlier ?? []) : earlier;
    const alert = {
      at: now,
      reference,
      draftId: null,
      sent: false,
      subject,
      ...(before.length > 0 && { earlier: before }),
    };
    saved.set(alert);
    return { alert, isRetry };
  }

  /** The admins are told that the pause is over which they were alarmed about. */
  noteOver(cause: Exclude<Pause['cause'], 'person'>): void {
    const alert = this.about(cause).fresh();
    if (alert) this.about(cause).set({ ...alert, isOver: true });
  }
}
