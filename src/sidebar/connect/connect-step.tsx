import type { Problem } from '../../setup/setup';
import { Button } from '../components/button';
import { FailureNotice } from '../components/failure-notice';
import { TextField } from '../components/text-field';
import type { ConnectionTest } from '../contract';
import { type Drafts, isCredentialRequired, setupChangeFor } from '../drafts';
import { useSetupWizard } from '../setup-wizard';
import { StepForm } from '../step-form';
import { isOwnedByAnother } from '../steps';
import { parseSubdomain, validateSubdomain } from '../subdomain';
import { useSaveStep } from '../use-save-step';
import { useTask } from '../use-task';
import { ConnectionResult } from './connection-result';
import { CredentialFields } from './credential-fields';

const FIELDS = ['connection.subdomain', 'connection.credential'];

/** Where Zendesk is and what opens it. */
export function ConnectStep() {
  const { state } = useSetupWizard();
  if (!state.answer || !isOwnedByAnother(state.answer.health)) return <ConnectForm />;
  const { health, setup } = state.answer;
  return (
    <p>
      {`Connected to ${setup.connection.subdomain}.zendesk.com by ${health.owner}, as whom Chat Access runs. Only they can change it, or turn it off first.`}
    </p>
  );
}

/** What is saved has been seen to work. */
function useConnectionTest() {
  const { wizard } = useSetupWizard();
  const saving = useSaveStep('connect');
  const testing = useTask(async (purpose: 'look' | 'save') => {
    const { drafts, answer } = wizard.store.get();
    const result = await wizard.callServer(
      'testConnection',
      setupChangeFor('connect', drafts, answer).connection,
    );
    if (!result.ok) return result;
    wizard.announce(result.value.message);
    if (!result.value.ok) wizard.showProblems([whereItFails(result.value)]);
    else if (purpose === 'save') await saving.run();
    return result;
  });
  const test = (purpose: 'look' | 'save') => {
    const { drafts, answer } = wizard.store.get();
    const problems = typedProblems(drafts.connect, isCredentialRequired(drafts.connect, answer));
    if (problems.length > 0) wizard.showProblems(problems);
    else void testing.run(purpose);
  };
  return { test, testing, saving: { ...saving, isBusy: testing.isBusy || saving.isBusy } };
}

function ConnectForm() {
  const { wizard, state } = useSetupWizard();
  const draft = state.drafts.connect;
  const { test, testing, saving } = useConnectionTest();
  return (
    <StepForm
      fields={FIELDS}
      saving={saving}
      onSave={() => test('save')}
      extraButtons={
        <Button isBusy={saving.isBusy} onClick={() => test('look')}>
          {testing.isBusy ? 'Testing\u2026' : 'Test connection'}
        </Button>
      }
    >
      <TextField
        field="connection.subdomain"
        label="Zendesk subdomain"
        hint="The first part of your Zendesk address: acme for https://acme.zendesk.com. You can also paste the whole address."
        value={draft.subdomain}
        onEdit={(subdomain) => wizard.editDraft('connect', { subdomain }, 'connection')}
        onBlur={() => normalize(draft.subdomain)}
      />
      <CredentialFields />
      <p class="secondary">
        Was your Chat account made in Zendesk Support or Suite? Then people are managed there, and Test
        connection will say so.
      </p>
      <FailureNotice task={testing} />
      <ConnectionResult result={testing.value} stale={testing.isBusy || testing.failure !== null} />
    </StepForm>
  );

  function normalize(typed: string): void {
    const subdomain = parseSubdomain(typed);
    if (subdomain !== typed) wizard.editDraft('connect', { subdomain }, 'connection.none');
  }
}

/** What needs no server to be seen. */
function typedProblems(draft: Drafts['connect'], credentialAsked: boolean): Problem[] {
  const problems: Problem[] = [];
  const subdomain = validateSubdomain(draft.subdomain);
  if (subdomain) problems.push({ field: 'connection.subdomain', message: subdomain });
  const ask = (name: 'token' | 'id' | 'secret', message: string) => {
    if (credentialAsked && draft[name].trim() === '')
      problems.push({ field: `connection.credential.${name}`, message });
  };
  if (draft.kind === 'token') ask('token', 'Enter the access token.');
  else {
    ask('id', 'Enter the client ID.');
    ask('secret', 'Enter the client secret.');
  }
  return problems;
}

function whereItFails({ field, message }: ConnectionTest): Problem {
  return { field: field ?? 'connection.credential', message };
}
