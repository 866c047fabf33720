import { whoRunsThis } from '../../google/session';
import type { Program } from '../../wiring';
import { DESK_OFF } from '../sentences';
import { chosenAgents } from './choosing';
import { hold } from './holding';
import { BUSY, begin, continueIdle, newId } from './job';
import { usableRows } from './planning';
import { CHECK, TIMER } from './words';

/** The daily review, by the saved policy. */
export function reviewIdle(program: Program): void {
  if (program.setup.idle.mode === 'off') return;
  begin(program, { id: newId('P'), task: 'review', by: TIMER, startedAt: program.now() });
}

/** For a person: what the review would do, in the `Plan` sheet. Changes no account. */
export function checkIdle(program: Program): string {
  return begin(program, { id: newId('P'), task: 'check', by: whoRunsThis(), startedAt: program.now() });
}

/** For a person: carries out the plan that is in the `Plan` sheet, as far as it still holds. */
export function applyIdle(program: Program): string {
  const note = program.state.idle.plan.get();
  if (!program.state.owner.get()) return DESK_OFF;
  if (!note) return `There is no plan yet. Make one: ${CHECK}.`;
  if (note.isApplied) return `The plan ${note.id} was carried out already. Make a new one: ${CHECK}.`;
  if (program.state.idle.job.get()) return continueIdle(program) || BUSY;
  const by = whoRunsThis();
  const rows = usableRows(program, note);
  if (typeof rows === 'string') return `${rows} Nothing was changed.`;
  const held = program.alone('idle', () => hold(program, note, rows, { by, isPerson: true }) ?? '');
  if (held !== '') return held ?? BUSY;
  return begin(program, { id: note.id, task: 'apply', by, startedAt: program.now() });
}

/** For a person: gives back the accounts that the selected rows of `Plan` or `Log` stand for. */
export function restoreIdle(program: Program, sheetId: number, rows: readonly number[]): string {
  const chosen = chosenAgents(program, sheetId, rows);
  if (typeof chosen === 'string') return chosen;
  if (!program.state.owner.get()) return DESK_OFF;
  const job = { id: newId('U'), task: 'restore', by: whoRunsThis(), startedAt: program.now() } as const;
  return begin(program, { ...job, agentIds: chosen });
}
