import { blockSelected } from '../app/admin/block-people';
import { checkInstallation } from '../app/admin/check-installation';
import { checkLog as checkLogOf, type LogCheckResult } from '../app/admin/check-log';
import { extractAgents } from '../app/admin/extract-agents';
import { helpOpening } from '../app/admin/help';
import type { AppContext } from '../app/context';
import { applyIdle, checkIdle, releaseIdle, restoreIdle } from '../app/idle/commands';
import { type PlanQuestion, questionToApply, questionToRelease } from '../app/idle/confirm';
import { spareSelected as sparePlanRows } from '../app/idle/spare';
import { questionToUndo, undoRun } from '../app/idle/undo';
import { approveRows, rejectRows } from '../app/requests/decide-rows';
import { handleWaiting } from '../app/requests/handle-waiting';
import { retryFailedRows, retrySelectedRows } from '../app/requests/retry-rows';
import type { ActionResult, InstallationCheck } from '../contract';
import {
  addMenu,
  askText,
  askWhether,
  offerDialog,
  selectedRows,
  showAlert,
  showDialog,
  showSidebar,
} from '../google/ui';
import { isSameNumber } from '../shared/typed-number';
import { type Message, say } from '../text/say';
import { beginByPerson } from './begin';

/** What people choose in the menu. Each ends with a sentence. */

/**
 * The menu itself: what is done with requests every day, and the rest in submenus. It is also built before anything is authorized, so
 * it touches nothing else.
 */
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
    {
      caption: say({ code: 'menu.idle' }),
      items: [
        { caption: say({ code: 'menu.check-idle' }), handler: 'planIdleReview' },
        { caption: say({ code: 'menu.review-plan' }), handler: 'reviewIdlePlan' },
        { caption: say({ code: 'menu.apply-plan' }), handler: 'applyIdlePlan' },
        { caption: say({ code: 'menu.release-plan' }), handler: 'releaseIdlePlan' },
        { caption: say({ code: 'menu.spare-selected' }), handler: 'spareSelectedRows' },
        { caption: say({ code: 'menu.restore-selected' }), handler: 'restoreSelectedAgents' },
        { caption: say({ code: 'menu.undo-run' }), handler: 'undoLastIdleRun' },
      ],
    },
    {
      caption: say({ code: 'menu.people' }),
      items: [
        { caption: say({ code: 'menu.extract-agents' }), handler: 'extractAgents' },
        { caption: say({ code: 'menu.block-selected' }), handler: 'blockSelectedRows' },
      ],
    },
    {
      caption: say({ code: 'menu.checks' }),
      items: [
        { caption: say({ code: 'menu.check-log' }), handler: 'checkLog' },
        { caption: say({ code: 'menu.make-evidence' }), handler: 'makeEvidence' },
        { caption: say({ code: 'menu.check-installation' }), handler: 'checkInstallation' },
      ],
    },
    null,
    { caption: say({ code: 'menu.help' }), handler: 'showHelp' },
  ]);
}

export function openSetup(): void {
  beginByPerson();
  showSidebar('Sidebar', say({ code: 'menu.title' }));
}

/** In pixels: what a small laptop has room for. */
const PLAN_PAGE_SIZE = { width: 900, height: 640 };

/** Also for the sidebar. */
export function reviewIdlePlan(): ActionResult {
  beginByPerson();
  showDialog('IdlePlan', say({ code: 'menu.review-plan' }), PLAN_PAGE_SIZE);
  return { ok: true, message: say({ code: 'plan-page.opened' }) };
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
  const asked = askedOf(questionToApply);
  const isAgreed = ({ question, confirms }: PlanQuestion) =>
    confirms.accounts === 0 || askWhether(say({ code: 'menu.apply-plan' }), say(question)); // guard: apply-is-asked
  if (!asked || !isAgreed(asked)) return;
  // The sheet, the plan and the setup may have changed while the question was open.
  answer((context) => applyIdle(context, asked.confirms));
}

export function releaseIdlePlan(): void {
  const asked = askedOf(questionToRelease);
  const typed = asked && askText(say({ code: 'menu.release-plan' }), say(asked.question));
  if (!asked || typed === null) return;
  answer((context) => {
    if (!isSameNumber(typed, asked.confirms.accounts)) return say({ code: 'plan.wrong-number', typed });
    return releaseIdle(context, asked.confirms);
  });
}

export function spareSelectedRows(): ActionResult {
  const context = beginByPerson();
  const ask = (question: string) => askText(say({ code: 'menu.spare-selected' }), question);
  return shown(sparePlanRows(selectedRows(), ask, context), context);
}

export function undoLastIdleRun(): void {
  const asked = askedOf(questionToUndo);
  if (!asked || !askWhether(say({ code: 'menu.undo-run' }), say(asked.question))) return;
  answer((context) => undoRun(context, asked.agentIds));
}

/** `null`: nothing is to be asked, and the person was told why. */
function askedOf<Q extends { question: Message }>(question: (context: AppContext) => Q | Message): Q | null {
  const context = beginByPerson();
  const asked = question(context);
  if ('question' in asked) return asked;
  context.workbook.toast(say(asked));
  return null;
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

/** In pixels: a guide is read best with its contents beside it. */
const HELP_PAGE_SIZE = { width: 960, height: 640 };

/** Also for the sidebar, which says at which section. */
export function showHelp(topic?: unknown): ActionResult {
  const opening = helpOpening(topic, beginByPerson());
  const title = say({ code: 'menu.help' });
  const isShown = offerDialog('Help', title, HELP_PAGE_SIZE, opening);
  if (!isShown) showAlert(title, say({ code: 'help.no-page', state: opening.state }));
  return { ok: isShown, message: isShown ? say({ code: 'help.opened' }) : '' };
}

function answer(action: (context: AppContext) => string): void {
  const context = beginByPerson();
  context.workbook.toast(action(context));
}
