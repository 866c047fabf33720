/** A look through all rows of the response sheet, which may take more than one execution. */
export interface Look {
  began: number;
  /** The row at which it continues; `null`: it is over. */
  next: number | null;
  /** Rows that had their outcome before have their lines in the log. */
  since: number;
}
