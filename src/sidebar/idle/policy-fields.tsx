import { ChipsField } from '../components/chips-field';
import { FieldWarning } from '../components/field';
import { NumberField } from '../components/number-field';
import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';

/** When an account counts as idle, and when it is warned, disabled and deleted. */
export function PolicyFields() {
  const { wizard, state } = useSetupWizard();
  return (
    <>
      <DaysField name="disableAfterDays" />
      <DaysField name="neverUsedAfterDays" />
      <DaysField name="warnDaysBefore" />
      <MailsOffWarning />
      <DaysField name="deleteAfterDays" />
      <ChipsField
        field="idle.exempt"
        label={text.idle.exempt}
        hint={text.idle.exemptHint}
        items={state.drafts.idle.exempt}
        onEdit={(exempt) => wizard.editDraft('idle', { exempt }, 'idle.exempt')}
      />
    </>
  );
}

function DaysField({ name }: { name: keyof typeof text.idle.days }) {
  const { wizard, state } = useSetupWizard();
  return (
    <NumberField
      field={`idle.${name}`}
      label={text.idle.days[name]}
      hint={text.idle.daysHints[name]}
      value={state.drafts.idle[name]}
      onEdit={(typed) => wizard.editDraft('idle', { [name]: typed }, `idle.${name}`)}
    />
  );
}

/** The review never disables an account without the warning that the policy asks for. */
function MailsOffWarning() {
  const { state } = useSetupWizard();
  const areMailsOn = state.answer?.setup.mail.enabled ?? true;
  if (areMailsOn || state.drafts.idle.warnDaysBefore.trim() === '') return null;
  return <FieldWarning message={text.idle.mailsOff} />;
}
