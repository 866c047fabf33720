import { publicDomain } from '../../contract';
import { Button } from '../components/button';
import { Checkbox } from '../components/checkbox';
import { ChipsField } from '../components/chips-field';
import { elementId } from '../components/element-id';
import { Notice } from '../components/notice';
import { useSetupWizard } from '../setup-wizard';
import { StepForm } from '../step-form';
import { text } from '../text/text';
import { useSaveStep } from '../use-save-step';
import { ApprovalFields } from './approval-fields';
import { BrakeFields } from './brake-fields';
import { Fold } from './fold';
import { ZendeskChoices } from './zendesk-choices';

const FIELDS = [
  'access.domains',
  'access.requesters',
  'access.blocked',
  'access.approval',
  'access.approvers',
  'access.reenable',
  'access.brake',
  'access.brakeAll',
  'access.departments',
  'access.role',
  'access.chat',
  'access.capacityRule',
  'access.answers',
];

/** Who can get an account, who can request one, and which departments and role the account gets. */
export function AccessStep() {
  const { wizard, state } = useSetupWizard();
  const saving = useSaveStep('access');
  const { domains, subdomains, requesters, blocked } = state.drafts.access;
  return (
    <StepForm fields={FIELDS} saving={saving} onSave={saving.run}>
      <ChipsField
        field="access.domains"
        label={text.access.domains}
        hint={text.access.domainsHint}
        items={domains}
        onEdit={(items) => wizard.editDraft('access', { domains: items }, 'access.domains')}
      />
      <PublicDomains />
      <SuggestedDomain />
      <Checkbox
        name="access.subdomains"
        label={text.access.subdomains}
        isChecked={subdomains}
        onEdit={(isChecked) => wizard.editDraft('access', { subdomains: isChecked }, 'access.subdomains')}
      />
      <ZendeskChoices />
      <Fold {...text.access.folds.requesters} isUsed={requesters.length > 0} fields={['access.requesters']}>
        <ChipsField
          field="access.requesters"
          label={text.access.requesters}
          hint={text.access.requestersHint}
          items={requesters}
          onEdit={(items) => wizard.editDraft('access', { requesters: items }, 'access.requesters')}
        />
      </Fold>
      <Fold {...text.access.folds.blocked} isUsed={blocked.length > 0} fields={['access.blocked']}>
        <ChipsField
          field="access.blocked"
          label={text.access.blocked}
          hint={text.access.blockedHint}
          items={blocked}
          onEdit={(items) => wizard.editDraft('access', { blocked: items }, 'access.blocked')}
        />
      </Fold>
      <ApprovalFields />
      <BrakeFields />
    </StepForm>
  );
}

/** A warning, since somebody may mean it. */
function PublicDomains() {
  const { domains, subdomains } = useSetupWizard().state.drafts.access;
  return domains.map((domain) => {
    const kind = publicDomain(domain);
    return (
      kind && (
        <Notice kind="info" key={domain}>
          {text.access.publicDomains[kind](domain, subdomains)}
        </Notice>
      )
    );
  });
}

/** Suggests the domain of the person who sets Chat Access up, which most often is the first one that is needed. */
function SuggestedDomain() {
  const { wizard, state } = useSetupWizard();
  const domain = state.answer?.health.me.split('@')[1];
  const { domains } = state.drafts.access;
  if (!domain || domains.length > 0 || state.pendingInput['access.domains']) return null;
  const add = () => {
    wizard.editDraft('access', { domains: [domain] }, 'access.domains');
    document.getElementById(elementId('access.domains'))?.focus();
  };
  return (
    <p>
      <Button onClick={add}>{text.access.addDomain(domain)}</Button>
    </p>
  );
}
