import type { Look } from '../shapes';

/** The part of a cell's marks that can be seen. */
export interface Marked {
  background?: string;
  fontColor?: string;
  fontWeight?: string;
  fontStyle?: string;
  wrap?: string;
  horizontalAlignment?: string;
  note?: string;
}

export interface Rule {
  ranges: { row: number; column: number; rows: number; columns: number }[];
  criteria: string;
  values: unknown[];
  background: string | null;
  fontColor: string | null;
  bold: boolean | null;
  italic: boolean | null;
}

export interface LookedAt {
  row: number;
  column: number;
  text: string;
  isNumber: boolean;
}

/** Sheets applies the first rule that holds; formulas as conditions are not worked out here. */
export function lookOf(cell: LookedAt, marks: Marked, rules: readonly Rule[]): Look {
  const rule = rules.find((each) => covers(each, cell) && holds(each, cell.text));
  const look: Look = {
    background: rule?.background ?? marks.background,
    color: rule?.fontColor ?? marks.fontColor,
    bold: (rule?.bold ?? marks.fontWeight === 'bold') || undefined,
    italic: (rule?.italic ?? marks.fontStyle === 'italic') || undefined,
    wrap: /wrap/i.test(marks.wrap ?? '') || undefined,
    align: marks.horizontalAlignment ?? (cell.isNumber ? 'right' : undefined),
    note: marks.note,
  };
  return JSON.parse(JSON.stringify(look)) as Look;
}

function covers({ ranges }: Rule, { row, column }: LookedAt): boolean {
  return ranges.some(
    (rect) =>
      row >= rect.row &&
      row < rect.row + rect.rows &&
      column >= rect.column &&
      column < rect.column + rect.columns,
  );
}

type Condition = (text: string, wanted: string) => boolean;

const CONDITIONS: Record<string, Condition> = {
  TEXT_CONTAINS: (text, wanted) => text.includes(wanted),
  TEXT_DOES_NOT_CONTAIN: (text, wanted) => !text.includes(wanted),
  TEXT_STARTS_WITH: (text, wanted) => text.startsWith(wanted),
  TEXT_ENDS_WITH: (text, wanted) => text.endsWith(wanted),
  TEXT_EQUAL_TO: (text, wanted) => text === wanted,
  CELL_EMPTY: (text) => text === '',
  CELL_NOT_EMPTY: (text) => text !== '',
  NUMBER_GREATER_THAN: (text, wanted) => text !== '' && Number(text) > Number(wanted),
  NUMBER_LESS_THAN: (text, wanted) => text !== '' && Number(text) < Number(wanted),
  NUMBER_EQUAL_TO: (text, wanted) => text !== '' && Number(text) === Number(wanted),
};

function holds({ criteria, values }: Rule, text: string): boolean {
  const wanted = String(values[0] ?? '').toLowerCase();
  return CONDITIONS[criteria]?.(text.toLowerCase(), wanted) ?? false;
}
