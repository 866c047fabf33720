import { SelectField } from '../components/select-field';
import type { SetupAnswer, SheetChoice } from '../contract';
import { suggestColumns } from '../drafts';
import { useSetupWizard } from '../setup-wizard';
import { StepForm } from '../step-form';
import { useSaveStep } from '../use-save-step';
import { ColumnFields } from './column-fields';
import { RowPreview } from './row-preview';

const FIELDS = ['responses.sheetId', 'responses.columns'];

/** Which sheet, and which of its columns answers which question. */
export function SheetForm({ answer }: { answer: SetupAnswer }) {
  const { wizard, state } = useSetupWizard();
  const saving = useSaveStep('form');
  const { sheetId } = state.drafts.form;
  const sheet = answer.sheets.find((each) => each.sheetId === sheetId);
  const choose = (id: string) => {
    const chosen = answer.sheets.find((each) => String(each.sheetId) === id);
    if (chosen) wizard.editDraft('form', suggestColumns(chosen), 'responses');
  };
  return (
    <StepForm fields={FIELDS} saving={saving} onSave={saving.run}>
      <SheetField
        sheets={answer.sheets}
        chosen={sheet}
        saved={answer.setup.responses.sheetId}
        onEdit={choose}
      />
      {sheet && <ColumnFields sheet={sheet} />}
      {sheet && <RowPreview wish={{ responses: state.drafts.form }} />}
    </StepForm>
  );
}

interface SheetFieldProps {
  sheets: readonly SheetChoice[];
  chosen: SheetChoice | undefined;
  saved: number;
  onEdit(sheetId: string): void;
}

/** With one form there is nothing to choose. */
function SheetField({ sheets, chosen, saved, onEdit }: SheetFieldProps) {
  const offered = sheets.filter(({ linked, sheetId }) => linked || sheetId === saved);
  if (offered.length === 1 && chosen === offered[0]) {
    return (
      <p>
        <span aria-hidden="true">{'\u2713 '}</span>
        {chosen?.linked ? 'Found the form of the sheet ' : 'Chosen: the sheet '}
        <b>{chosen?.name}</b>.
        {!chosen?.linked && ' No form writes to it now: link one in the form, under Responses.'}
      </p>
    );
  }
  return (
    <SelectField
      field="responses.sheetId"
      label="Sheet with the responses"
      value={chosen ? String(chosen.sheetId) : ''}
      placeholder={chosen ? undefined : 'Choose a sheet'}
      options={offered.map(({ sheetId, name, linked }) => ({
        value: String(sheetId),
        label: linked ? name : `${name} (no form)`,
      }))}
      onEdit={onEdit}
    />
  );
}
