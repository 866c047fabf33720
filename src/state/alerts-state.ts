import { DAY_MS } from '../shared/time';
import type { KeyValues } from './key-values';
import { ROW_LEASE_MS } from './lease';
import { StoredValue } from './stored-value';

export interface Pause {
  /** `person`: somebody wished it; it does not end by itself. */
  cause: 'credential' | 'column' | 'person';
  /** The subject of the alert. */
  title: string;
  reason: string;
  since: number;
}

export interface Alert {
  /** When somebody undertook to send it; once it is sent, when it was. */
  at: number;
  /** Stands in the mail, so that a draft that nobody knows of is found. */
  reference: string;
  draftId: string | null;
  sent: boolean;
}

/** The last alert about each cause of a pause. */
export class AlertsState {
  private readonly shared: KeyValues;

  constructor(shared: KeyValues) {
    this.shared = shared;
  }

  about(cause: string): StoredValue<Alert> {
    return new StoredValue(this.shared, `alert.${cause}`);
  }

  /**
   * Whether the alert of this pause is ours to send; `null`: it is not. One whose draft was never made is taken over when whoever
   * was to make it cannot live any more.
   */
  take({ cause, since }: Pause, now: number): 'new' | 'again' | null {
    const alert = this.about(cause);
    const last = alert.fresh();
    const isUndrafted = last !== null && !last.sent && last.draftId === null && now - last.at >= ROW_LEASE_MS;
    const reference = isUndrafted ? last.reference : `${cause}-${since}`;
    const isNew = last === null || (last.at < since && now - last.at >= DAY_MS);
    if (isNew || isUndrafted) alert.set({ at: now, reference, draftId: null, sent: false });
    if (isNew) return 'new';
    return isUndrafted ? 'again' : null;
  }
}
