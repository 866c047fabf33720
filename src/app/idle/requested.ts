import { type AccountAction, type AccountEvent, historiesOf, readLogAction } from '../../accounts/history';
import { isUnderWay, type RowRecord } from '../../requests/request';
import { DAY_MS, SECOND_MS } from '../../shared/time';
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
 * the log, or that stand at the end. Whose row waits, for access to chat for example, is asked for now.
 */
export function requestedActions(
  context: Context,
  job: IdleJob,
  logged: readonly AccountEvent[],
  now: number,
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
      ...actionsOf(readUnfinished(sheet, state.loggedUntil.get() ?? 0).rows, now),
    ];
  const unlogged = notIn(logged, actionsOf(sheet.readAll(), now));
  const current = state.idle.job.get();
  // The others are read each time.
  const ended = unlogged.filter(({ at }) => at !== now);
  if (current?.id === job.id && ended.length <= MAX_KEPT) {
    const requested = ended.map(({ agentId, action, at }) => ({ agentId, action, at }));
    state.idle.job.set({ ...current, requested });
  }
  return unlogged;
}

/**
 * The same by all rows, each that is under way as of now: also one whose request had begun, and stood in the log, before. One
 * that has said so for a day may have been typed.
 */
export function unendedActions(
  context: Pick<AppContext, 'responseGrid' | 'openReadOnly'>,
  logged: readonly AccountEvent[],
  now: number,
): AccountAction[] {
  const grid = context.responseGrid();
  if (!grid) return [];
  const rows = context.openReadOnly(grid).readAll();
  return notIn(
    logged,
    actionsOf(rows, now, ({ status, updatedAt }) => isUnderWay(status) && now - (updatedAt ?? 0) < DAY_MS),
  );
}

function storedAction({ agentId, action, at }: NonNullable<IdleJob['requested']>[number]): AccountAction {
  return { agentId, action: readLogAction(action), at, mail: '', isProved: false };
}

function actionsOf(
  rows: ReturnType<ResponseSheet['readAll']>,
  now: number,
  isOfNow = isAwaited,
): AccountAction[] {
  return rows.map(({ record }) => {
    const { agentId, action, mail, updatedAt } = record;
    return { agentId, action, mail, at: isOfNow(record, now) ? now : (updatedAt ?? 0), isProved: false };
  });
}

/** The row is looked at again and again: within a day of the time for which that is planned. */
function isAwaited({ status, nextTry }: RowRecord, now: number): boolean {
  return status === 'Waiting' && nextTry !== null && nextTry > now - DAY_MS;
}

/** A line is written after the outcome that it tells of, and a cell may have lost its fraction of a second. */
function notIn(logged: readonly AccountEvent[], actions: readonly AccountAction[]): AccountAction[] {
  const histories = historiesOf(logged);
  return actions.filter(({ agentId, action, at }) => {
    const isLogged = (histories.get(agentId)?.lastRequestedAt ?? 0) >= at - SECOND_MS;
    return agentId !== '' && action !== '' && !isLogged;
  });
}
