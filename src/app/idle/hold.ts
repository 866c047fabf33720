import { count, limitExceeded } from '../../idle/plan';
import type { PlanRow } from '../../idle/ports';
import { WorkbookPlan } from '../../sheets/plan-sheet';
import type { PlanNote } from '../../state/idle-state';
import type { AppContext } from '../context';
import { heldSentence } from './messages';
import { logPlan, notifyAdmins } from './notify';

/** Who wants a plan to be carried out. */
export interface ApplyRequest {
  by: string;
  isPerson: boolean;
}

/**
 * Why a plan must not begin, as a sentence; `null` when it may. A plan that is too large, or rests on doubtful
 * data, is held once; a person who asks for it after that releases it, and the log names them.
 */
export function hold(
  app: AppContext,
  note: PlanNote,
  rows: readonly PlanRow[],
  wish: ApplyRequest,
): string | null {
  const tooLarge = limitExceeded(count(rows), note.enabled, app.setup.idle) ?? '';
  const why = [note.doubts, tooLarge].join(' ').trim();
  if (why === '') return null;
  if (note.held === null || !wish.isPerson) return stop(app, note, why);
  release(app, note, `Plan ${note.id} was released by ${wish.by}. ${why}`);
  return null;
}

function stop(app: AppContext, note: PlanNote, why: string): string {
  const sentence = heldSentence(why);
  app.state.idle.plan.set({ ...note, held: why });
  new WorkbookPlan(app.workbook).setState(sentence);
  notifyAdmins(app, `${note.id}-held`, 'Chat Access has stopped an idle plan', sentence);
  return sentence;
}

/** Whoever releases a plan made from a short list says that the list is right. */
function release(app: AppContext, note: PlanNote, detail: string): void {
  app.state.snapshot.acceptShrunk();
  app.state.snapshot.acceptLostBaseline();
  logPlan(app, note.id, 'Released', detail);
}
