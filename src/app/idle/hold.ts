import { type ApplyRequest, decideHold } from '../../idle/hold';
import { countActions, countEnds, type Part } from '../../idle/plan';
import type { PlannedRow } from '../../idle/ports';
import { WorkbookPlan } from '../../sheets/plan-sheet';
import type { PlanNote } from '../../state/idle-state';
import type { Message } from '../../text/say';
import type { AppContext } from '../context';
import { noteEditorAction } from '../editor-actions';
import { notifyAdmins } from './notify';
import { acceptExemptions } from './rules';

export type HoldContext = Pick<
  AppContext,
  'state' | 'secrets' | 'setup' | 'workbook' | 'log' | 'now' | 'adminMailServices' | 'withLease'
>;

/** Holds a plan that must not begin, and says why; or notes that a person has released it. */
export function holdOrRelease(
  context: HoldContext,
  note: PlanNote,
  rows: readonly PlannedRow[],
  request: ApplyRequest,
): Message | 'go on' | { part: Part } {
  const decision = decideHold(note, countActions(rows), context.setup.idle, request, countEnds(rows));
  if (decision.kind === 'hold') {
    const { reasons, goesOn } = decision;
    const held = hold(context, note, heldMessage(reasons, goesOn), reasons);
    return goesOn ? { part: goesOn } : held;
  }
  if (decision.kind === 'release') release(context, note, request, decision.reasons);
  return 'go on';
}

/** Holds a plan as a whole. */
export function holdPlan(context: HoldContext, note: PlanNote, reasons: readonly Message[]): Message {
  return hold(context, note, heldMessage(reasons, undefined), reasons);
}

function heldMessage(reasons: readonly Message[], goesOn: Part | undefined): Message {
  if (!goesOn) return { code: 'plan.held', reasons };
  return { code: 'plan.held-in-part', held: goesOn === 'ends' ? 'idle' : 'ends', reasons };
}

function hold(context: HoldContext, note: PlanNote, message: Message, reasons: readonly Message[]): Message {
  notifyAdmins(context, `${note.id}-held`, { subject: { code: 'idle-mail.plan-held' }, message }, () => {
    // Only what is noted as held can be released: by then the admins will have been told.
    context.state.idle.plan.set({ ...note, held: reasons });
    new WorkbookPlan(context.workbook).setState(message);
  });
  return message;
}

/** To release a plan made from a short list is to say that the list is right; the same is true of the exemptions. */
function release(
  context: HoldContext,
  { id }: PlanNote,
  { by, isOwner }: ApplyRequest,
  reasons: readonly Message[],
): void {
  const { snapshot, idle } = context.state;
  snapshot.acceptShrunk();
  snapshot.acceptLostBaseline();
  context.log.acceptLostYears();
  acceptExemptions(context);
  if (isOwner && reasons.some(({ code }) => code === 'doubt.deletion-waits')) idle.deletionWaits.clear();
  noteEditorAction('Released', { code: 'plan.released', id, by, reasons }, context, { id });
}
