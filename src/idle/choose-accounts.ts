import { type AccountEvent, type History, historiesOf } from '../accounts/history';
import type { PlanRow } from './ports';

/** Which accounts the rows that an editor has selected stand for. */

/** Lines of the log. A line about a plan as a whole stands for all that it has disabled. */
export function chosenByLines(chosen: readonly AccountEvent[], all: readonly AccountEvent[]): string[] {
  return chosen.flatMap(({ agentId, reference, action }) => {
    if (agentId === '') return disabledBy(reference, all);
    return action === 'Disabled' || action === 'Deleted' ? [agentId] : [];
  });
}

/** Rows of a plan. It also lists accounts that are spared, and among them some that were disabled elsewhere. */
export function chosenByPlanRows(
  rows: readonly Pick<PlanRow, 'agentId'>[],
  all: readonly AccountEvent[],
): string[] {
  const histories = historiesOf(all);
  return rows.map(({ agentId }) => agentId).filter((id) => isDisabledByUs(histories.get(id)));
}

/** What a plan has disabled, as far as nothing of ours has happened to it since. */
export function disabledBy(planId: string, all: readonly AccountEvent[]): string[] {
  const histories = historiesOf(all);
  const ours = all.filter(({ reference, action }) => reference === planId && action === 'Disabled');
  return ours.map(({ agentId }) => agentId).filter((id) => isDisabledByUs(histories.get(id)));
}

function isDisabledByUs(history: History | undefined): boolean {
  return history !== undefined && history.disabledAt !== null;
}
