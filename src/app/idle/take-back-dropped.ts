import type { AccountEvent } from '../../accounts/history';
import type { AgentLine } from '../../accounts/ports';
import { begunBy, settledIn } from '../../idle/dropped';
import type { IdleEvent } from '../../idle/ports';
import { WorkbookPlan } from '../../sheets/plan-sheet';
import { say } from '../../text/say';
import type { AppContext } from '../context';
import { type EndsContext, knownEnds } from './known-ends';

type Context = EndsContext & Pick<AppContext, 'log'>;

/**
 * Takes back the last days that the plan before has logged and not carried out, so that they count again: it has expired on the way,
 * or was stopped or replaced, or Chat Access was turned off. Zendesk may not have been called then; now all accounts are read, and
 * nobody works on that plan any more. Whoever is on although their row says that it was done was enabled in Zendesk. Gives the log as
 * it is then.
 */
export function takeBackDropped(
  context: Context,
  lines: readonly AgentLine[],
  events: readonly AccountEvent[],
): readonly AccountEvent[] {
  const { state, log, now, workbook } = context;
  const plan = state.idle.plan.get();
  const begun = new Set(begunBy(plan, events).map(({ agentId }) => agentId));
  if (!plan || begun.size === 0) return events;
  const endOf = knownEnds(context, events);
  const settled = settledIn(new WorkbookPlan(workbook).read(), plan);
  const dropped = lines
    .map(({ account }) => account)
    .filter(({ id, enabled }) => enabled && begun.has(id) && !settled.has(id) && endOf(id)?.isCarriedOut);
  const detail = say({ code: 'idle.dropped' });
  const taken = dropped.map(({ id: agentId, email: address }): IdleEvent => {
    const about = { at: now(), reference: plan.id, agentId, address, mail: '', before: '' };
    return { ...about, action: 'Not disabled', status: 'Done', detail };
  });
  log.addEvents(taken);
  return [...events, ...taken.map((event) => ({ ...event, isProved: true }))];
}
