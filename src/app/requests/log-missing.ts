import { LEASE } from '../../requests/readiness';
import type { RequestRow } from '../../requests/request';
import { isEnded } from '../../sheets/record-cells';
import type { AppContext } from '../context';

/**
 * Adds the lines of rows that have their outcome since an execution that died before it could log it. Only then a line is
 * missing, so it is looked for once, when whoever recorded the outcome cannot live any more.
 */
export function logMissing(app: AppContext, rows: readonly RequestRow[]): void {
  const { state, log, now } = app;
  const until = now() - LEASE;
  const since = state.loggedUntil.get() ?? state.owner.get()?.since ?? until;
  const ended = rows.filter(({ id, record: { requestId, status, updatedAt } }) => {
    const at = updatedAt ?? 0;
    return isEnded(status) && requestId === id && at >= since && at < until;
  });
  if (ended.length === 0) return;
  app.withLease('worker', () => {
    const lines = log
      .unlogged(ended)
      .map((row) => ({ at: row.record.updatedAt ?? until, row, record: row.record }));
    log.add(lines);
    state.loggedUntil.set(until);
  });
}
