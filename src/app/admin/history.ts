import type { HistoryAnswer, PastRequest } from '../../contract';
import { isBlank, type RequestRow } from '../../requests/request';
import { STATUS_FORMATS } from '../../sheets/columns';
import type { LoggedRequest } from '../../sheets/log-cells';
import type { ResponseSheet } from '../../sheets/response-sheet';
import { tell } from '../../text/say';
import type { AppContext } from '../context';
import { mayRetry, statusWord } from '../requests/one-request';
import { columnProblem } from '../requests/pause';
import { shortText, stepsOf } from './request-steps';

type Context = Pick<
  AppContext,
  'setup' | 'state' | 'log' | 'now' | 'workbook' | 'responseGrid' | 'openReadOnly'
>;

/** Among so many of the last rows and lines, however many there are. */
const ROWS_READ = 500;
const LINES_READ = 2_000;

/** So many are listed, and so many of each status even where they are older. */
const MAX_LATEST = 30;
const MAX_OF_STATUS = 10;

/** The last requests, each with its steps. Changes nothing. */
export function getHistory(context: Context): HistoryAnswer {
  const grid = context.responseGrid();
  if (!grid) return { ok: false, message: tell({ code: 'setup.no-sheet' }) };
  const sheet = context.openReadOnly(grid);
  const problem = columnProblem(sheet);
  if (problem) return { ok: false, message: tell(problem.detail) };
  const rows = listed(lastResponses(sheet));
  const lines = rows.length > 0 ? linesById(context.log.lastLines(LINES_READ)) : new Map();
  return {
    ok: true,
    zone: context.workbook.calendar().zone,
    requests: rows.map((row) => describe(row, lines.get(row.id) ?? [], context)),
  };
}

/** From the end. Where people have left notes below the responses, from the last row that has a status. */
function lastResponses(sheet: ResponseSheet): RequestRow[] {
  const last = sheet.lastRow();
  const found = responsesUpTo(last, sheet);
  return found.length > 0 || last <= ROWS_READ ? found : responsesUpTo(sheet.statusEdgeAbove(last), sheet);
}

function responsesUpTo(last: number, sheet: ResponseSheet): RequestRow[] {
  const rows = sheet.readRun({ first: Math.max(2, last - ROWS_READ + 1), last });
  return rows.map(({ request }) => request).filter(({ answers }) => !isBlank(answers));
}

/** The newest first, wherever they stand: people sort sheets. */
function listed(rows: readonly RequestRow[]): RequestRow[] {
  const newest = [...rows].sort((a, b) => (b.submittedAt ?? 0) - (a.submittedAt ?? 0) || b.row - a.row);
  const counts = new Map<string, number>();
  return newest.filter(({ record }, index) => {
    const count = (counts.get(record.status) ?? 0) + 1;
    counts.set(record.status, count);
    return index < MAX_LATEST || count <= MAX_OF_STATUS;
  });
}

function linesById(lines: readonly LoggedRequest[]): Map<string, LoggedRequest[]> {
  const byId = new Map<string, LoggedRequest[]>();
  for (const line of lines) {
    const known = byId.get(line.record.requestId);
    if (known) known.push(line);
    else byId.set(line.record.requestId, [line]);
  }
  return byId;
}

function describe(row: RequestRow, lines: readonly LoggedRequest[], context: Context): PastRequest {
  const { answers } = row;
  return {
    id: row.id,
    row: row.row,
    name: shortText(`${answers.firstName} ${answers.lastName}`),
    email: shortText(answers.email),
    requester: shortText(answers.requester),
    icon: iconOf(row),
    status: statusWord(row),
    mayRetry: context.state.owner.get() !== null && mayRetry(row, context.now()),
    steps: stepsOf(row, lines),
  };
}

function iconOf({ record: { status } }: RequestRow): string {
  return status === '' || status === 'unknown' ? '\u25cb' : STATUS_FORMATS[status].icon;
}
