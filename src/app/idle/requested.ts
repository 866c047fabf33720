import { type AccountAction, type AccountEvent, historiesOf, readLogAction } from '../../accounts/history';
import { SECOND_MS } from '../../shared/time';
import type { ResponseSheet } from '../../sheets/response-sheet';
import { readUnfinished } from '../../sheets/unfinished-rows';
import type { IdleJob } from '../../state/idle-state';
import type { AppContext } from '../context';

/** More are not kept in the property of the job: the next execution reads all rows again. */
const MAX_KEPT = 20;

type Context = Pick<AppContext, 'responseGrid' | 'openReadOnly' | 'state' | 'setup'>;

/**
 * What the rows say that has been done for accounts, or is being done, and the log does not say yet. All rows are read once for
 * a plan; its later executions read those that have not ended, that say that their mail is being sent until their line is in
 * the log, or that stand at the end.
 */
export function requestedActions(
  context: Context,
  job: IdleJob,
  logged: readonly AccountEvent[],
): AccountAction[] {
  const grid = context.responseGrid();
  if (!grid) return [];
  const sheet = context.openReadOnly(grid);
  const { state, setup } = context;
  // Without mails no row is marked until its line is in the log.
  const known = setup.mail.enabled ? job.requested : undefined;
  if (known)
    return [
      ...known.map(storedAction),
      ...actionsOf(readUnfinished(sheet, state.loggedUntil.get() ?? 0).rows),
    ];
  const unlogged = notIn(logged, actionsOf(sheet.readAll()));
  const current = state.idle.job.get();
  if (current?.id === job.id && unlogged.length <= MAX_KEPT) {
    const requested = unlogged.map(({ agentId, action, at }) => ({ agentId, action, at }));
    state.idle.job.set({ ...current, requested });
  }
  return unlogged;
}

function storedAction({ agentId, action, at }: NonNullable<IdleJob['requested']>[number]): AccountAction {
  return { agentId, action: readLogAction(action), at, mail: '', isProved: false };
}

function actionsOf(rows: ReturnType<ResponseSheet['readAll']>): AccountAction[] {
  return rows.map(({ record: { agentId, action, mail, updatedAt } }) => {
    return { agentId, action, mail, at: updatedAt ?? 0, isProved: false };
  });
}

/** A line is written after the outcome that it tells of, and a cell may have lost its fraction of a second. */
function notIn(logged: readonly AccountEvent[], actions: readonly AccountAction[]): AccountAction[] {
  const histories = historiesOf(logged);
  return actions.filter(({ agentId, action, at }) => {
    const isLogged = (histories.get(agentId)?.lastRequestedAt ?? 0) >= at - SECOND_MS;
    return agentId !== '' && action !== '' && !isLogged;
  });
}
