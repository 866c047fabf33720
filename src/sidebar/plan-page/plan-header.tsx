import type { PlanView } from '../../contract';
import { Notice } from '../components/notice';
import { formatDateTime, formatTimeAgo } from '../dates';
import { text } from '../text/plan-page';

/** How old the plan is, whether it is held, and what came of it. */
export function PlanHeader({ view, isWorking }: { view: PlanView; isWorking: boolean }) {
  const { made, until, next, why, notes, outcome } = view;
  const ago = formatTimeAgo(made, Date.now());
  const mayBeApplied = outcome === null && (why === '' || next === 'release');
  return (
    <>
      <p class="secondary">
        {mayBeApplied ? text.plan.made(ago, formatDateTime(until)) : text.plan.madeBefore(ago)}
      </p>
      {outcome !== null && !isWorking && <Notice kind="success">{outcome}</Notice>}
      {why !== '' && (
        <Notice kind="error">
          <p>
            <strong>{next === 'release' ? text.plan.held : text.plan.cannot}</strong>
          </p>
          <p>{why}</p>
        </Notice>
      )}
      {notes
        .filter((note) => !why.includes(note))
        .map((note) => (
          <Notice key={note} kind="info">
            {note}
          </Notice>
        ))}
    </>
  );
}
