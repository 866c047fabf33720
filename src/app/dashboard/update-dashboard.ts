import type { ActionResult } from '../../contract';
import { noteException } from '../../google/console';
import { readPrice } from '../../shared/price';
import { HOUR_MS } from '../../shared/time';
import { type OpenDashboard, WorkbookDashboard } from '../../sheets/dashboard-sheet';
import { DashboardState } from '../../state/dashboard-state';
import { type Message, tell } from '../../text/say';
import type { AppContext } from '../context';
import { dashboardContent } from './content';
import { type FiguresContext, gatherFigures } from './gather-figures';

type Context = FiguresContext & Pick<AppContext, 'shared' | 'isLate' | 'withLease'>;

/** An update that dies, or that Google refuses, so often waits for the next day. */
const MAX_TRIES = 4;

/** So long it waits for the review that reads all accounts. */
const MAX_WAIT_FOR_REVIEW_MS = HOUR_MS;

/** The daily run has begun: what it does not get to, the timer does. */
export function noteDashboardDue({ shared, now }: Pick<Context, 'shared' | 'now'>): void {
  new DashboardState(shared).due.set({ since: now(), tries: 0 });
}

/** Updates the dashboard, where that is due: asking costs nothing. */
export function updateDueDashboard(context: Context): void {
  const { state, shared, now, isLate, withLease } = context;
  const { due } = new DashboardState(shared);
  const noted = due.get();
  if (!noted || isLate()) return;
  if (state.idle.job.get() && now() - noted.since < MAX_WAIT_FOR_REVIEW_MS) return;
  withLease('dashboard', () => {
    const { since, tries } = due.fresh() ?? noted;
    if (tries >= MAX_TRIES) {
      due.clear();
      return;
    }
    due.set({ since, tries: tries + 1 });
    if (tryToUpdate(context)) due.clear();
  });
}

/** Requests and reviews go on where the sheet cannot be written, as one that an editor has protected. */
function tryToUpdate(context: Context): boolean {
  try {
    update(context);
    return true;
  } catch (error) {
    noteException('dashboard', error);
    return false;
  }
}

/** For a person: updates the dashboard and shows it, as far as this person may. */
export function updateByPerson(context: Context): ActionResult {
  const { state, workbook, withLease } = context;
  const owner = state.owner.get();
  if (!owner) return answer(false, { code: 'run.off' });
  if (!state.owner.isMe()) {
    noteDashboardDue(context);
    return answer(true, { code: 'dashboard.queued', owner: owner.email });
  }
  const isDone = withLease('dashboard', () => {
    update(context);
    return true;
  });
  if (!isDone) return answer(false, { code: 'dashboard.busy' });
  workbook.show('Dashboard');
  return answer(true, { code: 'dashboard.done' });
}

function answer(ok: boolean, message: Message): ActionResult {
  return { ok, message: tell(message) };
}

function update(context: Context): void {
  const stored = new DashboardState(context.shared);
  const sheet = new WorkbookDashboard(context.workbook).open();
  const typed = typedPrice(sheet, stored);
  const figures = gatherFigures(context, { typed, price: readPrice(typed) });
  const sheetId = sheet.write(dashboardContent(figures), typed);
  const note = stored.note.get();
  if (note?.sheetId === sheetId && note.isWhole) return;
  stored.note.set({ sheetId, isWhole: sheet.furnish() });
}

/** What the sheet shows counts, and is kept for one that is made again. */
function typedPrice(sheet: OpenDashboard, { price }: DashboardState): string {
  const shown = sheet.price();
  const kept = price.get() ?? '';
  if (shown === null || shown === kept) return kept;
  if (shown === '') price.clear();
  else if (readPrice(shown)) price.set(shown); // guard: only-prices-are-kept
  return shown;
}
