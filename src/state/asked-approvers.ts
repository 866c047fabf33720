/** Who may decide, as the rows that wait for approval say. */
export interface AskedApprovers {
  approvers: readonly string[];
  at: number;
}
