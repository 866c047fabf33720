import { ChipsField } from '../components/chips-field';
import { RadioField } from '../components/radio-field';
import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';

const APPROVALS = ['none', 'unlisted', 'everyone'] as const;

/** Whose requests a person must approve, and who does so. */
export function ApprovalFields() {
  const { wizard, state } = useSetupWizard();
  const { approval, approvers } = state.drafts.access;
  return (
    <>
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
      {(approval !== 'none' || approvers.length > 0) && (
        <ChipsField
          field="access.approvers"
          label={text.access.approvers}
          hint={text.access.approversHint}
          items={approvers}
          onEdit={(items) => wizard.editDraft('access', { approvers: items }, 'access.approvers')}
        />
      )}
    </>
  );
}
