import { handlePending } from '../desk/pending';
import { retireTriggers } from '../desk/turning';
import { Program } from '../wiring';

/** Every five minutes: whatever is unfinished. */
export function timeForPending(): void {
  const program = new Program(() => 'timer');
  if (program.state.isOwner()) handlePending(program);
  else retireTriggers(program);
}
