import { type AccountEvent, historiesOf } from '../accounts/history';
import type { Message } from '../text/say';
import type { PlanRow } from './ports';
import { unfinishedRestores } from './unfinished-restores';

/** Which accounts the rows that an editor has selected stand for. */

/** Lines of the log. A line about a plan or a restore as a whole stands for all that is left of it. */
export function chosenByLines(chosen: readonly AccountEvent[], all: readonly AccountEvent[]): string[] {
  const isLeft = leftToRestore(all);
  return chosen.flatMap(({ agentId, reference, action }) => {
    if (agentId === '') return disabledBy(reference, all);
    if (action === 'Disabled' || action === 'Deleted') return [agentId];
    return isPartOfRestore(action) && isLeft(agentId) ? [agentId] : [];
  });
}

/** Rows of a plan. It also lists accounts that are spared, and among them some that were disabled elsewhere. */
export function chosenByPlanRows(
  rows: readonly Pick<PlanRow, 'agentId'>[],
  all: readonly AccountEvent[],
): string[] {
  return rows.map(({ agentId }) => agentId).filter(leftToRestore(all));
}

/** A plan that was carried out, as far as it has disabled accounts. */
export interface LastRun {
  id: string;
  /** When it disabled the last of them. */
  at: number;
  disabled: number;
  deleted: number;
  /** The accounts to which nothing of ours has happened since. */
  agentIds: string[];
}

/** The last plan that has disabled anybody; `null`: none has. `isTrusted`: whether a line may be acted on. */
export function lastRunOf(
  all: readonly AccountEvent[],
  isTrusted: (event: AccountEvent) => boolean,
): LastRun | null {
  const trusted = all.filter(isTrusted);
  const ended = trusted.filter(({ action, agentId }) => action === 'Disabled' && agentId !== '');
  const last = ended.reduce<AccountEvent | null>((a, b) => (a && a.at > b.at ? a : b), null);
  if (!last) return null;
  const { reference: id, at } = last;
  const idsOf = (action: AccountEvent['action']) => [
    ...new Set(
      trusted.filter((each) => each.reference === id && each.action === action).map(({ agentId }) => agentId),
    ),
  ];
  const disabled = idsOf('Disabled');
  return {
    ...{ id, at, disabled: disabled.length, deleted: idsOf('Deleted').length },
    agentIds: disabled.filter(leftToRestore(all)),
  };
}

/** What a plan has disabled, or a restore has stopped at, as far as nothing of ours has happened to it since. */
export function disabledBy(id: string, all: readonly AccountEvent[]): string[] {
  const isOf = ({ reference, action }: AccountEvent) =>
    reference === id && (action === 'Disabled' || isPartOfRestore(action));
  return all
    .filter(isOf)
    .map(({ agentId }) => agentId)
    .filter(leftToRestore(all));
}

/** Of accounts that were to be restored, those that are, as the log says. `failures`: what a restore says of the others. */
export function restoredAmong(
  agentIds: readonly string[],
  all: readonly AccountEvent[],
  failures: readonly Message[],
): string[] {
  const isLeft = leftToRestore(all);
  const failed = new Set(
    failures.map((each) => ('agentId' in each && isOfAccount(each) ? each.agentId : '')),
  );
  return agentIds.filter((agentId) => !isLeft(agentId) && !failed.has(agentId));
}

/** An account that is on may lack a department. */
function isOfAccount({ code }: Message): boolean {
  return code !== 'restore.department-gone' && code !== 'restore.departments-failed';
}

function isPartOfRestore(action: AccountEvent['action']): boolean {
  return ['Restored', 'Not restored', 'Partly restored'].includes(action);
}

/** We have disabled the account, and it has not all back. */
function leftToRestore(all: readonly AccountEvent[]): (agentId: string) => boolean {
  const histories = historiesOf(all);
  const unfinished = unfinishedRestores(all);
  return (agentId) => (histories.get(agentId)?.disabledAt ?? null) !== null || unfinished.has(agentId);
}
