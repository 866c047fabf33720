import type { ComponentChildren } from 'preact';
import { ChipsField } from '../components/chips-field';
import { FieldWarning } from '../components/field';
import { NumberField } from '../components/number-field';
import { useSetupWizard } from '../setup-wizard';

/** Which accounts count as idle, and what becomes of them. */
export function PolicyFields() {
  const { wizard, state } = useSetupWizard();
  const draft = state.drafts.idle;
  const days = (name: DaysName, label: string, hint: ComponentChildren) => (
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
      {days(
        'disableAfterDays',
        'Days without sign-in until disabled',
        'Counted from the last sign-in, or from a later request for the account.',
      )}
      {days(
        'neverUsedAfterDays',
        'Days until disabled, if never used',
        'Counted from the day on which the account was made or asked for.',
      )}
      {days(
        'warnDaysBefore',
        'Days of warning before that (optional)',
        'The person gets the mail Warning first. Empty: no warning.',
      )}
      <NoMails />
      {days(
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

type DaysName = 'disableAfterDays' | 'neverUsedAfterDays' | 'warnDaysBefore' | 'deleteAfterDays';

/** Nobody is disabled who was to be warned and cannot be. */
function NoMails() {
  const { state } = useSetupWizard();
  const canMail = state.answer?.setup.mail.enabled ?? true;
  if (canMail || state.drafts.idle.warnDaysBefore.trim() === '') return null;
  return (
    <FieldWarning text="Mails are switched off in the step Messages: nobody can be warned, so nobody is disabled." />
  );
}
