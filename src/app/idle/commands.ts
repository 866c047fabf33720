import { effectiveUserEmail } from '../../google/session';
import { say } from '../../text/say';
import type { AppContext } from '../context';
import { chosenAgents } from './choose-accounts';
import { hold } from './hold';
import { BUSY, begin, continueIdle, newId } from './job';
import { CHECK, TIMER } from './messages';
import { usableRows } from './plan';

/** The daily review, by the saved policy. */
export function reviewIdle(app: AppContext): void {
  if (app.setup.idle.mode === 'off') return;
  begin(app, { id: newId('P'), task: 'review', by: TIMER, startedAt: app.now() });
}

/** For a person: what the review would do, in the `Plan` sheet. Changes no account. */
export function checkIdle(app: AppContext): string {
  return begin(app, { id: newId('P'), task: 'check', by: effectiveUserEmail(), startedAt: app.now() });
}

/** For a person: carries out the plan that is in the `Plan` sheet, as far as it still holds. */
export function applyIdle(app: AppContext): string {
  const note = app.state.idle.plan.get();
  if (!app.state.owner.get()) return say({ code: 'run.off' });
  if (!note) return `There is no plan yet. Make one: ${CHECK}.`;
  if (note.isApplied) return `The plan ${note.id} was carried out already. Make a new one: ${CHECK}.`;
  if (app.state.idle.job.get()) return continueIdle(app) || BUSY;
  const by = effectiveUserEmail();
  const rows = usableRows(app, note);
  if (typeof rows === 'string') return `${rows} Nothing was changed.`;
  const held = app.withLease('idle', () => hold(app, note, rows, { by, isPerson: true }) ?? '');
  if (held !== '') return held ?? BUSY;
  return begin(app, { id: note.id, task: 'apply', by, startedAt: app.now() });
}

/** For a person: gives back the accounts that the selected rows of `Plan` or `Log` stand for. */
export function restoreIdle(app: AppContext, sheetId: number, rows: readonly number[]): string {
  const chosen = chosenAgents(app, sheetId, rows);
  if (typeof chosen === 'string') return chosen;
  if (!app.state.owner.get()) return say({ code: 'run.off' });
  const job = { id: newId('U'), task: 'restore', by: effectiveUserEmail(), startedAt: app.now() } as const;
  return begin(app, { ...job, agentIds: chosen });
}
