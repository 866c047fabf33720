import { useEffect } from 'preact/hooks';
import type { ChoicesAnswer } from '../../contract';
import { Checkbox } from '../components/checkbox';
import { elementId } from '../components/element-id';
import { FailureNotice } from '../components/failure-notice';
import { FieldError } from '../components/field';
import { SelectField } from '../components/select-field';
import { messagesFor } from '../problems';
import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';
import { useServerCall } from '../use-task';
import { ByAnswer, MOST_WITHOUT_SCROLLING, withChosen } from './by-answer';
import { SuiteChoices } from './suite-choices';

type Choices = Extract<ChoicesAnswer, { ok: true }>;

/** The departments and roles that Zendesk offers. Until they are loaded, the saved ones stay selected. */
export function ZendeskChoices() {
  const { state } = useSetupWizard();
  const loading = useServerCall('getChoices');
  useEffect(() => {
    void loading.run();
  }, []);
  const answer = loading.value;
  const refusal = answer && !answer.ok && !loading.isBusy ? answer.message : null;
  return (
    <>
      <DepartmentsField available={answer?.ok ? answer.departments : null} />
      <RoleField
        available={answer?.ok ? rolesFor(answer, state.drafts.access.chat) : null}
        isNeeded={answer?.ok === true && answer.isRoleNeeded}
      />
      <ByAnswer
        available={
          answer?.ok
            ? { departments: answer.departments, roles: rolesFor(answer, state.drafts.access.chat) }
            : { departments: null, roles: null }
        }
      />
      <SuiteChoices answer={answer} />
      {!answer && loading.isBusy && <p class="secondary">{text.access.loadingChoices}</p>}
      <FailureNotice task={{ failure: loading.failure ?? refusal, retry: loading.retry }} />
    </>
  );
}

/** As the draft has it: whoever chooses to ignore chat may choose light agents at once. */
function rolesFor({ roles, rolesWithoutChat }: Choices, chat: string): string[] {
  const withChat = roles.filter((name) => !rolesWithoutChat.includes(name));
  return chat === 'ignore' ? [...withChat, ...rolesWithoutChat] : withChat;
}

function DepartmentsField({ available }: { available: readonly string[] | null }) {
  const { wizard, state } = useSetupWizard();
  const { departments } = state.drafts.access;
  const isSuite = state.answer?.setup.connection.product === 'support';
  const names = withChosen(available, departments);
  const messages = messagesFor(state.problems, 'access.departments');
  if (names.length === 0) return null;
  const isMissing = (name: string) => available !== null && !available.includes(name);
  const toggle = (name: string, isChecked: boolean) => {
    const others = departments.filter((each) => each !== name);
    wizard.editDraft('access', { departments: isChecked ? [...others, name] : others }, 'access.departments');
  };
  return (
    <fieldset aria-describedby={messages.length > 0 ? 'access-departments-error' : undefined}>
      <legend>{isSuite ? text.access.groups : text.access.departments}</legend>
      <div class={names.length > MOST_WITHOUT_SCROLLING ? 'checkbox-list' : undefined}>
        {names.map((name, index) => (
          <Checkbox
            key={name}
            name={`department ${elementId(name)} ${index}`}
            label={isMissing(name) ? text.access.departmentMissing(name) : name}
            isChecked={departments.includes(name)}
            onEdit={(isChecked) => toggle(name, isChecked)}
          />
        ))}
      </div>
      <FieldError id="access-departments" messages={messages} />
    </fieldset>
  );
}

function RoleField({ available, isNeeded }: { available: readonly string[] | null; isNeeded: boolean }) {
  const { wizard, state } = useSetupWizard();
  const { role } = state.drafts.access;
  if (available === null && role === null) return null;
  const names = [...new Set([...(available ?? []), ...(role === null ? [] : [role])])];
  return (
    <SelectField
      field="access.role"
      label={text.access.role}
      value={role ?? ''}
      placeholder={isNeeded ? text.access.chooseRole : text.access.defaultRole}
      options={names.map((name) => ({ value: name, label: name }))}
      onEdit={(name) => wizard.editDraft('access', { role: name === '' ? null : name }, 'access.role')}
    />
  );
}
