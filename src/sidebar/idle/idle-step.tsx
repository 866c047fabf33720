import { useEffect, useState } from 'preact/hooks';
import { Button } from '../components/button';
import { FailureNotice } from '../components/failure-notice';
import { useSetupWizard } from '../setup-wizard';
import { StepForm } from '../step-form';
import { useSaveStep } from '../use-save-step';
import { CheckResult } from './check-result';
import { LimitFields } from './limit-fields';
import { ModeChoice } from './mode-choice';
import { PolicyFields } from './policy-fields';
import { useCheck } from './use-check';

const FIELDS = [
  'idle.mode',
  'idle.disableAfterDays',
  'idle.neverUsedAfterDays',
  'idle.warnDaysBefore',
  'idle.deleteAfterDays',
  'idle.exempt',
  'idle.limit.percent',
  'idle.limit.count',
];

/** Which accounts nobody uses, and what becomes of them. */
export function IdleStep() {
  const saving = useSaveStep('idle');
  const checking = useCheck();
  const isShown = useShown();
  const { isBusy: busy, failure } = checking;
  const check = (
    <Button isBusy={busy} onClick={checking.run}>
      {busy ? 'Checking\u2026' : 'Check now (no changes)'}
    </Button>
  );
  return (
    <StepForm fields={FIELDS} saving={saving} onSave={saving.run} extraButtons={isShown && check}>
      <ModeChoice />
      {isShown && <PolicyFields />}
      {isShown && <LimitFields />}
      <FailureNotice task={checking} />
      {isShown && failure === null && <CheckResult check={checking.value} busy={busy} />}
    </StepForm>
  );
}

/** While it is off the fields are of no use, except when one of them has to be mended before it can be saved. */
function useShown(): boolean {
  const { state } = useSetupWizard();
  const isRefused = state.problems.length > 0;
  const [isMending, setMending] = useState(false);
  useEffect(() => {
    if (isRefused) setMending(true);
  }, [state.problemsShownCount]);
  return state.drafts.idle.mode !== 'off' || isRefused || isMending;
}
