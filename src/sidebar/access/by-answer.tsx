import type { ComponentChildren } from 'preact';
import { Button } from '../components/button';
import { Checkbox } from '../components/checkbox';
import { elementId } from '../components/element-id';
import { FieldError } from '../components/field';
import { focusAfterRender } from '../components/focus';
import { SelectField } from '../components/select-field';
import { TextField } from '../components/text-field';
import { messagesFor } from '../problems';
import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';
import type { AnswerDraft } from './answers-draft';

type Kind = 'departments' | 'roles';

/** What Zendesk offers; `null`: it is not known yet. */
interface Available {
  departments: readonly string[] | null;
  roles: readonly string[] | null;
}

/** What the answers of the form give, for each further question that the step before names a column for. */
export function ByAnswer({ available }: { available: Available }) {
  const { state } = useSetupWizard();
  const { columns } = state.drafts.form;
  const { answers } = state.drafts.access;
  const isSuite = state.answer?.setup.connection.product === 'support';
  return (
    <>
      {columns.department && (
        <AnswerRows
          kind="departments"
          legend={isSuite ? text.access.groupsByAnswer : text.access.departmentsByAnswer}
          rows={answers.departments}
          empty={[]}
          field={(row, edit, index) => (
            <DepartmentBoxes row={row} edit={edit} index={index} available={available.departments} />
          )}
        />
      )}
      {columns.role && (
        <AnswerRows
          kind="roles"
          legend={text.access.rolesByAnswer}
          rows={answers.roles}
          empty=""
          field={(row, edit, index) => (
            <SelectField
              field={`access.answers.roles.${index}`}
              label={text.access.roleOfAnswer}
              value={row.given}
              placeholder={text.access.chooseRole}
              options={withChosen(available.roles, [row.given]).map((name) => ({ value: name, label: name }))}
              onEdit={edit}
            />
          )}
        />
      )}
    </>
  );
}

interface AnswerRowsProps<Given> {
  kind: Kind;
  legend: string;
  rows: readonly AnswerDraft<Given>[];
  /** What a new row gives. */
  empty: Given;
  field(row: AnswerDraft<Given>, edit: (given: Given) => void, index: number): ComponentChildren;
}

function AnswerRows<Given>({ kind, legend, rows, empty, field }: AnswerRowsProps<Given>) {
  const { wizard, state } = useSetupWizard();
  const path = `access.answers.${kind}`;
  const messages = messagesFor(state.problems, path);
  const save = (changed: readonly AnswerDraft<Given>[]) =>
    wizard.editDraft('access', { answers: { ...state.drafts.access.answers, [kind]: changed } }, path);
  const add = () => {
    save([...rows, { answer: '', given: empty }]);
    focusAfterRender(elementId(`${path}.answer${rows.length}`));
  };
  const remove = (index: number) => {
    save(rows.filter((_, place) => place !== index));
    focusAfterRender(`${kind}-add-answer`);
  };
  const replace = (index: number, row: AnswerDraft<Given>) =>
    save(rows.map((each, place) => (place === index ? row : each)));
  return (
    <fieldset aria-describedby={messages.length > 0 ? `${kind}-by-answer-error` : undefined}>
      <legend>{legend}</legend>
      <p class="secondary">{text.access.byAnswerHint[kind]}</p>
      {rows.map((row, index) => (
        <div class="answer" key={index}>
          <TextField
            field={`${path}.answer${index}`}
            label={text.access.answer}
            value={row.answer}
            onEdit={(answer) => replace(index, { ...row, answer })}
          />
          {field(row, (given) => replace(index, { ...row, given }), index)}
          <Button variant="link" onClick={() => remove(index)}>
            {text.access.removeAnswer(row.answer)}
          </Button>
        </div>
      ))}
      <FieldError id={`${kind}-by-answer`} messages={messages} />
      <Button id={`${kind}-add-answer`} onClick={add}>
        {text.access.addAnswer}
      </Button>
    </fieldset>
  );
}

interface DepartmentBoxesProps {
  row: AnswerDraft<string[]>;
  edit(given: string[]): void;
  index: number;
  available: readonly string[] | null;
}

function DepartmentBoxes({ row: { given }, edit, index, available }: DepartmentBoxesProps) {
  const names = withChosen(available, given);
  const toggle = (name: string, isChecked: boolean) =>
    edit(isChecked ? [...given, name] : given.filter((each) => each !== name));
  return (
    <div class={names.length > MOST_WITHOUT_SCROLLING ? 'checkbox-list' : undefined}>
      {names.map((name, place) => (
        <Checkbox
          key={name}
          name={`answer ${index} department ${place}`}
          label={name}
          isChecked={given.includes(name)}
          onEdit={(isChecked) => toggle(name, isChecked)}
        />
      ))}
    </div>
  );
}

/** A longer list of boxes has its own scroll bar. */
export const MOST_WITHOUT_SCROLLING = 6;

/** Also what Zendesk does not have any more, so that it can be taken away. */
export function withChosen(available: readonly string[] | null, chosen: readonly string[]): string[] {
  const names = new Set([...(available ?? []), ...chosen.filter((name) => name !== '')]);
  return [...names].sort((a, b) => a.localeCompare(b));
}
