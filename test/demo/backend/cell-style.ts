import type { CellStyle } from '../protocol';

/** The visible part of a cell's format. */
export interface CellFormat {
  background?: string;
  fontColor?: string;
  fontWeight?: string;
  fontStyle?: string;
  wrap?: string;
  horizontalAlignment?: string;
  fontSize?: number;
  note?: string;
}

export interface FormatRule {
  ranges: { row: number; column: number; rows: number; columns: number }[];
  criteria: string;
  values: unknown[];
  background: string | null;
  fontColor: string | null;
  bold: boolean | null;
  italic: boolean | null;
}

export interface StyledCell {
  row: number;
  column: number;
  text: string;
  isNumber: boolean;
}

/** As in Google Sheets, the first rule that matches applies. Custom formulas never match here. */
export function styleOf(cell: StyledCell, format: CellFormat, rules: readonly FormatRule[]): CellStyle {
  const rule = rules.find((each) => covers(each, cell) && matches(each, cell.text));
  const style: CellStyle = {
    background: rule?.background ?? format.background,
    color: rule?.fontColor ?? format.fontColor,
    bold: (rule?.bold ?? format.fontWeight === 'bold') || undefined,
    italic: (rule?.italic ?? format.fontStyle === 'italic') || undefined,
    wrap: /wrap/i.test(format.wrap ?? '') || undefined,
    align: format.horizontalAlignment ?? (cell.isNumber ? 'right' : undefined),
    size: format.fontSize,
    note: format.note,
  };
  return JSON.parse(JSON.stringify(style)) as CellStyle;
}

function covers({ ranges }: FormatRule, { row, column }: StyledCell): boolean {
  return ranges.some(
    (rect) =>
      row >= rect.row &&
      row < rect.row + rect.rows &&
      column >= rect.column &&
      column < rect.column + rect.columns,
  );
}

type Condition = (text: string, operand: string) => boolean;

const CONDITIONS: Record<string, Condition> = {
  TEXT_CONTAINS: (text, operand) => text.includes(operand),
  TEXT_DOES_NOT_CONTAIN: (text, operand) => !text.includes(operand),
  TEXT_STARTS_WITH: (text, operand) => text.startsWith(operand),
  TEXT_ENDS_WITH: (text, operand) => text.endsWith(operand),
  TEXT_EQUAL_TO: (text, operand) => text === operand,
  CELL_EMPTY: (text) => text === '',
  CELL_NOT_EMPTY: (text) => text !== '',
  NUMBER_GREATER_THAN: (text, operand) => text !== '' && Number(text) > Number(operand),
  NUMBER_LESS_THAN: (text, operand) => text !== '' && Number(text) < Number(operand),
  NUMBER_EQUAL_TO: (text, operand) => text !== '' && Number(text) === Number(operand),
};

function matches({ criteria, values }: FormatRule, text: string): boolean {
  const operand = String(values[0] ?? '').toLowerCase();
  return CONDITIONS[criteria]?.(text.toLowerCase(), operand) ?? false;
}
