import { NumberField } from '../components/number-field';
import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';

/** How many accounts are given a day before somebody must approve more. */
export function BrakeFields() {
  const { state } = useSetupWizard();
  const busiest = state.answer?.health.busiestDay;
  return (
    <>
      <BrakeField name="brake" />
      <BrakeField name="brakeAll" />
      {busiest && <p class="secondary">{text.access.busiestDay(busiest.requester, busiest.all)}</p>}
    </>
  );
}

function BrakeField({ name }: { name: 'brake' | 'brakeAll' }) {
  const { wizard, state } = useSetupWizard();
  return (
    <NumberField
      field={`access.${name}`}
      label={text.access.brakes[name]}
      hint={text.access.brakeHints[name]}
      value={state.drafts.access[name]}
      onEdit={(typed) => wizard.editDraft('access', { [name]: typed }, `access.${name}`)}
    />
  );
}
