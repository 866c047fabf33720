import type { IdleHealth } from '../../contract';
import { Notice } from '../components/notice';
import { formatDateTime } from '../dates';
import { text } from '../text/text';
import { getPlanState } from './plan-state';

/** Why the idle plan is held, and how an admin releases it. */
export function HeldPlanNotice({ idle }: { idle: IdleHealth }) {
  if (!idle.plan || getPlanState(idle, Date.now()) !== 'held') return null;
  const { at, until, held } = idle.plan;
  return (
    <Notice kind="error">
      <p>{text.idleReview.held(formatDateTime(at), held ?? '')}</p>
      <p>{text.idleReview.heldHint(formatDateTime(until))}</p>
    </Notice>
  );
}
