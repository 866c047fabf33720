import { reviewIdle } from '../desk/idle/commands';
import { handlePending } from '../desk/pending';
import { retireTriggers } from '../desk/turning';
import { Program } from '../wiring';

/** Every five minutes: whatever is unfinished. */
export function timeForPending(): void {
  const program = new Program(() => 'timer');
  if (program.state.owner.isMe()) handlePending(program);
  else retireTriggers(program);
}

/** Every day: accounts that nobody uses. */
export function timeForReview(): void {
  const program = new Program(() => 'daily review');
  if (program.state.owner.isMe()) reviewIdle(program);
  else retireTriggers(program);
}
