import { AppContext } from '../app/context';
import { applyIdle, checkIdle, restoreIdle } from '../app/idle/commands';
import { processPending } from '../app/requests/process-pending';
import { retryRows } from '../app/requests/retry-rows';
import { effectiveUserEmail } from '../google/session';
import { selectedRows, showSidebar } from '../google/ui';
import { say } from '../text/say';
import { reasonOf } from '../zendesk/failures';
import { MENU } from './on-open';

/** What people choose in the menu. Each ends with a sentence. */

export function openSidebar(): void {
  showSidebar('Sidebar', MENU);
}

export function handleWaiting(): void {
  const app = fromMenu();
  app.workbook.toast(app.state.owner.isMe() ? counted(processPending(app)) : notMine(app));
}

export function retrySelected(): void {
  const app = fromMenu();
  const { sheetId, rows } = selectedRows();
  const selected = new Set(rows);
  const right = sheetId === app.setup.responses.sheetId && rows.length > 0;
  app.workbook.toast(
    right ? retryRows(({ row }) => selected.has(row), app) : say({ code: 'run.select-rows' }),
  );
}

export function retryFailed(): void {
  const app = fromMenu();
  const failed = ['Needs attention', 'Will retry'];
  app.workbook.toast(retryRows(({ record }) => failed.includes(record.status), app));
}

export function extractAll(): void {
  const app = fromMenu();
  if (!app.credential()) {
    app.workbook.toast(
      'The credential of Zendesk is with the person who entered it. Ask them, or enter one in the setup.',
    );
    return;
  }
  app.workbook.toast(extracted(app));
}

/** A person who asks again although the list was far shorter than before says that it is right. */
function extracted(app: AppContext): string {
  const reading = app.snapshot.read({ accept: app.state.snapshot.note.get()?.shrunkTo !== undefined });
  if (reading === 'busy') return 'Another run is reading all accounts just now. Try again in a minute.';
  if (reading.kind === 'unfinished')
    return 'The accounts are being read; it goes on by itself every five minutes.';
  if (reading.kind !== 'read') {
    return `The accounts could not be read (${say(reasonOf(reading))}). Test the connection in the setup.`;
  }
  const { lines, shrunkFrom } = reading;
  if (shrunkFrom === null) return `${lines.length} accounts are in the sheet "Agents".`;
  return `Zendesk listed only ${lines.length} of ${shrunkFrom} accounts, so the sheet "Agents" was left as it is. If that is right, choose Extract all agents again.`;
}

/** Also for the sidebar, which shows the sentence itself. */
export function checkIdleAccounts(): { ok: boolean; message: string } {
  const app = fromMenu();
  const { state } = app;
  const before = state.idle.plan.get()?.id;
  const message = checkIdle(app);
  const isPlanned = state.idle.plan.get()?.id !== before;
  if (isPlanned) app.workbook.show('Plan');
  app.workbook.toast(message);
  return { ok: isPlanned || state.idle.job.get() !== null, message };
}

export function applyPlan(): void {
  const app = fromMenu();
  app.workbook.toast(applyIdle(app));
}

export function restoreSelected(): void {
  const app = fromMenu();
  // The title of the sheet Plan stands for the whole plan.
  const { sheetId, rows } = selectedRows(1);
  app.workbook.toast(restoreIdle(app, sheetId, rows));
}

function counted(handled: number | string): string {
  if (typeof handled === 'string') return handled;
  return say(handled === 0 ? { code: 'run.none-waiting' } : { code: 'run.handled', rows: handled });
}

function notMine(app: AppContext): string {
  const owner = app.state.owner.get();
  if (!owner) return say({ code: 'run.off' });
  return say({ code: 'run.not-owner', owner: owner.email });
}

function fromMenu(): AppContext {
  return new AppContext(effectiveUserEmail);
}
