import { retireTriggers } from '../app/admin/turn-on-off';
import { AppContext } from '../app/context';
import { reviewIdle } from '../app/idle/commands';
import { handlePending } from '../app/requests/process-pending';

/** Every five minutes: whatever is unfinished. */
export function timeForPending(): void {
  const app = new AppContext(() => 'timer');
  if (app.state.owner.isMe()) handlePending(app);
  else retireTriggers(app);
}

/** Every day: accounts that nobody uses. */
export function timeForReview(): void {
  const app = new AppContext(() => 'daily review');
  if (app.state.owner.isMe()) reviewIdle(app);
  else retireTriggers(app);
}
