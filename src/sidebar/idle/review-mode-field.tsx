import { RadioField } from '../components/radio-field';
import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';

const MODES = ['off', 'report', 'act'] as const;

/** Whether the review of idle accounts is off, reports only, or acts. */
export function ReviewModeField() {
  const { wizard, state } = useSetupWizard();
  return (
    <RadioField
      field="idle.mode"
      legend={text.idle.review}
      value={state.drafts.idle.mode}
      options={MODES.map((value) => ({
        value,
        label: text.idle.modes[value],
        hint: text.idle.modeHints[value],
      }))}
      onEdit={(mode) => wizard.editDraft('idle', { mode }, 'idle.mode')}
    />
  );
}
