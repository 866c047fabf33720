import type { IdleHealth, SetupAnswer } from '../../contract';
import { Button } from '../components/button';
import { FailureNotice } from '../components/failure-notice';
import { formatDateTime, formatTimeAgo } from '../dates';
import { text } from '../text/text';
import { useServerCall } from '../use-task';
import { DetailRow } from './detail-row';
import { getPlanState } from './plan-state';

/** The mode of the review of idle accounts, its last and next run, and its plan. */
export function IdleReviewCard({ answer }: { answer: SetupAnswer }) {
  const { health, setup } = answer;
  const { idle } = health;
  const { mode } = setup.idle;
  const opening = useServerCall('reviewIdlePlan');
  return (
    <section class="idle-review" aria-label={text.idleReview.title}>
      <h2>{text.idleReview.title}</h2>
      <dl class="details">
        <DetailRow name={text.idleReview.mode}>{text.idle.modes[mode]}</DetailRow>
        {idle.lastReview && (
          <DetailRow name={text.idleReview.lastReview}>
            {formatTimeAgo(idle.lastReview, Date.now())}
          </DetailRow>
        )}
        {mode !== 'off' && (
          <DetailRow name={text.idleReview.nextReview}>{describeNextReview(answer)}</DetailRow>
        )}
        <PlanRow idle={idle} isOff={mode === 'off'} />
      </dl>
      {getPlanState(idle, Date.now()) === 'waiting' && (
        <p class="secondary">{mode === 'off' ? text.idleReview.offHint : text.idleReview.planHint}</p>
      )}
      {idle.plan && (
        <div>
          <Button isBusy={opening.isBusy} onClick={() => opening.run()}>
            {text.idleReview.open}
          </Button>
          <FailureNotice task={opening} />
        </div>
      )}
      {idle.deletionWaits && <p>{idle.deletionWaits}</p>}
      {idle.working && health.paused && <p>{text.idleReview.pausedHint}</p>}
    </section>
  );
}

function describeNextReview({ health }: SetupAnswer): string {
  if (!health.on) return text.idleReview.whenOn;
  return health.paused ? text.idleReview.whenResumed : text.idleReview.daily;
}

function PlanRow({ idle, isOff }: { idle: IdleHealth; isOff: boolean }) {
  const state = getPlanState(idle, Date.now());
  if (!idle.plan || !state) return null;
  const describe = text.idleReview.planStates[isOff && state === 'waiting' ? 'off' : state];
  return <DetailRow name={text.idleReview.plan}>{describe(formatDateTime(idle.plan.until))}</DetailRow>;
}
