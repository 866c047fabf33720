import { addMenu } from '../google/ui';

export const MENU = 'Chat Access';

/** The menu. It is also built before anything is authorized, so it touches nothing else. */
export function buildMenu(): void {
  addMenu(MENU, [
    { caption: 'Open setup and health', handler: 'openSetup' },
    null,
    { caption: 'Handle waiting rows now', handler: 'processPending' },
    { caption: 'Retry selected rows', handler: 'retrySelectedRows' },
    { caption: 'Retry all failed rows', handler: 'retryFailedRows' },
    null,
    { caption: 'Extract all agents', handler: 'extractAgents' },
    { caption: 'Check idle accounts (no changes)', handler: 'planIdleReview' },
    { caption: 'Apply the idle plan', handler: 'applyIdlePlan' },
    { caption: 'Restore selected accounts', handler: 'restoreSelectedAgents' },
  ]);
}
