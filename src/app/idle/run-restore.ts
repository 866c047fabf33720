import { restoreAccounts } from '../../idle/restore-accounts';
import type { RestoreOutcome } from '../../idle/restore-outcome';
import type { IdleJob } from '../../state/idle-state';
import type { AppContext } from '../context';
import { idleServices } from './context';
import { PLAN_LIFE } from './messages';
import { endJob, logPlan } from './notify';

/** Restores as far as this execution can. `null`: the next one goes on. */
export function runRestore(app: AppContext, job: IdleJob): string | null {
  const names = app.accounts.learnNames();
  if (names.kind !== 'ok') return null;
  const services = idleServices(app, job);
  const result = restoreAccounts({
    id: job.id,
    agentIds: job.agentIds ?? [],
    services,
    events: app.log.events(),
  });
  const isTooLong = app.now() > job.startedAt + PLAN_LIFE;
  if (!result.isFinished && !isTooLong) return null;
  const sentence =
    inWords(result) + (result.isFinished ? '' : ' The rest could not be reached for two days.');
  logPlan(app, job.id, 'Undone', `${sentence} (${job.by})`);
  return endJob(app, job, 'Chat Access: accounts restored', sentence);
}

function inWords({ restored, failures }: RestoreOutcome): string {
  const done = `${restored} ${restored === 1 ? 'account was' : 'accounts were'} restored.`;
  const shown = failures.slice(0, 5);
  const more = failures.length > shown.length ? [`And ${failures.length - shown.length} more.`] : [];
  return [done, ...shown, ...more].join(' ');
}
