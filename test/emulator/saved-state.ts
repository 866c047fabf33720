import type { FormEvent } from './outside/form';
import type { SavedQuotas } from './runtime/quotas';
import type { World } from './runtime/world';
import { newSheet, type Row, type SheetData } from './spreadsheet/store';

/** The parts of a world that are plain data and persist between executions. */
const STORES = [
  'owner',
  'editors',
  'spreadsheet',
  'properties',
  'caches',
  'mailboxes',
  'aliases',
  'triggers',
  'activeSheetId',
  'lastId',
  'choices',
  'locales',
] as const satisfies (keyof World)[];

type Stores = Pick<World, (typeof STORES)[number] | 'ui' | 'locks'> & { unauthorized: string[] };

export interface SavedForm {
  title: string;
  sheetId: number;
  /** Events that have not been delivered yet. */
  queued: FormEvent[];
}

/** A world between two executions, as JSON; without faults, interceptors and the list of executions. */
export interface SavedGoogle {
  now: number;
  stores: Stores;
  quotas: SavedQuotas;
  forms: SavedForm[];
}

export function savedStores(world: World): Stores {
  const plain = Object.fromEntries(STORES.map((name) => [name, world[name]]));
  const { ui, locks, unauthorized } = world;
  return structuredClone({ ...plain, ui, locks, unauthorized: [...unauthorized] }) as Stores;
}

/** Other objects refer to `ui` and `unauthorized`, so only their contents are replaced. */
export function restoreStores(world: World, saved: Stores): void {
  const { ui, unauthorized, ...plain } = structuredClone(saved);
  const { spreadsheet } = plain;
  spreadsheet.sheets = spreadsheet.sheets.map((sheet) => ({
    ...newSheet(sheet.id, sheet.name),
    ...sheet,
    rows: withGaps(sheet),
  }));
  // Choices that were added after the state was saved keep their present value.
  Object.assign(world, plain, { choices: { ...world.choices, ...plain.choices } });
  Object.assign(world.ui, ui);
  world.unauthorized.clear();
  for (const person of unauthorized) world.unauthorized.add(person);
}

/** JSON has no sparse arrays: missing rows and marks come back as `null`. */
function withGaps({ rows }: SheetData): SheetData['rows'] {
  return rows.map((row: Row | null | undefined) => {
    if (!row) return undefined;
    const hasNull = (row.marks as unknown[]).includes(null);
    return hasNull ? { ...row, marks: row.marks.map((marks) => marks ?? undefined) } : row;
  });
}
