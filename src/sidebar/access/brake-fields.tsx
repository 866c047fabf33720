import { NumberField } from '../components/number-field';
import { EMPTY_DRAFTS } from '../drafts';
import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';
import { Fold } from './fold';

/** How many accounts are given a day before somebody must approve more. */
export function BrakeFields() {
  const { state } = useSetupWizard();
  const busiest = state.answer?.health.busiestDay;
  const { brake, brakeAll } = state.drafts.access;
  return (
    <Fold
      {...text.access.folds.brake}
      isUsed={brake !== EMPTY_DRAFTS.access.brake || brakeAll !== ''}
      fields={['access.brake', 'access.brakeAll']}
    >
      <BrakeField name="brake" />
      <BrakeField name="brakeAll" />
      {busiest && <p class="secondary">{text.access.busiestDay(busiest.requester, busiest.all)}</p>}
    </Fold>
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
