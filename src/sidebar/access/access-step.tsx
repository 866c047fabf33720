import { Button } from '../components/button';
import { Checkbox } from '../components/checkbox';
import { ChipsField } from '../components/chips-field';
import { useSetupWizard } from '../setup-wizard';
import { StepForm } from '../step-form';
import { useSaveStep } from '../use-save-step';
import { ZendeskChoices } from './zendesk-choices';

const FIELDS = ['access.domains', 'access.requesters', 'access.departments', 'access.role'];

/** Who may get an account, who may ask for it, and what the account gets. */
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
      <OwnDomain />
      <Checkbox
        name="access.subdomains"
        label="Also domains below them, such as eu.acme.com"
        isChecked={subdomains}
        onEdit={(checked) => wizard.editDraft('access', { subdomains: checked }, 'access.subdomains')}
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

/** The likeliest first domain: the one of the person who sets this up. */
function OwnDomain() {
  const { wizard, state } = useSetupWizard();
  const domain = state.answer?.health.me.split('@')[1];
  const { domains } = state.drafts.access;
  if (!domain || domains.length > 0 || state.pendingInput['access.domains']) return null;
  const add = () => {
    wizard.editDraft('access', { domains: [domain] }, 'access.domains');
    document.getElementById('access-domains')?.focus();
  };
  return (
    <p>
      <Button onClick={add}>{`Add ${domain}`}</Button>
    </p>
  );
}
