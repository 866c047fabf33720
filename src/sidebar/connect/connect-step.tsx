import { Button } from '../components/button';
import { FailureNotice } from '../components/failure-notice';
import { TextField } from '../components/text-field';
import { useSetupWizard } from '../setup-wizard';
import { StepForm } from '../step-form';
import { isOwnedByAnother } from '../steps';
import { parseSubdomain, zendeskHost } from '../subdomain';
import { text } from '../text/text';
import { ConnectionResult } from './connection-result';
import { CredentialFields } from './credential-fields';
import { ProductField } from './product-field';
import { useConnectionTest } from './use-connection-test';

const FIELDS = ['connection.subdomain', 'connection.product', 'connection.credential'];

/** The address of Zendesk and the credential for it. */
export function ConnectStep() {
  const { state } = useSetupWizard();
  if (!state.answer || !isOwnedByAnother(state.answer.health)) return <ConnectForm />;
  const { health, setup } = state.answer;
  return <p>{text.connect.connectedBy(zendeskHost(setup.connection.subdomain), health.owner ?? '')}</p>;
}

function ConnectForm() {
  const { test, testing, saving } = useConnectionTest();
  return (
    <StepForm
      fields={FIELDS}
      saving={saving}
      onSave={() => test('save')}
      extraButtons={
        <Button isBusy={saving.isBusy} onClick={() => test('test')}>
          {testing.isBusy ? text.connect.testing : text.connect.test}
        </Button>
      }
    >
      <SubdomainField />
      <ProductField />
      <CredentialFields />
      <FailureNotice task={testing} />
      <ConnectionResult result={testing.value} isStale={testing.isBusy || testing.failure !== null} />
    </StepForm>
  );
}

function SubdomainField() {
  const { wizard, state } = useSetupWizard();
  const typed = state.drafts.connect.subdomain;
  const normalize = () => {
    const subdomain = parseSubdomain(typed);
    if (subdomain !== typed) wizard.editDraft('connect', { subdomain });
  };
  return (
    <TextField
      field="connection.subdomain"
      label={text.connect.subdomain}
      hint={text.connect.subdomainHint}
      value={typed}
      onEdit={(subdomain) => wizard.editDraft('connect', { subdomain }, 'connection')}
      onBlur={normalize}
    />
  );
}
