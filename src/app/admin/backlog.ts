import { readiness } from '../../requests/readiness';
import { isBlank } from '../../requests/request';
import { isEnded } from '../../sheets/record-cells';
import { readByStatus } from '../../sheets/status-column';
import type { AppContext } from '../context';

/** How many rows would be handled when Chat Access is turned on. */
export function countBacklog(context: Pick<AppContext, 'responseGrid' | 'openReadOnly' | 'now'>): number {
  const grid = context.responseGrid();
  if (!grid) return 0;
  const rows = readByStatus(context.openReadOnly(grid), (status) => !isEnded(status));
  const isDue = (row: (typeof rows)[number]) => readiness(row, context.now(), 'timer') === 'work';
  return rows.filter((row) => !isBlank(row.answers) && isDue(row)).length;
}
