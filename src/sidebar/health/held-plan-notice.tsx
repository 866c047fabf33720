import { Notice } from '../components/notice';
import type { IdleHealth } from '../contract';
import { formatDateTime } from '../dates';
import { getPlanState } from './plan-state';

/** Why the idle plan is held, and how an admin releases it. */
export function HeldPlanNotice({ idle }: { idle: IdleHealth | undefined }) {
  if (!idle?.plan || getPlanState(idle, Date.now()) !== 'held') return null;
  const { at, until, held } = idle.plan;
  return (
    <Notice kind="error">
      <p>{`The idle plan of ${formatDateTime(at)} is held, and nothing was changed. ${held}`}</p>
      <p>
        {`Look at the sheet Plan and delete the rows that are wrong. Chat Access > Apply the idle plan then carries it out, until ${formatDateTime(until)}.`}
      </p>
    </Notice>
  );
}
