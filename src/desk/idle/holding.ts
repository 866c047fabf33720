import { breach, count } from '../../idle/plan';
import type { PlanRow } from '../../idle/ports';
import type { PlanNote } from '../../setup/state/idle-state';
import { WorkbookPlan } from '../../sheets/plan-sheet';
import type { Program } from '../../wiring';
import { logPlan, tell } from './telling';
import { heldSentence } from './words';

/** Who wants a plan to be carried out. */
export interface Wish {
  by: string;
  isPerson: boolean;
}

/**
 * Why a plan must not begin, as a sentence; `null` when it may. A plan that is too large, or rests on doubtful
 * data, is held once; a person who asks for it after that releases it, and the log names them.
 */
export function hold(program: Program, note: PlanNote, rows: readonly PlanRow[], wish: Wish): string | null {
  const tooLarge = breach(count(rows), note.enabled, program.setup.idle) ?? '';
  const why = [note.doubts, tooLarge].join(' ').trim();
  if (why === '') return null;
  if (note.held === null || !wish.isPerson) return stop(program, note, why);
  release(program, note, `Plan ${note.id} was released by ${wish.by}. ${why}`);
  return null;
}

function stop(program: Program, note: PlanNote, why: string): string {
  const sentence = heldSentence(why);
  program.state.idle.plan.set({ ...note, held: why });
  new WorkbookPlan(program.workbook).setState(sentence);
  tell(program, `${note.id}-held`, 'Chat Access has stopped an idle plan', sentence);
  return sentence;
}

/** Whoever releases a plan made from a short list says that the list is right. */
function release(program: Program, note: PlanNote, detail: string): void {
  program.state.extract.trustShorter();
  program.state.extract.forgetBlindness();
  logPlan(program, note.id, 'Released', detail);
}
