import type { KeyValues } from './key-values';
import { StoredValue } from './stored-value';

/** The evidence that was made last. */
export interface EvidenceNote {
  sheetId: number;
  at: number;
  by: string;
  period: string;
  /** Of the sheet as CSV. */
  sha256: string;
  /** Title and summary of each part. */
  parts: readonly (readonly [title: string, summary: string])[];
}

/** What an auditor was given. Only the owner's executions see it. */
export class EvidenceState {
  readonly made: StoredValue<EvidenceNote>;
  /** The name of the sheet into which evidence is being written, or was when that was interrupted. */
  readonly begun: StoredValue<string>;

  constructor(own: KeyValues) {
    this.made = new StoredValue(own, 'evidence');
    this.begun = new StoredValue(own, 'evidence-begun');
  }
}
