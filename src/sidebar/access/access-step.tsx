import { Button } from '../components/button';
import { Checkbox } from '../components/checkbox';
import { ChipsField } from '../components/chips-field';
import { elementId } from '../components/element-id';
import { useSetupWizard } from '../setup-wizard';
import { StepForm } from '../step-form';
import { useSaveStep } from '../use-save-step';
import { ZendeskChoices } from './zendesk-choices';

const FIELDS = ['access.domains', 'access.requesters', 'access.departments', 'access.role'];

/** Who can get an account, who can request one, and which departments and role the account gets. */
export function AccessStep() {
  const { wizard, state } = useSetupWizard();
  const saving = useSaveStep('access');
  const { domains, subdomains, requesters } = state.drafts.access;
  return (
    <StepForm fields={FIELDS} saving={saving} onSave={saving.run}>
      <ChipsField
        field="access.domains"
        label="Domains of new agents"
        hint="Only addresses at these domains get access: acme.com. Press Enter after each."
        items={domains}
        onEdit={(items) => wizard.editDraft('access', { domains: items }, 'access.domains')}
      />
      <SuggestedDomain />
      <Checkbox
        name="access.subdomains"
        label="Also domains below them, such as eu.acme.com"
        isChecked={subdomains}
        onEdit={(isChecked) => wizard.editDraft('access', { subdomains: isChecked }, 'access.subdomains')}
      />
      <ChipsField
        field="access.requesters"
        label="Who may ask (optional)"
        hint="Addresses of the only people who may ask. Leave it empty to let everybody at these domains ask."
        items={requesters}
        onEdit={(items) => wizard.editDraft('access', { requesters: items }, 'access.requesters')}
      />
      <ZendeskChoices />
    </StepForm>
  );
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
      <Button onClick={add}>{`Add ${domain}`}</Button>
    </p>
  );
}
