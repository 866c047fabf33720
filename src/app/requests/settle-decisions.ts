import { locked } from '../../google/lock';
import type { IdleEvent } from '../../idle/ports';
import { isApprover } from '../../requests/approval';
import { hideSecrets } from '../../setup/hidden';
import type { NotedDecision } from '../../state/decisions';
import { say } from '../../text/say';
import type { AppContext } from '../context';
import { approversOf } from './services';

export type DecisionsContext = Pick<AppContext, 'state' | 'setup' | 'secrets' | 'log' | 'withLease'>;

/**
 * The owner's execution takes what approvers have decided: the log says it, then it is kept where nobody else can write. What
 * somebody noted who is no approver is dropped.
 */
export function settleDecisions(context: DecisionsContext): void {
  const { state, log, withLease } = context;
  if (!state.owner.isMe() || !state.decisions.isAnyWaiting()) return;
  withLease('decisions', () => {
    const noted = state.decisions.waiting();
    const approvers = approversOf(context);
    const valid = noted
      .filter(({ by }) => isApprover(by, approvers)) // guard: decision-of-an-approver
      .map((each) => withoutSecrets(each, context));
    log.addEvents(valid.flatMap((each) => linesOf(each, context)));
    for (const each of valid) state.decisions.keep(each);
    locked(() => state.decisions.removeTaken(noted)); // guard: taking-lock
  });
}

/** Where they may be typed, somebody may type the owner's. */
function withoutSecrets(
  decision: NotedDecision,
  { secrets }: Pick<DecisionsContext, 'secrets'>,
): NotedDecision {
  return { ...decision, reason: hideSecrets(decision.reason, secrets.known()) }; // guard: secret-in-reason
}

/** An execution may have died between the lines and the note that they are written. */
function linesOf(
  { at, by, isApproved, reason, requests }: NotedDecision,
  { log }: Pick<DecisionsContext, 'log'>,
): IdleEvent[] {
  const action = isApproved ? 'Approved' : 'Not approved';
  const detail = say(isApproved ? { code: 'editor.approved' } : { code: 'editor.not-approved', reason });
  return requests
    .filter((reference) => !log.isLogged(reference, action, at, true)) // guard: decision-logged-once
    .map((reference) => {
      return {
        at,
        reference,
        agentId: '',
        address: '',
        action,
        status: '',
        detail,
        mail: '',
        before: '',
        by,
      };
    });
}
