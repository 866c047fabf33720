/** What a person has selected in the sheet in front. */
export interface Selection {
  sheetId: number;
  rows: readonly number[];
}
