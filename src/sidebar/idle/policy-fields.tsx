import type { ComponentChildren } from 'preact';
import { ChipsField } from '../components/chips-field';
import { FieldWarning } from '../components/field';
import { NumberField } from '../components/number-field';
import { useSetupWizard } from '../setup-wizard';

/** When an account counts as idle, and when it is warned, disabled and deleted. */
export function PolicyFields() {
  const { wizard, state } = useSetupWizard();
  const draft = state.drafts.idle;
  const daysField = (name: DaysSetting, label: string, hint: ComponentChildren) => (
    <NumberField
      field={`idle.${name}`}
      label={label}
      hint={hint}
      value={draft[name]}
      onEdit={(typed) => wizard.editDraft('idle', { [name]: typed }, `idle.${name}`)}
    />
  );
  return (
    <>
      {daysField(
        'disableAfterDays',
        'Days without sign-in until disabled',
        'Counted from the last sign-in, or from a later request for the account.',
      )}
      {daysField(
        'neverUsedAfterDays',
        'Days until disabled, if never used',
        'Counted from the day on which the account was made or asked for.',
      )}
      {daysField(
        'warnDaysBefore',
        'Days of warning before that (optional)',
        'The person gets the mail Warning first. Empty: no warning.',
      )}
      <MailsOffWarning />
      {daysField(
        'deleteAfterDays',
        'Days until deleted (optional)',
        'Empty: never. Deleting cannot be undone, and only touches what Chat Access disabled that long ago.',
      )}
      <ChipsField
        field="idle.exempt"
        label="Exempt people (optional)"
        hint="Addresses, or a whole domain as @acme.com. The sheet Exemptions takes reasons and end dates. Owners and administrators are never touched."
        items={draft.exempt}
        onEdit={(exempt) => wizard.editDraft('idle', { exempt }, 'idle.exempt')}
      />
    </>
  );
}

type DaysSetting = 'disableAfterDays' | 'neverUsedAfterDays' | 'warnDaysBefore' | 'deleteAfterDays';

/** The review never disables an account without the warning that the policy asks for. */
function MailsOffWarning() {
  const { state } = useSetupWizard();
  const areMailsOn = state.answer?.setup.mail.enabled ?? true;
  if (areMailsOn || state.drafts.idle.warnDaysBefore.trim() === '') return null;
  return (
    <FieldWarning text="Mails are switched off in the step Messages: nobody can be warned, so nobody is disabled." />
  );
}
