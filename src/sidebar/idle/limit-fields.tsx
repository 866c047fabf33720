import { NumberField } from '../components/number-field';
import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';

/** How many accounts a plan may change before an admin has to release it. */
export function LimitFields() {
  const { wizard, state } = useSetupWizard();
  const { percent, count } = state.drafts.idle;
  return (
    <fieldset>
      <legend>{text.idle.limit}</legend>
      <p class="secondary">{text.idle.limitHint}</p>
      <NumberField
        field="idle.limit.percent"
        label={text.idle.percent}
        hint={text.idle.percentHint}
        value={percent}
        onEdit={(typed) => wizard.editDraft('idle', { percent: typed }, 'idle.limit.percent')}
      />
      <NumberField
        field="idle.limit.count"
        label={text.idle.count}
        value={count}
        onEdit={(typed) => wizard.editDraft('idle', { count: typed }, 'idle.limit.count')}
      />
    </fieldset>
  );
}
