import { blockSelected } from '../app/admin/block-people';
import { checkInstallation } from '../app/admin/check-installation';
import { checkLog as checkLogOf, type LogCheckResult } from '../app/admin/check-log';
import { extractAgents } from '../app/admin/extract-agents';
import { helpOpening } from '../app/admin/help';
import { selectPerson } from '../app/admin/person-history';
import type { AppContext } from '../app/context';
import { updateByPerson } from '../app/dashboard/update-dashboard';
import { applyIdle, checkIdle, releaseIdle, restoreIdle } from '../app/idle/commands';
import { type PlanQuestion, questionToApply, questionToRelease } from '../app/idle/confirm';
import { spareSelected as sparePlanRows } from '../app/idle/spare';
import { questionToUndo, undoRun } from '../app/idle/undo';
import { approveRows, rejectRows } from '../app/requests/decide-rows';
import { handleWaiting } from '../app/requests/handle-waiting';
import { retryFailedRows, retrySelectedRows } from '../app/requests/retry-rows';
import type { ActionResult, InstallationCheck } from '../contract';
import {
  askText,
  askWhether,
  offerDialog,
  selectedRows,
  showAlert,
  showDialog,
  showSidebar,
} from '../google/ui';
import { isSameNumber } from '../shared/typed-number';
import { type Message, tell } from '../text/say';
import { beginByPerson } from './begin';

/** What people choose in the menu. Each ends with a sentence. */

export { buildMenu } from './build-menu';

export function openSetup(): void {
  beginByPerson();
  showSidebar('Sidebar', tell({ code: 'menu.title' }));
}

/** In pixels: what a small laptop has room for. */
const PLAN_PAGE_SIZE = { width: 900, height: 640 };

/** Also for the sidebar. */
export function reviewIdlePlan(): ActionResult {
  beginByPerson();
  showDialog('IdlePlan', tell({ code: 'menu.review-plan' }), PLAN_PAGE_SIZE);
  return { ok: true, message: tell({ code: 'plan-page.opened' }) };
}

/** Also for the sidebar. */
export function showPersonHistory(): ActionResult {
  selectPerson(selectedRows(), beginByPerson());
  showDialog('Person', tell({ code: 'menu.person' }), PLAN_PAGE_SIZE);
  return { ok: true, message: tell({ code: 'person.opened' }) };
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
  const ask = () => askText(tell({ code: 'menu.reject-selected' }), tell({ code: 'approval.reason' }));
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
  showAlert(tell({ code: 'check.title' }), [check.message, ...limited, passed.join('\n')].join('\n\n'));
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
  const asked = askedOf(questionToApply);
  const isAgreed = ({ question, confirms }: PlanQuestion) =>
    confirms.accounts === 0 || askWhether(tell({ code: 'menu.apply-plan' }), tell(question)); // guard: apply-is-asked
  if (!asked || !isAgreed(asked)) return;
  // The sheet, the plan and the setup may have changed while the question was open.
  answer((context) => applyIdle(context, asked.confirms));
}

export function releaseIdlePlan(): void {
  const asked = askedOf(questionToRelease);
  const typed = asked && askText(tell({ code: 'menu.release-plan' }), tell(asked.question));
  if (!asked || typed === null) return;
  answer((context) => {
    if (!isSameNumber(typed, asked.confirms.accounts)) return tell({ code: 'plan.wrong-number', typed });
    return releaseIdle(context, asked.confirms);
  });
}

export function spareSelectedRows(): ActionResult {
  const context = beginByPerson();
  const ask = (question: string) => askText(tell({ code: 'menu.spare-selected' }), question);
  return shown(sparePlanRows(selectedRows(), ask, context), context);
}

export function undoLastIdleRun(): void {
  const asked = askedOf(questionToUndo);
  if (!asked || !askWhether(tell({ code: 'menu.undo-run' }), tell(asked.question))) return;
  answer((context) => undoRun(context, asked.agentIds));
}

/** `null`: nothing is to be asked, and the person was told why. */
function askedOf<Q extends { question: Message }>(question: (context: AppContext) => Q | Message): Q | null {
  const context = beginByPerson();
  const asked = question(context);
  if ('question' in asked) return asked;
  context.workbook.toast(tell(asked));
  return null;
}

export function restoreSelectedAgents(): void {
  // The title of the sheet Plan stands for the whole plan.
  const { sheetId, rows } = selectedRows(1);
  answer((context) => restoreIdle(context, sheetId, rows));
}

export function blockSelectedPeople(): ActionResult {
  const context = beginByPerson();
  const ask = (question: string) => askWhether(tell({ code: 'menu.block-selected' }), question);
  return shown(blockSelected(selectedRows(), ask, context), context);
}

export function updateDashboard(): ActionResult {
  const context = beginByPerson();
  return shown(updateByPerson(context), context);
}

export function checkLog(): LogCheckResult {
  const result = checkLogOf(beginByPerson());
  showAlert(tell({ code: 'menu.check-log' }), result.message);
  return result;
}

/** In pixels: a guide is read best with its contents beside it. */
const HELP_PAGE_SIZE = { width: 960, height: 640 };

/** Also for the sidebar, which says at which section. */
export function showHelp(topic?: unknown): ActionResult {
  const opening = helpOpening(topic, beginByPerson());
  const title = tell({ code: 'menu.help' });
  const isShown = offerDialog('Help', title, HELP_PAGE_SIZE, opening);
  if (!isShown) showAlert(title, tell({ code: 'help.no-page', state: opening.state }));
  return { ok: isShown, message: isShown ? tell({ code: 'help.opened' }) : '' };
}

function answer(action: (context: AppContext) => string): void {
  const context = beginByPerson();
  context.workbook.toast(action(context));
}
