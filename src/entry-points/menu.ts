import { checkLog as checkLogOf, type LogCheckResult } from '../app/admin/check-log';
import { extractAgents } from '../app/admin/extract-agents';
import { AppContext } from '../app/context';
import { applyIdle, checkIdle, restoreIdle } from '../app/idle/commands';
import { handleWaiting } from '../app/requests/handle-waiting';
import { retryFailedRows, retrySelectedRows } from '../app/requests/retry-rows';
import type { ActionResult } from '../contract';
import { effectiveUserEmail } from '../google/session';
import { addMenu, alertPerson, selectedRows, showSidebar } from '../google/ui';
import { say } from '../text/say';

/** What people choose in the menu. Each ends with a sentence. */

/** The menu itself. It is also built before anything is authorized, so it touches nothing else. */
export function buildMenu(): void {
  addMenu(say({ code: 'menu.title' }), [
    { caption: say({ code: 'menu.open-setup' }), handler: 'openSetup' },
    null,
    { caption: say({ code: 'menu.handle-waiting' }), handler: 'processPending' },
    { caption: say({ code: 'menu.retry-selected' }), handler: 'retrySelectedRows' },
    { caption: say({ code: 'menu.retry-failed' }), handler: 'retryFailedRows' },
    null,
    { caption: say({ code: 'menu.extract-agents' }), handler: 'extractAgents' },
    { caption: say({ code: 'menu.check-idle' }), handler: 'planIdleReview' },
    { caption: say({ code: 'menu.apply-plan' }), handler: 'applyIdlePlan' },
    { caption: say({ code: 'menu.restore-selected' }), handler: 'restoreSelectedAgents' },
    null,
    { caption: say({ code: 'menu.check-log' }), handler: 'checkLog' },
  ]);
}

export function openSetup(): void {
  showSidebar('Sidebar', say({ code: 'menu.title' }));
}

export function processPending(): void {
  answer(handleWaiting);
}

export function retrySelected(): void {
  answer((context) => retrySelectedRows(selectedRows(), context));
}

export function retryFailed(): void {
  answer(retryFailedRows);
}

export function extract(): void {
  answer(extractAgents);
}

/** Also for the sidebar, which shows the sentence itself. */
export function planIdleReview(): ActionResult {
  const context = fromMenu();
  const result = checkIdle(context);
  context.workbook.toast(result.message);
  return result;
}

export function applyIdlePlan(): void {
  answer(applyIdle);
}

export function restoreSelectedAgents(): void {
  // The title of the sheet Plan stands for the whole plan.
  const { sheetId, rows } = selectedRows(1);
  answer((context) => restoreIdle(context, sheetId, rows));
}

export function checkLog(): LogCheckResult {
  const result = checkLogOf(fromMenu());
  alertPerson(say({ code: 'menu.check-log' }), result.message);
  return result;
}

function answer(action: (context: AppContext) => string): void {
  const context = fromMenu();
  context.workbook.toast(action(context));
}

function fromMenu(): AppContext {
  return new AppContext(effectiveUserEmail);
}
