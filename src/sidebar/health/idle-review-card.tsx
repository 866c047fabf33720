import type { IdleHealth, SetupAnswer } from '../contract';
import { formatDateTime, formatTimeAgo } from '../dates';
import { REVIEW_MODES } from '../idle/review-modes';
import { DetailRow } from './detail-row';
import { getPlanState } from './plan-state';

/** The mode of the review of idle accounts, its last and next run, and its plan. */
export function IdleReviewCard({ answer }: { answer: SetupAnswer }) {
  const { health, setup } = answer;
  const { idle } = health;
  if (!idle) return null;
  const { mode } = setup.idle;
  return (
    <section class="idle-review" aria-label="Idle accounts">
      <h2>Idle accounts</h2>
      <dl class="details">
        <DetailRow name="Review">{mode === 'off' ? 'Switched off' : REVIEW_MODES[mode].name}</DetailRow>
        {idle.lastReview && (
          <DetailRow name="Last review">{formatTimeAgo(idle.lastReview, Date.now())}</DetailRow>
        )}
        {mode !== 'off' && <DetailRow name="Next review">{describeNextReview(answer)}</DetailRow>}
        <PlanRow idle={idle} />
      </dl>
      {getPlanState(idle, Date.now()) === 'waiting' && (
        <p class="secondary">
          The sheet Plan says what would be done. Chat Access {'>'} Apply the idle plan carries it out.
        </p>
      )}
      {idle.working && health.paused && <p>What was begun goes on once Chat Access does.</p>}
    </section>
  );
}

function describeNextReview({ health }: SetupAnswer): string {
  if (!health.on) return 'Once Chat Access is on';
  return health.paused ? 'Once Chat Access goes on' : "Daily, 3 to 4 o'clock";
}

function PlanRow({ idle }: { idle: IdleHealth }) {
  const state = getPlanState(idle, Date.now());
  if (!idle.plan || !state) return null;
  const until = formatDateTime(idle.plan.until);
  if (state === 'expired') return <DetailRow name="Plan">{`Expired ${until}`}</DetailRow>;
  return <DetailRow name="Plan">{`${state === 'held' ? 'Held' : 'Waits'} until ${until}`}</DetailRow>;
}
