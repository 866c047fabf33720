import { restoredAmong } from '../../idle/choose-accounts';
import { restoreAccounts } from '../../idle/restore-accounts';
import { noteCutShort } from '../../idle/restore-failures';
import type { RestoreOutcome, RestoreRun } from '../../idle/restore-outcome';
import { WorkbookPlan } from '../../sheets/plan-sheet';
import type { IdleJob } from '../../state/idle-state';
import type { Message } from '../../text/say';
import { MAX_JOB_TIME_MS } from './decisions';
import { firstMessages } from './first-messages';
import { type EndContext, endJob, logPlan } from './notify';
import { idleServices, type ServicesContext } from './services';

type RestoreContext = ServicesContext & EndContext;

/** Restores as far as this execution can. `null`: the next one continues. */
export function runRestore(context: RestoreContext, job: IdleJob): Message | null {
  const { accounts, log, now } = context;
  if (accounts.learnNames().kind !== 'ok') return null;
  const run: RestoreRun = {
    id: job.id,
    agentIds: job.agentIds ?? [],
    services: idleServices(context, job),
    events: log.events(),
    settled: job.settled ?? 0,
    noteSettled: (settled) => context.state.idle.job.set({ ...job, settled }),
  };
  const outcome = restoreAccounts(run);
  const isTooLong = now() > job.startedAt + MAX_JOB_TIME_MS;
  if (!outcome.isFinished && !isTooLong) return null;
  if (!outcome.isFinished) noteCutShort({ ...run, events: log.events() });
  const message = messageOf(outcome);
  const plan = new WorkbookPlan(context.workbook);
  if (outcome.withoutChat) plan.setState(message);
  logPlan(context, job.id, 'Undone', { code: 'restore.outcome-in-log', outcome: message, by: job.by });
  // Only once the log says that it has ended does an account count as restored that had more than a switch.
  plan.setRestored(restoredAmong(run.agentIds, log.events(), outcome.failures));
  // What is not written when this execution dies would not be written by another one, once the job is forgotten.
  context.workbook.flush(); // guard: restored-before-forgotten
  return endJob(context, job, { subject: { code: 'idle-mail.restored' }, message });
}

function messageOf({ restored, failures, withoutChat = [], isFinished }: RestoreOutcome): Message {
  const shown = firstMessages(mostUrgentFirst(failures));
  const chat: Message[] =
    withoutChat.length > 0 ? [{ code: 'restore.chat-to-give', people: withoutChat }] : [];
  return { code: 'restore.outcome', restored, failures: [...shown, ...chat], isCutShort: !isFinished };
}

/** Only the first ones are shown, and for an account that is on there is nothing to be done. */
function mostUrgentFirst(failures: readonly Message[]): Message[] {
  const isOn = ({ code }: Message) => code === 'restore.already-enabled';
  return [...failures.filter((each) => !isOn(each)), ...failures.filter(isOn)];
}
