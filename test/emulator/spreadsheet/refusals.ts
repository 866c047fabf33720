import { ServiceError } from '../runtime/errors';
import type { Run } from '../runtime/run';
import { toA1 } from './a1';
import { DataValidationCriteria } from './data-validation';
import { cellMarks } from './grid';
import type { ProtectionData, Rect, SheetData, ValidationData } from './store';

/**
 * The owner of the file can always edit what is protected; others only if they are among the editors of the protection.
 * developers.google.com/apps-script/reference/spreadsheet/protection
 */
export function refuseProtected(run: Run, sheet: SheetData, rect: Rect | null): void {
  const { owner } = run.world;
  const blocks = ({ editors, warningOnly }: ProtectionData): boolean =>
    !warningOnly && run.user !== owner && editors?.includes(run.user) === false;
  const isMet = (protection: ProtectionData): boolean =>
    protection.rect === null || (rect !== null && overlap(protection.rect, rect));
  if (!sheet.protections.some((protection) => isMet(protection) && blocks(protection))) return;
  throw new ServiceError(
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  );
}

function overlap(a: Rect, b: Rect): boolean {
  const along = (start: 'row' | 'column', size: 'rows' | 'columns'): boolean =>
    a[start] < b[start] + b[size] && b[start] < a[start] + a[size];
  return along('row', 'rows') && along('column', 'columns');
}

/** A value that a rejecting validation rule does not allow refuses the whole write. Custom formulas are not evaluated. */
export function refuseInvalid(sheet: SheetData, row: number, column: number, value: unknown): void {
  const rule = cellMarks(sheet, row, column)?.validation;
  if (!rule || rule.allowInvalid || value === null || value === undefined || value === '') return;
  if (isValid(rule, typeof value === 'string' ? value.replace(/^'/, '') : value)) return;
  const cell = toA1({ row, column, rows: 1, columns: 1 });
  throw new ServiceError(
    `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
  );
}

const CHECKS: Record<string, (value: unknown, values: unknown[]) => boolean> = {
  VALUE_IN_LIST: (value, [list]) => (list as string[]).includes(String(value)),
  CHECKBOX: (value) => /^(true|false)$/i.test(String(value)),
  TEXT_IS_VALID_EMAIL: (value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(value)),
  DATE_IS_VALID_DATE: (value) => value instanceof Date,
  NUMBER_BETWEEN: (value, [start, end]) =>
    typeof value === 'number' && value >= Number(start) && value <= Number(end),
};

function isValid({ criteria, values }: ValidationData, value: unknown): boolean {
  if (!(criteria in DataValidationCriteria)) return true;
  return CHECKS[criteria]?.(value, values) ?? true;
}

/** Reported by several public scripts. Which other formats are refused is unknown. */
export function refuseTypedColumns(sheet: SheetData, rect: Rect): void {
  const isTyped = (column: number): boolean => column >= rect.column && column < rect.column + rect.columns;
  if (!sheet.typedColumns.some(isTyped)) return;
  throw new ServiceError('This operation is not allowed on cells in typed columns.');
}
