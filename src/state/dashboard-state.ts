import type { KeyValues } from './key-values';
import { StoredValue } from './stored-value';

/** The sheet that was made last. */
export interface DashboardNote {
  sheetId: number;
  /** It has its charts: one that is missing later was deleted by somebody. */
  isWhole: boolean;
}

/** An update that has not come to its end. */
export interface DashboardDue {
  since: number;
  /** So many executions have begun it. */
  tries: number;
}

/** What executions tell each other about the dashboard. */
export class DashboardState {
  readonly note: StoredValue<DashboardNote>;
  readonly due: StoredValue<DashboardDue>;
  /** The price of a seat as it was typed last; a sheet that is made again shows it. */
  readonly price: StoredValue<string>;

  constructor(shared: KeyValues) {
    this.note = new StoredValue(shared, 'dashboard');
    this.due = new StoredValue(shared, 'dashboard-due');
    this.price = new StoredValue(shared, 'seat-price');
  }
}
