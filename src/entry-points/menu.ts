import { handleByHand } from '../desk/by-hand';
import { handlePending } from '../desk/pending';
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
  program.workbook.toast(program.state.isOwner() ? counted(handlePending(program)) : notMine(program));
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
  const all = program.extract.refresh();
  if (all === 'busy')
    program.workbook.toast('Another run is reading all accounts just now. Try again in a minute.');
  else if (all.kind === 'ok')
    program.workbook.toast(`${all.value.length} accounts are in the sheet "Agents".`);
  else
    program.workbook.toast(
      `The accounts could not be read (${all.reason}). Test the connection in the setup.`,
    );
}

function counted(handled: number | string): string {
  if (typeof handled === 'string') return handled;
  return handled === 0
    ? 'No row is waiting.'
    : `${handled} ${handled === 1 ? 'row was' : 'rows were'} handled.`;
}

function notMine(program: Program): string {
  const owner = program.state.owner();
  if (!owner) return 'Chat Access is off. Open the setup and turn it on.';
  return `Chat Access runs as ${owner.email} and looks at the rows every five minutes.`;
}

function fromMenu(): Program {
  return new Program(whoRunsThis);
}
