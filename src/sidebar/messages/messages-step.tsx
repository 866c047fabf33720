import { useEffect, useState } from 'preact/hooks';
import type { TemplateName } from '../../contract';
import { Checkbox } from '../components/checkbox';
import { ChipsField } from '../components/chips-field';
import { useSetupWizard } from '../setup-wizard';
import { StepForm } from '../step-form';
import { text } from '../text/text';
import { useSaveStep } from '../use-save-step';
import { SENT_TEMPLATES } from './sent-templates';
import { TemplateTabs } from './template-tabs';

const FIELDS = ['mail.copyTo', 'mail.alertsTo', 'mail.templates'];

/** What the mails say, and who gets copies and alerts. */
export function MessagesStep() {
  const { wizard, state } = useSetupWizard();
  const saving = useSaveStep('messages');
  const [tab, setTab] = useTab();
  const { enabled, copyTo, alertsTo } = state.drafts.messages;
  return (
    <StepForm fields={FIELDS} saving={saving} onSave={saving.run}>
      <Checkbox
        name="mail.enabled"
        label={text.messages.enabled}
        isChecked={enabled}
        onEdit={(isChecked) => wizard.editDraft('messages', { enabled: isChecked }, 'mail.enabled')}
      />
      {state.answer && <TemplateTabs answer={state.answer} tab={tab} onTab={setTab} />}
      <ChipsField
        field="mail.copyTo"
        label={text.messages.copyTo}
        hint={text.messages.copyToHint}
        items={copyTo}
        onEdit={(items) => wizard.editDraft('messages', { copyTo: items }, 'mail.copyTo')}
      />
      <ChipsField
        field="mail.alertsTo"
        label={text.messages.alertsTo}
        hint={text.messages.alertsToHint}
        items={alertsTo}
        onEdit={(items) => wizard.editDraft('messages', { alertsTo: items }, 'mail.alertsTo')}
      />
    </StepForm>
  );
}

/** The open tab. When problems are shown, the tab of the first invalid template opens. */
function useTab() {
  const { state } = useSetupWizard();
  const [tab, setTab] = useState<TemplateName>('created');
  const invalid = SENT_TEMPLATES.find((name) =>
    state.problems.some(({ field }) => field.startsWith(`mail.templates.${name}.`)),
  );
  useEffect(() => {
    if (invalid) setTab(invalid);
  }, [state.problemsShownCount]);
  return [tab, setTab] as const;
}
