import { useEffect, useState } from 'preact/hooks';
import { Button } from '../components/button';
import { FailureNotice } from '../components/failure-notice';
import { useSetupWizard } from '../setup-wizard';
import { StepForm } from '../step-form';
import { text } from '../text/text';
import { useSaveStep } from '../use-save-step';
import { IdleCheckResult } from './idle-check-result';
import { LimitFields } from './limit-fields';
import { PolicyFields } from './policy-fields';
import { ReviewModeField } from './review-mode-field';
import { SuiteFields } from './suite-fields';
import { useIdleCheck } from './use-idle-check';

const FIELDS = [
  'idle.mode',
  'idle.disableAfterDays',
  'idle.neverUsedAfterDays',
  'idle.warnDaysBefore',
  'idle.deleteAfterDays',
  'idle.exempt',
  'idle.by',
  'idle.openTickets',
  'idle.limit.percent',
  'idle.limit.count',
];

/** Which accounts are idle, and what happens to them. */
export function IdleStep() {
  const saving = useSaveStep('idle');
  const checking = useIdleCheck();
  const isPolicyVisible = useIsPolicyVisible();
  const { isBusy, failure } = checking;
  const checkButton = (
    <Button isBusy={isBusy} onClick={checking.run}>
      {isBusy ? text.idle.checking : text.idle.check}
    </Button>
  );
  return (
    <StepForm
      fields={FIELDS}
      saving={saving}
      onSave={saving.run}
      extraButtons={isPolicyVisible && checkButton}
    >
      <ReviewModeField />
      {isPolicyVisible && <PolicyFields />}
      {isPolicyVisible && <SuiteFields />}
      {isPolicyVisible && <LimitFields />}
      <FailureNotice task={checking} />
      {isPolicyVisible && failure === null && <IdleCheckResult check={checking.value} isBusy={isBusy} />}
    </StepForm>
  );
}

/** A review that is off needs no policy, but an invalid policy has to be corrected before it can be saved. */
function useIsPolicyVisible(): boolean {
  const { state } = useSetupWizard();
  const hasProblems = state.problems.length > 0;
  const [isCorrecting, setCorrecting] = useState(false);
  useEffect(() => {
    if (hasProblems) setCorrecting(true);
  }, [state.problemsShownCount]);
  return state.drafts.idle.mode !== 'off' || hasProblems || isCorrecting;
}
