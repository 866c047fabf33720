import { Notice } from '../components/notice';
import { JobProgress } from '../health/job-progress';
import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';
import { describeIdleJob } from './describe-idle-job';
import type { IdleCheck } from './use-idle-check';

/** The progress of a check of idle accounts, and then its result. */
export function IdleCheckResult({ check, isBusy }: { check: IdleCheck | null; isBusy: boolean }) {
  const { wizard, state } = useSetupWizard();
  const health = state.answer?.health;
  if (!isBusy && !health?.idle.working) {
    return check && <FinishedCheck check={check} planId={health?.idle.plan?.id ?? null} />;
  }
  const loadResult = () => {
    if (!isBusy) void wizard.load();
  };
  return (
    <>
      {!isBusy && check?.message && <Notice kind="info">{check.message}</Notice>}
      <JobProgress
        health={health}
        unfinishedJob={isBusy ? text.idle.lookingForAccounts : describeIdleJob(health)}
        onEnd={loadResult}
      />
    </>
  );
}

function FinishedCheck({ check, planId }: { check: IdleCheck; planId: string | null }) {
  const { isContinuing, previousPlanId } = check;
  // The message of a check that had to be continued says that it began, not what it found.
  const message = isContinuing ? null : check.message;
  if (planId === null || planId === previousPlanId) {
    return <Notice kind="error">{message ?? text.idle.noPlan}</Notice>;
  }
  return (
    <Notice kind="success">
      <p>{message ?? text.idle.planMade}</p>
      <p>{text.idle.noAccountChanged}</p>
    </Notice>
  );
}
