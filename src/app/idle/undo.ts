import { effectiveUserEmail } from '../../google/session';
import { lastRunOf } from '../../idle/choose-accounts';
import type { IdleJob } from '../../state/idle-state';
import { type Message, tell } from '../../text/say';
import { MAX_ACCOUNTS_PER_JOB } from './choose-accounts';
import { type BeginContext, BUSY, beginJob, newJobId } from './job';

/** What is to be asked before the last run is undone, and the accounts that are restored then. */
export interface UndoQuestion {
  question: Message;
  /** The plan that was carried out. */
  run: string;
  agentIds: readonly string[];
}

/** For an editor who wants the accounts back that the last run has disabled; a message: there are none. */
export function questionToUndo({ state, log }: BeginContext): UndoQuestion | Message {
  if (!state.owner.get()) return { code: 'run.off' };
  if (state.idle.job.get()) return BUSY;
  // Only the owner can prove a line; what another editor asks for is proved by the owner's run.
  const canProve = state.owner.isOrWasMe();
  const run = lastRunOf(log.events(), ({ isProved }) => isProved || !canProve);
  if (!run) return { code: 'undo.none' };
  const { id, at, disabled, deleted } = run;
  if (run.agentIds.length === 0) return { code: 'undo.nothing-left', id, at, disabled };
  const agentIds = run.agentIds.slice(0, MAX_ACCOUNTS_PER_JOB);
  const left = run.agentIds.length - agentIds.length;
  const accounts = agentIds.length;
  return { question: { code: 'undo.ask', id, at, disabled, deleted, accounts, left }, run: id, agentIds };
}

/** Restores the accounts that the person has agreed to, as restoring selected rows does. */
export function undoRun(context: BeginContext, agentIds: readonly string[]): string {
  const job: IdleJob = {
    id: newJobId('U'),
    task: 'restore',
    by: effectiveUserEmail(),
    startedAt: context.now(),
    agentIds: [...agentIds],
  };
  return tell(beginJob(context, job));
}
