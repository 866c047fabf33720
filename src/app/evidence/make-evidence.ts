import type { ActionResult } from '../../contract';
import { newShortId } from '../../google/random';
import { effectiveUserEmail } from '../../google/session';
import { hideSecrets } from '../../setup/hidden';
import { beginningOf, dayAfter, orderOf } from '../../shared/calendar';
import { CSV_BEGIN, csvLine } from '../../shared/csv';
import { sha256Hex } from '../../shared/sha256';
import { VERSION } from '../../shared/version';
import { EvidenceSheets } from '../../sheets/evidence-sheet';
import { unfinishedEvidenceName } from '../../sheets/own-sheet-names';
import { EvidenceState } from '../../state/evidence-state';
import { type Message, say, tell } from '../../text/say';
import type { AppContext } from '../context';
import { type EditorActionContext, settleEditorActions } from '../editor-actions';
import { refuse } from '../refuse';
import { type DecisionsContext, settleDecisions } from '../requests/settle-decisions';
import type { Span } from './access-given';
import { type CollectContext, collectParts } from './collect';
import { type EvidenceRows, type Head, layOut, summaryOf, titleOf } from './layout';
import type { EvidencePart } from './part';
import { type Period, readPeriod } from './period';

type Context = CollectContext & Pick<AppContext, 'own'> & EditorActionContext & DecisionsContext;

/**
 * Writes the evidence about a period into a dated sheet. `typed`: the period; empty: the last days. Only the owner's executions can
 * tell the lines of the log that are ours.
 */
export function makeEvidence(typed: string, context: Context): ActionResult {
  const { state, workbook, now, withLease } = context;
  const owner = state.owner.get();
  if (!owner) return refuse({ code: 'evidence.off' });
  if (!state.owner.isMe()) return refuse({ code: 'evidence.not-owner', owner: owner.email }); // guard: evidence-by-the-owner
  const today = workbook.dayOf(now());
  const period = readPeriod(typed, today, orderOf(workbook.calendar().locale));
  if ('code' in period) return refuse(period);
  const sheet = withLease('evidence', () => make(period, context));
  if (sheet === null) return refuse({ code: 'evidence.busy' });
  return { ok: true, message: tell({ code: 'evidence.made', sheet }) };
}

/** Gives the name of the sheet. */
function make(period: Period, context: Context): string {
  const { own, workbook, now } = context;
  settleEditorActions(context);
  settleDecisions(context);
  const made = now();
  const by = effectiveUserEmail();
  const span = spanOf(period, made, context);
  const parts = collectParts(span, context);
  const rows = withoutSecrets(layOut(headOf(period, span, { made, by }, context), parts), context); // guard: secret-in-evidence
  const sha256 = sha256Hex(`${CSV_BEGIN}${rows.cells.map(csvLine).join('')}`);
  const { sheetId, name } = write(rows, made, context);
  const note = { sheetId, at: made, by, period: say(periodMessage(period)), sha256, parts: namesOf(parts) };
  new EvidenceState(own).made.set(note);
  log({ name, ...note }, context); // guard: evidence-is-logged
  workbook.show(name);
  return name;
}

/** From midnight to midnight by the clock of the spreadsheet, or until now. */
function spanOf({ first, last }: Period, made: number, { workbook }: Context): Span {
  const midnight = (day: string) =>
    beginningOf(Date.parse(`${day}T00:00:00Z`), (time) => workbook.aheadOfUtc(time));
  return { from: midnight(first), to: Math.min(midnight(dayAfter(last, 1)), made) };
}

function periodMessage({ first, last }: Period): Message {
  return { code: 'evidence.period', first, last };
}

function headOf(
  period: Period,
  { from, to }: Span,
  { made, by }: { made: number; by: string },
  { workbook, setup }: Context,
): Head {
  const { zone } = workbook.calendar();
  const { product, subdomain } = setup.connection;
  const local = workbook.wallClock(made);
  return [
    [{ code: 'evidence.head-made' }, { code: 'evidence.moment', local, zone, at: made }],
    [{ code: 'evidence.head-by' }, by],
    [{ code: 'evidence.head-program' }, { code: 'evidence.program', version: VERSION }],
    [{ code: 'evidence.head-accounts' }, { code: 'evidence.account', product, subdomain }],
    [
      { code: 'evidence.head-period' },
      { code: 'evidence.period-days', period: periodMessage(period), zone, from, to },
    ],
    [{ code: 'evidence.head-meaning' }, { code: 'evidence.meaning' }],
    [{ code: 'evidence.head-basis' }, { code: 'evidence.basis' }],
    [{ code: 'evidence.head-fingerprint' }, { code: 'evidence.fingerprint' }],
  ];
}

/** Whatever a person has typed into a form, a cell or the setup. */
function withoutSecrets(rows: EvidenceRows, { secrets }: Pick<Context, 'secrets'>): EvidenceRows {
  const known = secrets.known();
  const hide = (cell: string | number) => (typeof cell === 'string' ? hideSecrets(cell, known) : cell);
  return { ...rows, cells: rows.cells.map((cells) => cells.map(hide)) };
}

/** Whatever an execution has left that died is removed first: until a sheet has its name it is not evidence. */
function write(rows: EvidenceRows, made: number, { workbook, own }: Context) {
  const sheets = new EvidenceSheets(workbook);
  const { begun } = new EvidenceState(own);
  const left = begun.get();
  if (left !== null) sheets.removeUnfinished(left);
  const key = newShortId();
  begun.set(unfinishedEvidenceName(key));
  const grid = sheets.write(key, rows);
  const name = sheets.freeName(workbook.dayOf(made));
  sheets.finish(grid, name);
  begun.clear();
  return { sheetId: grid.id, name };
}

function namesOf(parts: readonly EvidencePart[]): [string, string][] {
  return parts.map((part, index) => [titleOf(part, index), summaryOf(part)]);
}

/** The proof of this line is the proof of the sheet. */
function log(
  { name: sheet, period, sha256, at }: { name: string; period: string; sha256: string; at: number },
  { log: lines }: Pick<Context, 'log'>,
): void {
  const about = { at, reference: `V-${sha256.slice(0, 8)}`, agentId: '', address: '', mail: '', before: '' };
  const detail = say({ code: 'evidence.logged', sheet, period, sha256 });
  lines.addEvents([{ ...about, action: 'Evidence made', status: 'Done', detail }]);
}
