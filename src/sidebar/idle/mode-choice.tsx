import { FieldError } from '../components/field';
import { messagesFor } from '../problems';
import { useSetupWizard } from '../setup-wizard';
import { MODES, type Mode } from './modes';

/** Off, report or act, each with what it means. */
export function ModeChoice() {
  const { wizard, state } = useSetupWizard();
  const messages = messagesFor(state.problems, 'idle.mode');
  const option = (mode: Mode) => (
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
        <label for={`mode-${mode}`}>{MODES[mode].word}</label>
        <p class="secondary" id={`mode-${mode}-hint`}>
          {MODES[mode].sentence}
        </p>
      </div>
    </div>
  );
  return (
    <fieldset>
      <legend>Daily review of accounts that nobody uses</legend>
      {(Object.keys(MODES) as Mode[]).map(option)}
      <FieldError id="idle-mode" messages={messages} />
    </fieldset>
  );
}
