import { FieldWarning } from '../components/field';
import { SelectField } from '../components/select-field';
import type { SheetChoice } from '../contract';
import { QUESTIONS, type Question } from '../match-columns';
import { messagesFor } from '../problems';
import { useSetupWizard } from '../setup-wizard';
import { hasHeader } from '../steps';

const LABELS: Record<Question, string> = {
  requester: 'Address of the person who asks',
  email: 'Address of the new agent',
  firstName: 'First name',
  lastName: 'Last name',
};

/** A drop-down for each question, with the columns of the sheet. */
export function ColumnFields({ sheet }: { sheet: SheetChoice }) {
  const { wizard, state } = useSetupWizard();
  const { columns } = state.drafts.form;
  const choices = sheet.headers.map((header) => ({ value: header, label: header }));
  const edit = (question: Question, header: string) =>
    wizard.editDraft(
      'form',
      { columns: { ...columns, [question]: header } },
      `responses.columns.${question}`,
    );
  const isTold = (question: Question) =>
    messagesFor(state.problems, `responses.columns.${question}`).length > 0;
  return (
    <>
      {QUESTIONS.map((question) => {
        const title = columns[question];
        const gone = title !== '' && !hasHeader(sheet.headers, title);
        return (
          <div key={question}>
            <SelectField
              field={`responses.columns.${question}`}
              label={LABELS[question]}
              value={gone ? '' : (choiceFor(sheet.headers, title) ?? '')}
              placeholder="Choose a column"
              options={choices}
              onEdit={(header) => edit(question, header)}
            />
            {gone && !isTold(question) && (
              <FieldWarning text={`The column "${title}" is not in the sheet any more. Choose it again.`} />
            )}
          </div>
        );
      })}
    </>
  );
}

/** The header as it is written now. */
function choiceFor(headers: readonly string[], title: string): string | undefined {
  return headers.find((header) => hasHeader([header], title));
}
