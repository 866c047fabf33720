import type { SheetChoice } from '../../contract';
import { FieldWarning } from '../components/field';
import { SelectField } from '../components/select-field';
import { FURTHER_QUESTIONS, type FurtherQuestion, QUESTIONS, type Question } from '../match-columns';
import { messagesFor } from '../problems';
import { useSetupWizard } from '../setup-wizard';
import { hasHeader } from '../steps';
import { text } from '../text/text';

/** A field for each question, to choose the column that answers it. */
export function ColumnFields({ sheet }: { sheet: SheetChoice }) {
  return (
    <>
      {QUESTIONS.map((question) => (
        <ColumnField key={question} question={question} headers={sheet.headers} />
      ))}
      <FurtherColumns headers={sheet.headers} />
    </>
  );
}

/** Open from the beginning where one is chosen. */
function FurtherColumns({ headers }: { headers: readonly string[] }) {
  const { state } = useSetupWizard();
  const isUsed = FURTHER_QUESTIONS.some((question) => state.drafts.form.columns[question]);
  return (
    <details open={isUsed}>
      <summary>{text.form.furtherColumns}</summary>
      <p class="secondary">{text.form.furtherColumnsHint}</p>
      {FURTHER_QUESTIONS.map((question) => (
        <ColumnField key={question} question={question} headers={headers} placeholder={text.form.noColumn} />
      ))}
    </details>
  );
}

interface ColumnFieldProps {
  question: Question | FurtherQuestion;
  headers: readonly string[];
  placeholder?: string;
}

function ColumnField({ question, headers, placeholder = text.form.chooseColumn }: ColumnFieldProps) {
  const { wizard, state } = useSetupWizard();
  const { columns } = state.drafts.form;
  const field = `responses.columns.${question}`;
  const chosen = columns[question] ?? '';
  const isMissing = chosen !== '' && !hasHeader(headers, chosen);
  const hasProblem = messagesFor(state.problems, field).length > 0;
  return (
    <div>
      <SelectField
        field={field}
        label={text.form.columns[question]}
        value={findHeader(headers, chosen) ?? ''}
        placeholder={placeholder}
        options={headers.map((header) => ({ value: header, label: header }))}
        onEdit={(header) => wizard.editDraft('form', { columns: { ...columns, [question]: header } }, field)}
      />
      {isMissing && !hasProblem && <FieldWarning message={text.form.columnMissing(chosen)} />}
    </div>
  );
}

/** The header as it is in the sheet, where case and spaces may differ. */
function findHeader(headers: readonly string[], chosen: string): string | undefined {
  return headers.find((header) => hasHeader([header], chosen));
}
