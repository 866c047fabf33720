import type { ChoicesAnswer } from '../../contract';
import { RadioField } from '../components/radio-field';
import { SelectField } from '../components/select-field';
import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';
import { Fold } from './fold';

const CHAT = ['check', 'set', 'ignore'] as const;

/** What Zendesk Suite alone asks for: whether an agent may chat, and how many chats they get. */
export function SuiteChoices({ answer }: { answer: ChoicesAnswer | null }) {
  const { wizard, state } = useSetupWizard();
  if (state.answer?.setup.connection.product !== 'support') return null;
  const { chat, capacityRule } = state.drafts.access;
  return (
    <Fold
      {...text.access.folds.chat}
      isUsed={chat !== 'check' || capacityRule !== null}
      fields={['access.chat', 'access.capacityRule']}
    >
      <RadioField
        field="access.chat"
        legend={text.access.chat}
        hint={text.access.chatHint}
        value={chat}
        options={CHAT.map((value) => ({
          value,
          label: text.access.chatChoices[value],
          hint: text.access.chatHints[value],
        }))}
        onEdit={(chosen) => wizard.editDraft('access', { chat: chosen }, 'access.chat')}
      />
      <CapacityRuleField available={answer?.ok ? answer.capacityRules : null} />
    </Fold>
  );
}

function CapacityRuleField({ available }: { available: readonly string[] | null }) {
  const { wizard, state } = useSetupWizard();
  const { capacityRule } = state.drafts.access;
  const names = [...new Set([...(available ?? []), ...(capacityRule === null ? [] : [capacityRule])])];
  if (available === null && capacityRule === null) return null;
  return (
    <SelectField
      field="access.capacityRule"
      label={text.access.capacityRule}
      hint={names.length === 0 ? text.access.noCapacityRules : text.access.capacityRuleHint}
      value={capacityRule ?? ''}
      placeholder={text.access.noCapacityRule}
      options={names.map((name) => ({ value: name, label: name }))}
      onEdit={(name) =>
        wizard.editDraft('access', { capacityRule: name === '' ? null : name }, 'access.capacityRule')
      }
    />
  );
}
