import type { SetupAnswer, SheetChoice } from '../../contract';
import { SelectField } from '../components/select-field';
import { WithBoldWords } from '../components/with-bold-words';
import { suggestColumns } from '../drafts';
import { useSetupWizard } from '../setup-wizard';
import { StepForm } from '../step-form';
import { text } from '../text/text';
import { useSaveStep } from '../use-save-step';
import { ColumnFields } from './column-fields';
import { RowPreview } from './row-preview';

const FIELDS = ['responses.sheetId', 'responses.columns'];

export function ResponseSheetForm({ answer }: { answer: SetupAnswer }) {
  const { wizard, state } = useSetupWizard();
  const saving = useSaveStep('form');
  const selected = answer.sheets.find(({ sheetId }) => sheetId === state.drafts.form.sheetId);
  const select = (id: string) => {
    const sheet = answer.sheets.find(({ sheetId }) => String(sheetId) === id);
    if (sheet) wizard.editDraft('form', suggestColumns(sheet), 'responses');
  };
  return (
    <StepForm fields={FIELDS} saving={saving} onSave={saving.run}>
      <SheetField
        sheets={answer.sheets}
        selected={selected}
        savedSheetId={answer.setup.responses.sheetId}
        onEdit={select}
      />
      {selected && <ColumnFields sheet={selected} />}
      {selected && <RowPreview change={{ responses: state.drafts.form }} />}
    </StepForm>
  );
}

interface SheetFieldProps {
  sheets: readonly SheetChoice[];
  selected: SheetChoice | undefined;
  savedSheetId: number;
  onEdit(sheetId: string): void;
}

/** A single sheet is shown as found, because there is nothing to choose. */
function SheetField({ sheets, selected, savedSheetId, onEdit }: SheetFieldProps) {
  const offered = sheets.filter(({ linked, sheetId }) => linked || sheetId === savedSheetId);
  const [only] = offered;
  if (only && offered.length === 1 && selected === only) return <FoundSheet sheet={only} />;
  return (
    <SelectField
      field="responses.sheetId"
      label={text.form.sheet}
      value={selected ? String(selected.sheetId) : ''}
      placeholder={selected ? undefined : text.form.chooseSheet}
      options={offered.map(({ sheetId, name, linked }) => ({
        value: String(sheetId),
        label: linked ? name : text.form.sheetWithoutForm(name),
      }))}
      onEdit={onEdit}
    />
  );
}

function FoundSheet({ sheet: { name, linked } }: { sheet: SheetChoice }) {
  return (
    <p>
      <span aria-hidden="true">{'\u2713 '}</span>
      <WithBoldWords sentence={linked ? text.form.foundSheet(name) : text.form.savedSheet(name)} />
    </p>
  );
}
