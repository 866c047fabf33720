/** The value of a cell; `''` when empty. Dates are serial numbers with a date format, as in Google Sheets. */
export type Value = string | number | boolean;

/** Everything of a cell besides its value. Immutable, because cells share these objects. */
export interface Marks {
  readonly formula?: string;
  /** Set by a user or a script. */
  readonly numberFormat?: string;
  /** Set by Google Sheets when it parsed the input as a date, a percentage and so on. */
  readonly automaticFormat?: string;
  readonly background?: string;
  readonly fontColor?: string;
  readonly fontWeight?: string;
  readonly fontStyle?: string;
  readonly fontSize?: number;
  readonly fontFamily?: string;
  readonly fontLine?: string;
  readonly wrap?: string;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly border?: string;
  readonly note?: string;
  readonly validation?: ValidationData;
}

export interface ValidationData {
  criteria: string;
  values: unknown[];
  allowInvalid: boolean;
  helpText: string | null;
}

export interface Row {
  values: Value[];
  /** Sparse. */
  marks: (Marks | undefined)[];
  /** By what the row is hidden. */
  hidden?: 'hand' | 'filter';
}

/** 1-based, as in Apps Script. */
export interface Rect {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface ConditionalFormatData {
  ranges: Rect[];
  criteria: string;
  values: unknown[];
  background: string | null;
  fontColor: string | null;
  bold: boolean | null;
  italic: boolean | null;
  strikethrough: boolean | null;
  underline: boolean | null;
}

export interface ChartData {
  id: number;
  type: string;
  ranges: Rect[];
  position: { row: number; column: number; offsetX: number; offsetY: number };
  options: Record<string, unknown>;
}

export interface ProtectionData {
  rect: Rect | null;
  description: string;
  /** Who besides the owner of the file may edit it; `null`: every editor. */
  editors: string[] | null;
  warningOnly: boolean;
}

export interface SheetData {
  id: number;
  name: string;
  hidden: boolean;
  maxRows: number;
  maxColumns: number;
  /** Index 0 is row 1; rows without content are missing. */
  rows: (Row | undefined)[];
  frozenRows: number;
  frozenColumns: number;
  columnWidths: Record<number, number>;
  hiddenColumns: number[];
  tabColor: string | null;
  formUrl: string | null;
  /** The form question of each column; it stays with the column when a user moves it. */
  formColumns: (string | null)[];
  /** Columns of a table that have a type. */
  typedColumns: number[];
  filter: Rect | null;
  conditionalFormats: ConditionalFormatData[];
  charts: ChartData[];
  protections: ProtectionData[];
}

export interface SpreadsheetData {
  id: string;
  name: string;
  timeZone: string;
  locale: string;
  sheets: SheetData[];
}

/** The size of a new sheet. */
export const NEW_SHEET_ROWS = 1000;
export const NEW_SHEET_COLUMNS = 26;

export function newSheet(id: number, name: string): SheetData {
  return {
    id,
    name,
    hidden: false,
    maxRows: NEW_SHEET_ROWS,
    maxColumns: NEW_SHEET_COLUMNS,
    rows: [],
    frozenRows: 0,
    frozenColumns: 0,
    columnWidths: {},
    hiddenColumns: [],
    tabColor: null,
    formUrl: null,
    formColumns: [],
    typedColumns: [],
    filter: null,
    conditionalFormats: [],
    charts: [],
    protections: [],
  };
}
