import { Notice } from '../components/notice';
import { JobProgress } from '../health/job-progress';
import { useSetupWizard } from '../setup-wizard';
import { unfinishedWork } from './unfinished-work';
import type { Check } from './use-check';

/** How far the check is, and what it has found. */
export function CheckResult({ check, busy }: { check: Check | null; busy: boolean }) {
  const { wizard, state } = useSetupWizard();
  const health = state.answer?.health;
  if (!busy && !health?.idle?.working) {
    return check && <Found check={check} plan={health?.idle?.plan?.id ?? null} />;
  }
  return (
    <>
      {!busy && check?.said && <Notice kind="info">{check.said}</Notice>}
      <JobProgress
        health={health}
        awaited={busy ? 'Looking for idle accounts' : unfinishedWork(health)}
        onEnd={() => {
          if (!busy) void wizard.load();
        }}
      />
    </>
  );
}

/** What was said before the plan was made is not the result. */
function Found({ check: { said, isLate, before }, plan }: { check: Check; plan: string | null }) {
  const told = isLate ? null : said;
  if (plan === null || plan === before) {
    return (
      <Notice kind="error">{told ?? 'No plan was made. Test the connection, and check once more.'}</Notice>
    );
  }
  return (
    <Notice kind="success">
      <p>{told ?? 'The plan is made. Look at the sheet Plan.'}</p>
      <p>No account was changed. The sheet Plan gives the reason for each.</p>
    </Notice>
  );
}
