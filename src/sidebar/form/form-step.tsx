import { useSetupWizard } from '../setup-wizard';
import { FormWanted } from './form-wanted';
import { SheetForm } from './sheet-form';

/** The sheet that the form writes to and the columns of the questions. */
export function FormStep() {
  const { state } = useSetupWizard();
  if (!state.answer) return <p class="secondary">Looking for the form…</p>;
  const { sheets, setup } = state.answer;
  const saved = sheets.some(({ sheetId }) => sheetId === setup.responses.sheetId);
  return saved || sheets.some(({ linked }) => linked) ? <SheetForm answer={state.answer} /> : <FormWanted />;
}
