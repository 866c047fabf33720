import { FieldError } from '../components/field';
import { messagesFor } from '../problems';
import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';
import { REVIEW_MODES, type ReviewMode } from './review-modes';

/** Whether the review of idle accounts is off, reports only, or acts. */
export function ReviewModeField() {
  const { wizard, state } = useSetupWizard();
  const messages = messagesFor(state.problems, 'idle.mode');
  const option = (mode: ReviewMode) => (
    <div class="inline form-group" key={mode}>
      <input
        type="radio"
        name="idle-mode"
        id={`mode-${mode}`}
        aria-describedby={`mode-${mode}-hint${messages.length > 0 ? ' idle-mode-error' : ''}`}
        aria-invalid={messages.length > 0 || undefined}
        checked={state.drafts.idle.mode === mode}
        onChange={() => wizard.editDraft('idle', { mode }, 'idle.mode')}
      />
      <div>
        <label for={`mode-${mode}`}>{text.idle.modes[mode]}</label>
        <p class="secondary" id={`mode-${mode}-hint`}>
          {text.idle.modeHints[mode]}
        </p>
      </div>
    </div>
  );
  return (
    <fieldset>
      <legend>{text.idle.review}</legend>
      {REVIEW_MODES.map(option)}
      <FieldError id="idle-mode" messages={messages} />
    </fieldset>
  );
}
