import { restoreAll } from '../../idle/restore';
import type { Restored } from '../../idle/restoring';
import { credentialProblem } from '../../setup/alerts';
import type { IdleJob } from '../../setup/state/idle-state';
import type { Program } from '../../wiring';
import { idleDesk } from './reach';
import { endJob, logPlan } from './telling';
import { PLAN_LIFE } from './words';

/** Restores as far as this execution can. `null`: the next one goes on. */
export function restore(program: Program, job: IdleJob): string | null {
  const names = program.accounts.learnNames();
  if (names.kind === 'denied') program.pause(credentialProblem(names.reason));
  if (names.kind !== 'ok') return null;
  const desk = idleDesk(program, job);
  const result = restoreAll({ id: job.id, agentIds: job.agentIds ?? [], desk, events: program.log.events() });
  const isTooLong = program.now() > job.startedAt + PLAN_LIFE;
  if (!result.isFinished && !isTooLong) return null;
  const sentence =
    inWords(result) + (result.isFinished ? '' : ' The rest could not be reached for two days.');
  logPlan(program, job.id, 'Undone', `${sentence} (${job.by})`);
  return endJob(program, job, 'Chat Access: accounts restored', sentence);
}

function inWords({ restored, failures }: Restored): string {
  const done = `${restored} ${restored === 1 ? 'account was' : 'accounts were'} restored.`;
  const shown = failures.slice(0, 5);
  const more = failures.length > shown.length ? [`And ${failures.length - shown.length} more.`] : [];
  return [done, ...shown, ...more].join(' ');
}
