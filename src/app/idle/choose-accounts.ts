import { chosenByLines, chosenByPlanRows, disabledBy } from '../../idle/choose-accounts';
import { WorkbookPlan } from '../../sheets/plan-sheet';
import type { Message } from '../../text/say';
import type { AppContext } from '../context';

export type ChoiceContext = Pick<AppContext, 'log' | 'workbook' | 'state'>;

/**
 * The ids go into a property, which holds 9 KB, and an id may have fifteen digits.
 * Source: https://developers.google.com/apps-script/guides/services/quotas#current_limitations
 */
export const MAX_ACCOUNTS_PER_JOB = 400;

/** The accounts that the selected rows of `Plan` or `Log` stand for; a message: there are none. */
export function chosenAccounts(
  context: ChoiceContext,
  sheetId: number,
  rows: readonly number[],
): { agentIds: string[] } | Message {
  const chosen = rows.length > 0 ? chosenFrom(context, sheetId, rows) : null;
  if (!chosen) return { code: 'restore.select-rows' };
  const agentIds = [...new Set(chosen)].filter((id) => id !== '');
  if (agentIds.length === 0) return { code: 'restore.none-chosen' };
  const isTooMany = agentIds.length > MAX_ACCOUNTS_PER_JOB;
  return isTooMany ? { code: 'restore.too-many', most: MAX_ACCOUNTS_PER_JOB } : { agentIds };
}

/** `null`: the rows are of another sheet. */
function chosenFrom(context: ChoiceContext, sheetId: number, rows: readonly number[]): string[] | null {
  const { log, workbook, state } = context;
  if (log.isLog(sheetId)) return chosenByLines(log.eventsIn(sheetId, rows), log.events());
  const plan = new WorkbookPlan(workbook);
  if (!plan.isPlan(sheetId)) return null;
  const listed = plan.read()?.rows.filter(({ row }) => rows.includes(row)) ?? [];
  const planId = state.idle.plan.get()?.id ?? '';
  const events = log.events();
  return listed.length > 0 ? chosenByPlanRows(listed, events) : disabledBy(planId, events);
}
