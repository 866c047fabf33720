import { newShortId } from '../../google/random';
import type { SheetGrid } from '../../google/sheet-grid';
import type { Workbook } from '../../google/workbook';
import { MINUTE_MS } from '../../shared/time';
import { probeSheetName } from '../../sheets/own-sheet-names';
import type { AppState } from '../../state/app-state';
import { say } from '../../text/say';

/**
 * The sheet in which the platform is tried. Its name cannot be guessed and is noted before it is added, so that whoever finds
 * it left behind by a check that was interrupted knows it for ours: a sheet that is only called alike is not touched.
 */

interface Context {
  workbook: Workbook;
  state: Pick<AppState, 'probeSheets'>;
  now(): number;
}

/** No execution lives longer. Source: https://developers.google.com/apps-script/guides/services/quotas#current_limitations */
const ABANDONED_AFTER_MS = 10 * MINUTE_MS;

export function addProbeSheet(context: Context): SheetGrid {
  const { workbook, state, now } = context;
  removeAbandonedProbeSheets(context);
  const name = probeSheetName(newShortId());
  state.probeSheets.set([...noted(context), { name, at: now() }]);
  return workbook.add(name);
}

/** For people who see it come and go. */
export function explainProbeSheet(grid: SheetGrid): void {
  grid.write({ row: 1, column: 1, rows: 1, columns: 1 }, [[say({ code: 'check.sheet-mark' })]]);
}

export function removeProbeSheet(grid: SheetGrid, context: Context): void {
  context.workbook.remove(grid);
  forget(grid.name, context);
}

/** Those of checks that are certainly over. No call is made while none is noted. */
export function removeAbandonedProbeSheets(context: Context): void {
  const { workbook, state, now } = context;
  const abandoned = (state.probeSheets.get() ?? []).filter(({ at }) => now() - at > ABANDONED_AFTER_MS);
  for (const { name } of abandoned) {
    const grid = workbook.named(name);
    if (grid) removeProbeSheet(grid, context);
    else forget(name, context);
  }
}

function forget(name: string, context: Context): void {
  const others = noted(context).filter((each) => each.name !== name);
  if (others.length > 0) context.state.probeSheets.set(others);
  else context.state.probeSheets.clear();
}

function noted({ state }: Context) {
  return state.probeSheets.fresh() ?? [];
}
