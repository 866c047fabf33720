import type { SheetGrid } from '../../google/sheet-grid';
import { MINUTE_MS } from '../../shared/time';
import type { FormLink } from '../../state/app-state';
import type { Message } from '../../text/say';
import type { AppContext } from '../context';

type Context = Pick<AppContext, 'state' | 'now' | 'workbook' | 'responseGrid'>;

/** So that the admins know within an hour. */
const LOOK_EVERY_MS = 45 * MINUTE_MS;

/** A row that a form wrote into another sheet is a reason to look sooner. */
const LOOK_AGAIN_AFTER_MS = 5 * MINUTE_MS;

/** Sees whether the form still writes into the response sheet, when the last look is long enough ago. */
export function lookAtForm(context: Context, every = LOOK_EVERY_MS): void {
  const { state, now } = context;
  const isRecent = now() - (state.formLink.get()?.lookedAt ?? 0) < every;
  const grid = isRecent ? null : context.responseGrid();
  if (grid) look(grid, context);
}

/** For the health: a trouble that a person has just mended is not shown any more. */
export function lookAgain(context: Context): void {
  lookAtForm(context, context.state.troubles.get('form-elsewhere') ? 0 : LOOK_EVERY_MS);
}

/** A form has written a row into another sheet than ours: perhaps it is our form. */
export function lookAfterForeignRow(context: Context): void {
  lookAtForm(context, LOOK_AGAIN_AFTER_MS);
}

function look(grid: SheetGrid, { state, now, workbook }: Context): void {
  const before = state.formLink.get();
  const address = grid.formAddress();
  const known = before?.sheetId === grid.id ? before.address : null;
  const others = () =>
    workbook.sheets().flatMap((each) => {
      const written = each.id === grid.id ? '' : each.formAddress();
      return written === '' ? [] : [{ name: each.name, address: written }];
    });
  const message = formProblem({ sheet: grid.name, address, known, others });
  const remembered = address !== '' || message ? address || known : (known ?? '');
  state.formLink.set({ sheetId: grid.id, address: remembered, lookedAt: now() });
  if (message) state.troubles.note('form-elsewhere', message, now());
  else state.troubles.end('form-elsewhere');
}

export interface FormFacts {
  /** The name of the response sheet. */
  sheet: string;
  /** The address of the form that writes into it; empty: none does. */
  address: string;
  /** The form that wrote into it when we looked last; empty: none did; `null`: this is the first look. */
  known: FormLink['address'];
  /** The other sheets that forms write into; asked only where it matters. */
  others(): { name: string; address: string }[];
}

/**
 * Whether our form writes elsewhere now. A second form with a sheet of its own is none of our business, and neither is
 * a sheet that never had a form: people may fill it in another way.
 */
export function formProblem({ sheet, address, known, others }: FormFacts): Message | null {
  if (address !== '' || known === '') return null;
  const linked = others();
  const ours = linked.find((each) => each.address === known);
  // Without knowledge of our form, only one other sheet with a form can be the new place of its answers.
  const moved = ours ?? (linked.length === 1 ? linked[0] : undefined);
  if (moved) return { code: 'trouble.form-moved', sheet, to: moved.name };
  return known === null ? null : { code: 'trouble.form-unlinked', sheet };
}
