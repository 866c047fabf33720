import { useEffect } from 'preact/hooks';
import { Checkbox } from '../components/checkbox';
import { elementId } from '../components/element-id';
import { FailureNotice } from '../components/failure-notice';
import { FieldError } from '../components/field';
import { SelectField } from '../components/select-field';
import { messagesFor } from '../problems';
import { useSetupWizard } from '../setup-wizard';
import { useServerCall } from '../use-task';

/** Departments and roles as Zendesk has them now. What is saved stays chosen while they are not known. */
export function ZendeskChoices() {
  const asking = useServerCall('getChoices');
  useEffect(() => {
    void asking.run();
  }, []);
  const answer = asking.value;
  const refused = answer && !answer.ok ? answer.message : null;
  return (
    <>
      <Departments known={answer?.ok ? answer.departments : null} />
      <Role known={answer?.ok ? answer.roles : null} />
      {!answer && asking.isBusy && <p class="secondary">Asking Zendesk for departments and roles…</p>}
      <FailureNotice
        task={{ failure: asking.failure ?? (asking.isBusy ? null : refused), retry: asking.retry }}
      />
    </>
  );
}

function Departments({ known }: { known: string[] | null }) {
  const { wizard, state } = useSetupWizard();
  const { departments } = state.drafts.access;
  const gone = departments.filter((name) => known !== null && !known.includes(name));
  const names = [...new Set([...departments, ...(known ?? [])])].sort((a, b) => a.localeCompare(b));
  const messages = messagesFor(state.problems, 'access.departments');
  if (names.length === 0) return null;
  const toggle = (name: string, checked: boolean) => {
    const others = departments.filter((each) => each !== name);
    wizard.editDraft('access', { departments: checked ? [...others, name] : others }, 'access.departments');
  };
  return (
    <fieldset aria-describedby={messages.length > 0 ? 'access-departments-error' : undefined}>
      <legend>Departments of new agents (optional)</legend>
      <div class={names.length > 6 ? 'list' : undefined}>
        {names.map((name) => (
          <Checkbox
            key={name}
            name={`department ${elementId(name)} ${names.indexOf(name)}`}
            label={gone.includes(name) ? `${name} (not in Zendesk any more)` : name}
            isChecked={departments.includes(name)}
            onEdit={(checked) => toggle(name, checked)}
          />
        ))}
      </div>
      <FieldError id="access-departments" messages={messages} />
    </fieldset>
  );
}

function Role({ known }: { known: string[] | null }) {
  const { wizard, state } = useSetupWizard();
  const { role } = state.drafts.access;
  if (known === null && role === null) return null;
  const names = [...new Set([...(known ?? []), ...(role === null ? [] : [role])])].filter(isGivable);
  return (
    <SelectField
      field="access.role"
      label="Role of new agents"
      value={role ?? ''}
      placeholder="Plain agent"
      options={names.map((name) => ({ value: name, label: name }))}
      onEdit={(name) => wizard.editDraft('access', { role: name === '' ? null : name }, 'access.role')}
    />
  );
}

/** The server makes no owners and no administrators. */
function isGivable(role: string): boolean {
  return !/^(owner|administrator)$/i.test(role);
}
