import type { FormEvent } from './outside/form';
import type { SavedQuotas } from './runtime/quotas';
import type { World } from './runtime/world';
import type { Row, SheetData } from './spreadsheet/store';

/** The parts of a world that are plain data and outlive an execution. */
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
  'formulaLeads',
] as const satisfies (keyof World)[];

type Stores = Pick<World, (typeof STORES)[number] | 'ui' | 'locks'> & { unauthorized: string[] };

export interface SavedForm {
  title: string;
  sheetId: number;
  /** Events that have not been told yet. */
  queued: FormEvent[];
}

/** A world between two executions, as JSON. Faults, interceptors and the list of executions are not part of it. */
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

/** Others hold on to `ui` and `unauthorized`, so what is in them changes and they stay. */
export function restoreStores(world: World, saved: Stores): void {
  const { ui, unauthorized, ...plain } = structuredClone(saved);
  for (const sheet of plain.spreadsheet.sheets) sheet.rows = withGaps(sheet);
  Object.assign(world, plain);
  Object.assign(world.ui, ui);
  world.unauthorized.clear();
  for (const person of unauthorized) world.unauthorized.add(person);
}

/** JSON has no gaps in its lists: a row or a mark that was missing comes back as `null`. */
function withGaps({ rows }: SheetData): SheetData['rows'] {
  return rows.map((row: Row | null | undefined) => {
    if (!row) return undefined;
    return { values: row.values, marks: row.marks.map((marks) => marks ?? undefined) };
  });
}
