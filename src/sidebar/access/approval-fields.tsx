import { ChipsField } from '../components/chips-field';
import { RadioField } from '../components/radio-field';
import { SelectField } from '../components/select-field';
import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';
import { Fold } from './fold';

const REENABLE = ['always', 'ours', 'ask'] as const;
const APPROVALS = ['none', 'unlisted', 'everyone'] as const;

/** Whose requests a person must approve, which accounts may be switched on again, and who approves it. */
export function ApprovalFields() {
  const { wizard, state } = useSetupWizard();
  const { approval, approvers, reenable } = state.drafts.access;
  return (
    <Fold
      {...text.access.folds.approval}
      isUsed={approval !== 'none' || reenable !== 'always' || approvers.length > 0}
      fields={['access.approval', 'access.approvers', 'access.reenable']}
    >
      <RadioField
        field="access.approval"
        legend={text.access.approval}
        value={approval}
        options={APPROVALS.map((value) => ({
          value,
          label: text.access.approvals[value],
          hint: text.access.approvalHints[value],
        }))}
        onEdit={(chosen) => wizard.editDraft('access', { approval: chosen }, 'access.approval')}
      />
      {(approval !== 'none' || reenable === 'ask' || approvers.length > 0) && (
        <ChipsField
          field="access.approvers"
          label={text.access.approvers}
          hint={text.access.approversHint}
          items={approvers}
          onEdit={(items) => wizard.editDraft('access', { approvers: items }, 'access.approvers')}
        />
      )}
      <SelectField
        field="access.reenable"
        label={text.access.reenable}
        hint={text.access.reenableHints[reenable]}
        value={reenable}
        options={REENABLE.map((value) => ({ value, label: text.access.reenables[value] }))}
        onEdit={(chosen) =>
          wizard.editDraft(
            'access',
            { reenable: REENABLE.find((each) => each === chosen) ?? 'always' },
            'access.reenable',
          )
        }
      />
    </Fold>
  );
}
