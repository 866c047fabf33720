import { Notice } from '../components/notice';
import type { IdleHealth } from '../contract';
import { formatDateTime } from '../dates';
import { planState } from './plan-state';

/** A plan that was stopped before it began: why, and how a person releases it. */
export function HeldPlan({ idle }: { idle: IdleHealth | undefined }) {
  if (!idle?.plan || planState(idle, Date.now()) !== 'held') return null;
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
