import { handleByHand } from '../desk/by-hand';
import { applyIdle, checkIdle, restoreIdle } from '../desk/idle/commands';
import { handlePending } from '../desk/pending';
import { DESK_OFF } from '../desk/sentences';
import { whoRunsThis } from '../google/session';
import { selectedRows, showSidebar } from '../google/ui';
import { Program } from '../wiring';
import { MENU } from './on-open';

/** What people choose in the menu. Each ends with a sentence. */

export function openSidebar(): void {
  showSidebar('Sidebar', MENU);
}

export function handleWaiting(): void {
  const program = fromMenu();
  program.workbook.toast(program.state.owner.isMe() ? counted(handlePending(program)) : notMine(program));
}

export function retrySelected(): void {
  const program = fromMenu();
  const { sheetId, rows } = selectedRows();
  const chosen = new Set(rows);
  const right = sheetId === program.setup.responses.sheetId && rows.length > 0;
  const wrong = 'Select the rows in the response sheet first, then choose Retry selected rows again.';
  program.workbook.toast(right ? handleByHand(program, ({ row }) => chosen.has(row)) : wrong);
}

export function retryFailed(): void {
  const program = fromMenu();
  const failed = ['Needs attention', 'Will retry'];
  program.workbook.toast(handleByHand(program, ({ record }) => failed.includes(record.status)));
}

export function extractAll(): void {
  const program = fromMenu();
  if (!program.credential()) {
    program.workbook.toast(
      'The credential of Zendesk is with the person who entered it. Ask them, or enter one in the setup.',
    );
    return;
  }
  program.workbook.toast(extracted(program));
}

/** A person who asks again although the list was far shorter than before says that it is right. */
function extracted(program: Program): string {
  const reading = program.extract.read({ accept: program.state.extract.note.get()?.shrunkTo !== undefined });
  if (reading === 'busy') return 'Another run is reading all accounts just now. Try again in a minute.';
  if (reading.kind === 'unfinished')
    return 'The accounts are being read; it goes on by itself every five minutes.';
  if (reading.kind !== 'read') {
    return `The accounts could not be read (${reading.reason}). Test the connection in the setup.`;
  }
  const { lines, shrunkFrom } = reading;
  if (shrunkFrom === null) return `${lines.length} accounts are in the sheet "Agents".`;
  return `Zendesk listed only ${lines.length} of ${shrunkFrom} accounts, so the sheet "Agents" was left as it is. If that is right, choose Extract all agents again.`;
}

/** Also for the sidebar, which shows the sentence itself. */
export function checkIdleAccounts(): { ok: boolean; message: string } {
  const program = fromMenu();
  const { state } = program;
  const before = state.idle.plan.get()?.id;
  const message = checkIdle(program);
  const isPlanned = state.idle.plan.get()?.id !== before;
  if (isPlanned) program.workbook.show('Plan');
  program.workbook.toast(message);
  return { ok: isPlanned || state.idle.job.get() !== null, message };
}

export function applyPlan(): void {
  const program = fromMenu();
  program.workbook.toast(applyIdle(program));
}

export function restoreSelected(): void {
  const program = fromMenu();
  // The title of the sheet Plan stands for the whole plan.
  const { sheetId, rows } = selectedRows(1);
  program.workbook.toast(restoreIdle(program, sheetId, rows));
}

function counted(handled: number | string): string {
  if (typeof handled === 'string') return handled;
  return handled === 0
    ? 'No row is waiting.'
    : `${handled} ${handled === 1 ? 'row was' : 'rows were'} handled.`;
}

function notMine(program: Program): string {
  const owner = program.state.owner.get();
  if (!owner) return DESK_OFF;
  return `Chat Access runs as ${owner.email} and looks at the rows every five minutes.`;
}

function fromMenu(): Program {
  return new Program(whoRunsThis);
}
