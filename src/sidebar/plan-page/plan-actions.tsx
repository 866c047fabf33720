import type { PlanTask, PlanView } from '../../contract';
import { Button } from '../components/button';
import { Notice } from '../components/notice';
import { text } from '../text/plan-page';
import { countEntries } from './entries';
import type { LoadedPlan } from './use-plan';
import type { Run } from './use-run';

interface PlanActionsProps {
  plan: LoadedPlan;
  view: PlanView;
  run: Run;
  isWorking: boolean;
  onAsk(task: PlanTask): unknown;
}

/** What can be done with the plan now, and what came of what was done last. */
export function PlanActions({ plan, view, run, isWorking, onAsk }: PlanActionsProps) {
  const isAsking = run.busy === 'asking';
  const { warn, disable, delete: removed, end, remind } = countEntries(plan.entries);
  // How it ended stands at the top already.
  const said = view.outcome !== null && run.said?.task && run.said.task !== 'undo' ? null : run.said;
  const isLeft = warn + disable + removed + end + remind > 0;
  return (
    <div class="actions">
      {said && <Notice kind={said.ok ? 'success' : 'error'}>{said.message}</Notice>}
      {!isWorking && (
        <div class="buttons">
          {view.next !== 'nothing' && isLeft && (
            <Button variant="action" isBusy={isAsking || plan.isLoading} onClick={() => onAsk(taskOf(view))}>
              {isAsking ? text.apply.asking : view.next === 'release' ? text.apply.askHeld : text.apply.ask}
            </Button>
          )}
          {view.next !== 'nothing' && !isLeft && !plan.isLoading && <p>{text.apply.left}</p>}
          {view.mayUndo && (
            <Button isBusy={isAsking || plan.isLoading} onClick={() => onAsk('undo')}>
              {text.undo.ask}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function taskOf({ next }: PlanView): PlanTask {
  return next === 'release' ? 'release' : 'apply';
}
