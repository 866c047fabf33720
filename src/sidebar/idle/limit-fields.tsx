import { NumberField } from '../components/number-field';
import { useSetupWizard } from '../setup-wizard';

/** How many accounts a plan may change before an admin has to release it. */
export function LimitFields() {
  const { wizard, state } = useSetupWizard();
  const { percent, count } = state.drafts.idle;
  return (
    <fieldset>
      <legend>Limit</legend>
      <p class="secondary">
        A plan above one of the two is held and mailed to the admins. A person looks at it and releases it:
        Chat Access {'>'} Apply the idle plan.
      </p>
      <NumberField
        field="idle.limit.percent"
        label="Percent of the enabled accounts"
        hint="Counts from 20 enabled accounts on."
        value={percent}
        onEdit={(typed) => wizard.editDraft('idle', { percent: typed }, 'idle.limit.percent')}
      />
      <NumberField
        field="idle.limit.count"
        label="Number of accounts"
        value={count}
        onEdit={(typed) => wizard.editDraft('idle', { count: typed }, 'idle.limit.count')}
      />
    </fieldset>
  );
}
