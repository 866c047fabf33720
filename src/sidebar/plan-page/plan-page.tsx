import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PlanEntry, PlanView, Progress } from '../../contract';
import { Button } from '../components/button';
import { Notice } from '../components/notice';
import { describeProgress, ProgressBar } from '../components/progress-bar';
import type { ServerCall } from '../server-call';
import { text } from '../text/plan-page';
import { AccountDialog } from './account-dialog';
import { ConfirmDialog } from './confirm-dialog';
import { countEntries, filterEntries, listed, type Shown } from './entries';
import { PlanActions } from './plan-actions';
import { PlanFilter } from './plan-filter';
import { PlanHeader } from './plan-header';
import { PlanList } from './plan-list';
import { type LoadedPlan, usePlan } from './use-plan';
import { TITLE, useProgress, useRun } from './use-run';

/** The idle plan: what it would do to whom and why, whom to spare, and the buttons that apply and undo it. */
export function PlanPage({ callServer }: { callServer: ServerCall }) {
  const { plan, load, change } = usePlan(callServer);
  useEffect(() => {
    void load();
  }, []);
  const { run, ask, confirm, cancel, say } = useRun(callServer, load);
  const isRunning = run.busy !== null && run.busy !== 'asking';
  const isWorking = isRunning || (plan.view?.working ?? false);
  const job = useProgress(callServer, isWorking, () => {
    if (!isRunning) void load();
  });
  return (
    <div class="page">
      <h1 id={TITLE} tabIndex={-1}>
        {text.plan.title}
      </h1>
      <p class="visually-hidden" aria-live="polite">
        {plan.isLoading && (plan.view ? text.plan.loadingMore : text.plan.loading)}
      </p>
      {plan.isLoading && <div class="loading" aria-hidden="true" />}
      <Problem plan={plan} onRetry={load} />
      {plan.view && <PlanHeader view={plan.view} isWorking={isWorking} />}
      {isWorking && <Work isUndo={run.busy === 'undo'} job={job} />}
      {plan.view && (
        <Accounts
          view={plan.view}
          plan={plan}
          isFixed={isWorking || plan.view.outcome !== null}
          callServer={callServer}
          onChange={(agentId, part, message) => {
            change(agentId, part);
            say(message);
          }}
        />
      )}
      {plan.view && <PlanActions plan={plan} view={plan.view} run={run} isWorking={isWorking} onAsk={ask} />}
      {!plan.view && plan.isLoading && <Placeholder />}
      {run.asked && <ConfirmDialog asked={run.asked} onConfirm={confirm} onCancel={cancel} />}
    </div>
  );
}

/** What is under way, also between the executions that say how far it is. */
function Work({ isUndo, job }: { isUndo: boolean; job: Progress | null }) {
  const label = job?.message || (isUndo ? text.undo.undoing : text.apply.applying);
  return <ProgressBar label={label} job={job} hint={job ? describeProgress(job) : text.plan.working} />;
}

function Problem({ plan, onRetry }: { plan: LoadedPlan; onRetry(): unknown }) {
  if (plan.problem === null) return null;
  return (
    <Notice kind={plan.isFailed ? 'error' : 'info'}>
      <p>{plan.problem}</p>
      <Button isBusy={plan.isLoading} onClick={onRetry}>
        {text.plan.reload}
      </Button>
    </Notice>
  );
}

interface AccountsProps {
  view: PlanView;
  plan: LoadedPlan;
  isFixed: boolean;
  callServer: ServerCall;
  onChange(agentId: string, part: Partial<PlanEntry>, message: string): void;
}

function Accounts({ view, plan, isFixed, callServer, onChange }: AccountsProps) {
  const [shown, setShown] = useState<Shown>('todo');
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState<PlanEntry | null>(null);
  const all = useMemo(() => listed(plan.entries), [plan.entries]);
  const counts = useMemo(() => countEntries(plan.entries), [plan.entries]);
  const entries = useMemo(() => filterEntries(all, shown, search), [all, shown, search]);
  return (
    <>
      <div class="toolbar">
        <PlanFilter counts={counts} shown={shown} search={search} onShow={setShown} onSearch={setSearch} />
        <p class="secondary" role="status">
          {text.filter.shown(entries.length, plan.entries.length)}
        </p>
      </div>
      {entries.length === 0 ? (
        <p class="nothing">{text.filter.none}</p>
      ) : (
        <PlanList
          key={`${shown} ${search}`}
          entries={entries}
          isFixed={isFixed}
          warnDays={view.warnDays}
          onOpen={setOpened}
        />
      )}
      {opened && (
        <AccountDialog
          entry={opened}
          plan={view.id}
          warnDays={view.warnDays}
          isFixed={isFixed}
          callServer={callServer}
          onChange={(part, message) => {
            onChange(opened.agentId, part, message);
            setOpened(null);
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

const PLACEHOLDERS = [0, 1, 2, 3, 4, 5];

/** What is to be seen before the server has answered. */
function Placeholder() {
  return (
    <div class="placeholder" aria-hidden="true">
      {PLACEHOLDERS.map((each) => (
        <div key={each} />
      ))}
    </div>
  );
}
