import { type AccountEvent, historiesOf } from '../../accounts/history';
import type { PlanRow } from '../../idle/ports';
import { WorkbookPlan } from '../../sheets/plan-sheet';
import type { AppContext } from '../context';

/** A property holds 9 KB, and an id may have fifteen digits. */
const MOST = 400;

/** The accounts that the selected rows of `Plan` or `Log` stand for, or a sentence. */
export function chosenAgents(app: AppContext, sheetId: number, rows: readonly number[]): string[] | string {
  const chosen = chosenFrom(app, sheetId, rows);
  if (!chosen)
    return 'Select rows of the sheet Plan or Log first, then choose Restore selected accounts again.';
  const ids = [...new Set(chosen)].filter((id) => id !== '');
  if (ids.length === 0) return 'These rows name no account that Chat Access has disabled.';
  return ids.length > MOST ? `Select at most ${MOST} rows at once.` : ids;
}

function chosenFrom(app: AppContext, sheetId: number, rows: readonly number[]): string[] | null {
  const { log, workbook, state } = app;
  if (rows.length === 0) return null;
  if (log.isLog(sheetId)) return agentsOf(log.eventsIn(rows), log.events());
  const plan = new WorkbookPlan(workbook);
  if (!plan.isPlan(sheetId)) return null;
  const listed = plan.read()?.rows.filter(({ row }) => rows.includes(row)) ?? [];
  const events = log.events();
  const byThisPlan = disabledBy(state.idle.plan.get()?.id ?? '', events);
  return listed.length > 0 ? oursAmong(listed, byThisPlan, events) : byThisPlan;
}

/** The plan also lists who is spared, and among them whom somebody else has disabled. */
function oursAmong(
  listed: readonly PlanRow[],
  byThisPlan: readonly string[],
  events: readonly AccountEvent[],
): string[] {
  const histories = historiesOf(events);
  const isOurs = (id: string) => byThisPlan.includes(id) || typeof histories.get(id)?.disabledAt === 'number';
  return listed.map(({ agentId }) => agentId).filter(isOurs);
}

/** A line about a plan as a whole stands for all that it has disabled. */
function agentsOf(chosen: readonly AccountEvent[], all: readonly AccountEvent[]): string[] {
  return chosen.flatMap(({ agentId, reference, action }) => {
    if (agentId === '') return disabledBy(reference, all);
    return action === 'Disabled' || action === 'Deleted' ? [agentId] : [];
  });
}

/** As far as nothing of ours has happened to them since. */
function disabledBy(planId: string, all: readonly AccountEvent[]): string[] {
  const histories = historiesOf(all);
  const ours = all.filter(({ reference, action }) => reference === planId && action === 'Disabled');
  return ours.map(({ agentId }) => agentId).filter((id) => typeof histories.get(id)?.disabledAt === 'number');
}
