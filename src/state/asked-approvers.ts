/** Who may decide, as the rows that wait for approval say. */
export interface AskedApprovers {
  approvers: readonly string[];
  at: number;
  /** When the setup last named others: rows that wait since then name these. */
  changedAt?: number;
}
