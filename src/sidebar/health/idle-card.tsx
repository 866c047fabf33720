import type { IdleHealth, SetupAnswer } from '../contract';
import { formatDateTime, formatTimeAgo } from '../dates';
import { MODES } from '../idle/modes';
import { Fact } from './fact';
import { planState } from './plan-state';

/** How the review of idle accounts is: what it may do, when it looks, and the plan that waits. */
export function IdleCard({ answer }: { answer: SetupAnswer }) {
  const { health, setup } = answer;
  const { idle } = health;
  if (!idle) return null;
  const { mode } = setup.idle;
  return (
    <section class="idle" aria-label="Idle accounts">
      <h2>Idle accounts</h2>
      <dl class="facts">
        <Fact name="Review">{mode === 'off' ? 'Switched off' : MODES[mode].word}</Fact>
        {idle.lastReview && <Fact name="Last review">{formatTimeAgo(idle.lastReview, Date.now())}</Fact>}
        {mode !== 'off' && <Fact name="Next review">{nextReview(answer)}</Fact>}
        <Plan idle={idle} />
      </dl>
      {planState(idle, Date.now()) === 'waiting' && (
        <p class="secondary">
          The sheet Plan says what would be done. Chat Access {'>'} Apply the idle plan carries it out.
        </p>
      )}
      {idle.working && health.paused && <p>What was begun goes on once Chat Access does.</p>}
    </section>
  );
}

function nextReview({ health }: SetupAnswer): string {
  if (!health.on) return 'Once Chat Access is on';
  return health.paused ? 'Once Chat Access goes on' : "Daily, 3 to 4 o'clock";
}

function Plan({ idle }: { idle: IdleHealth }) {
  const state = planState(idle, Date.now());
  if (!idle.plan || !state) return null;
  const until = formatDateTime(idle.plan.until);
  if (state === 'expired') return <Fact name="Plan">{`Expired ${until}`}</Fact>;
  return <Fact name="Plan">{`${state === 'held' ? 'Held' : 'Waits'} until ${until}`}</Fact>;
}
