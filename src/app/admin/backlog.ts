import { isStillOpen } from '../../requests/readiness';
import { isEnded } from '../../requests/request';
import { readByStatus } from '../../sheets/status-column';
import type { AppContext } from '../context';

/** How many rows would be handled once Chat Access is turned on, at once or after a wait; the others need a person first. */
export function countBacklog(context: Pick<AppContext, 'responseGrid' | 'openReadOnly'>): number {
  const grid = context.responseGrid();
  if (!grid) return 0;
  const rows = readByStatus(context.openReadOnly(grid), (status) => !isEnded(status));
  return rows.filter((row) => isStillOpen(row) && row.record.status !== 'Needs approval').length;
}
