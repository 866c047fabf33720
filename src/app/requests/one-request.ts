import type { ActionResult, RequestPlace } from '../../contract';
import { isStillOpen, readiness } from '../../requests/readiness';
import { isMistyped, type RequestRow } from '../../requests/request';
import { sanitizeForDisplay } from '../../shared/safe-text';
import type { ResponseSheet } from '../../sheets/response-sheet';
import { tell } from '../../text/say';
import type { AppContext } from '../context';
import { type RetryContext, retryRows } from './retry-rows';
import { rowsOf } from './services';

/** What a person does about one request that the sidebar has listed. Its row may have moved since. */

/** What Zendesk says is shown to its end, what people typed is not. */
const LONGEST_DETAIL = 600;

type Context = RetryContext & Pick<AppContext, 'openReadOnly'>;

/** Whether trying it again may lead to something else. A person's decision is not replaced by it. */
export function mayRetry(row: RequestRow, now: number): boolean {
  const { status } = row.record;
  const isOpen = isStillOpen(row) && status !== 'Needs approval';
  const isTried = isOpen || status === 'Rejected' || status === 'Needs attention';
  return isTried && readiness(row, now, 'person') === 'work';
}

/** Handles it again, and says what has become of it. */
export function retryRequest(asked: unknown, context: Context): ActionResult {
  const place = placeIn(asked);
  const before = place && find(place, context);
  if (!place || !before) return { ok: false, message: tell({ code: 'history.gone' }) };
  if (!mayRetry(before, context.now())) return { ok: false, message: outcomeOf(before) };
  const result = retryRows((sheet) => at(place, sheet, context), context);
  const after = result.ok && context.state.owner.isMe() ? find(place, context) : null;
  return after ? { ok: true, message: outcomeOf(after) } : result;
}

function outcomeOf(request: RequestRow): string {
  const detail = sanitizeForDisplay(request.record.detail, LONGEST_DETAIL);
  return tell({ code: 'history.outcome', row: request.row, status: statusWord(request), detail });
}

/** How the request is, in a word that a person reads. */
export function statusWord(request: RequestRow): string {
  const { status } = request.record;
  if (status === '' || isMistyped(request)) return tell({ code: 'history.new' });
  return status === 'unknown' ? tell({ code: 'history.not-ours' }) : status;
}

/** Selects its row in the sheet. */
export function showRequest(
  asked: unknown,
  context: Pick<AppContext, 'responseGrid' | 'openReadOnly' | 'workbook' | 'log'>,
): ActionResult {
  const place = placeIn(asked);
  const grid = context.responseGrid();
  const row = place && grid && find(place, context);
  if (!grid || !row) return { ok: false, message: tell({ code: 'history.gone' }) };
  context.workbook.select(grid, row.row);
  return { ok: true, message: '' };
}

function find(
  place: RequestPlace,
  context: Pick<AppContext, 'responseGrid' | 'openReadOnly' | 'log'>,
): RequestRow | null {
  const grid = context.responseGrid();
  return grid ? (at(place, context.openReadOnly(grid), context)[0] ?? null) : null;
}

/** Where it was, or else wherever its id is found. */
function at({ id, row }: RequestPlace, sheet: ResponseSheet, context: Pick<AppContext, 'log'>): RequestRow[] {
  const there = sheet.read([row]).filter((each) => each.id === id);
  return there.length > 0 ? there : rowsOf(sheet, context).bearers([id]).slice(0, 1);
}

function placeIn(asked: unknown): RequestPlace | null {
  const { id, row } = Object(asked) as Record<string, unknown>;
  const isRow = typeof row === 'number' && Number.isSafeInteger(row) && row > 1;
  return typeof id === 'string' && isRow ? { id, row } : null;
}
