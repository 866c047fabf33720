import { blockSelected } from '../app/admin/block-people';
import { checkInstallation } from '../app/admin/check-installation';
import { checkLog as checkLogOf, type LogCheckResult } from '../app/admin/check-log';
import { extractAgents } from '../app/admin/extract-agents';
import { help } from '../app/admin/help';
import type { AppContext } from '../app/context';
import { applyIdle, checkIdle, restoreIdle } from '../app/idle/commands';
import { approveRows, rejectRows } from '../app/requests/decide-rows';
import { handleWaiting } from '../app/requests/handle-waiting';
import { retryFailedRows, retrySelectedRows } from '../app/requests/retry-rows';
import type { ActionResult, InstallationCheck } from '../contract';
import { addMenu, askText, askWhether, selectedRows, showAlert, showSidebar } from '../google/ui';
import { say } from '../text/say';
import { beginByPerson } from './begin';

/** What people choose in the menu. Each ends with a sentence. */

/** The menu itself. It is also built before anything is authorized, so it touches nothing else. */
export function buildMenu(): void {
  addMenu(say({ code: 'menu.title' }), [
    { caption: say({ code: 'menu.open-setup' }), handler: 'openSetup' },
    null,
    { caption: say({ code: 'menu.handle-waiting' }), handler: 'processPending' },
    { caption: say({ code: 'menu.retry-selected' }), handler: 'retrySelectedRows' },
    { caption: say({ code: 'menu.retry-failed' }), handler: 'retryFailedRows' },
    { caption: say({ code: 'menu.approve-selected' }), handler: 'approveSelectedRows' },
    { caption: say({ code: 'menu.reject-selected' }), handler: 'rejectSelectedRows' },
    null,
    { caption: say({ code: 'menu.extract-agents' }), handler: 'extractAgents' },
    { caption: say({ code: 'menu.check-idle' }), handler: 'planIdleReview' },
    { caption: say({ code: 'menu.apply-plan' }), handler: 'applyIdlePlan' },
    { caption: say({ code: 'menu.restore-selected' }), handler: 'restoreSelectedAgents' },
    { caption: say({ code: 'menu.block-selected' }), handler: 'blockSelectedRows' },
    null,
    { caption: say({ code: 'menu.check-log' }), handler: 'checkLog' },
    { caption: say({ code: 'menu.check-installation' }), handler: 'checkInstallation' },
    null,
    { caption: say({ code: 'menu.help' }), handler: 'showHelp' },
  ]);
}

export function openSetup(): void {
  beginByPerson();
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

export function approveSelected(): ActionResult {
  const context = beginByPerson();
  return shown(approveRows(selectedRows(), context), context);
}

export function rejectSelected(): ActionResult {
  const context = beginByPerson();
  const ask = () => askText(say({ code: 'menu.reject-selected' }), say({ code: 'approval.reason' }));
  return shown(rejectRows(selectedRows(), ask, context), context);
}

function shown(result: ActionResult, { workbook }: AppContext): ActionResult {
  if (result.message !== '') workbook.toast(result.message);
  return result;
}

/** Every result is a line of the alert: first what is limited, with what to do. */
export function checkPlatform(): InstallationCheck {
  const check = checkInstallation(beginByPerson());
  const limited = check.results.filter(({ ok }) => !ok).map(({ message }) => `\u26a0 ${message}`);
  const passed = check.results.filter(({ ok }) => ok).map(({ message }) => `\u2713 ${message}`);
  showAlert(say({ code: 'check.title' }), [check.message, ...limited, passed.join('\n')].join('\n\n'));
  return check;
}

/** Also for the sidebar, which shows the sentence itself. */
export function planIdleReview(): ActionResult {
  const context = beginByPerson();
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

export function blockSelectedPeople(): ActionResult {
  const context = beginByPerson();
  const ask = (question: string) => askWhether(say({ code: 'menu.block-selected' }), question);
  return shown(blockSelected(selectedRows(), ask, context), context);
}

export function checkLog(): LogCheckResult {
  const result = checkLogOf(beginByPerson());
  showAlert(say({ code: 'menu.check-log' }), result.message);
  return result;
}

export function showHelp(): void {
  showAlert(say({ code: 'menu.help' }), help(beginByPerson()));
}

function answer(action: (context: AppContext) => string): void {
  const context = beginByPerson();
  context.workbook.toast(action(context));
}
