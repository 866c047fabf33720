import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';
import { NoFormYet } from './no-form-yet';
import { ResponseSheetForm } from './response-sheet-form';

/** Which sheet the form writes to, and which of its columns answers which question. */
export function FormStep() {
  const { state } = useSetupWizard();
  if (!state.answer) return <p class="secondary">{text.form.searching}</p>;
  const { sheets, setup } = state.answer;
  const isSheetSaved = sheets.some(({ sheetId }) => sheetId === setup.responses.sheetId);
  const hasForm = sheets.some(({ linked }) => linked);
  return isSheetSaved || hasForm ? <ResponseSheetForm answer={state.answer} /> : <NoFormYet />;
}
