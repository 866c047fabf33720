import { Button } from '../components/button';
import { focusAfterRender } from '../components/focus';
import { TextField } from '../components/text-field';
import { isCredentialRequired } from '../drafts';
import { useSetupWizard } from '../setup-wizard';

const FIELD = 'connection.credential';

/** The secret: typed once, then only said to be saved. */
export function CredentialFields() {
  const { wizard, state } = useSetupWizard();
  const draft = state.drafts.connect;
  const change = () => {
    wizard.editDraft('connect', { isReplacingCredential: true }, FIELD);
    focusAfterRender(`kind-${draft.kind}`);
  };
  if (!isCredentialRequired(draft, state.answer)) {
    return (
      <div class="block form-group">
        <p class="label">Credential</p>
        <p>
          <span aria-hidden="true">{'\u2713 '}</span>Saved{' '}
          <Button variant="link" id="change-credential" onClick={change}>
            Change
            <span class="unseen"> credential</span>
          </Button>
        </p>
      </div>
    );
  }
  return (
    <>
      <KindOfCredential />
      {draft.kind === 'token' ? (
        <TextField
          isSecret
          field={`${FIELD}.token`}
          parentField={FIELD}
          label="Access token"
          hint="An OAuth token for Zendesk Chat, of an administrator, with the scopes read and write."
          value={draft.token}
          onEdit={(token) => wizard.editDraft('connect', { token }, FIELD)}
        />
      ) : (
        <ClientFields />
      )}
      <KeepSaved />
    </>
  );
}

function KindOfCredential() {
  const { wizard, state } = useSetupWizard();
  const { kind } = state.drafts.connect;
  const choice = (value: 'token' | 'client', label: string) => (
    <div class="inline form-group">
      <input
        type="radio"
        name="kind"
        id={`kind-${value}`}
        checked={kind === value}
        onChange={() => wizard.editDraft('connect', { kind: value }, FIELD)}
      />
      <label for={`kind-${value}`}>{label}</label>
    </div>
  );
  return (
    <fieldset>
      <legend>Credential</legend>
      {choice('token', 'OAuth access token')}
      {choice('client', 'OAuth client')}
    </fieldset>
  );
}

function ClientFields() {
  const { wizard, state } = useSetupWizard();
  const { id, secret } = state.drafts.connect;
  return (
    <>
      <TextField
        field={`${FIELD}.id`}
        label="Client ID"
        value={id}
        onEdit={(value) => wizard.editDraft('connect', { id: value }, `${FIELD}.id`)}
      />
      <TextField
        isSecret
        field={`${FIELD}.secret`}
        parentField={FIELD}
        label="Client secret"
        hint="Of a client for Zendesk Chat whose type is confidential."
        value={secret}
        onEdit={(value) => wizard.editDraft('connect', { secret: value }, FIELD)}
      />
    </>
  );
}

function KeepSaved() {
  const { wizard, state } = useSetupWizard();
  const { isReplacingCredential: changing } = state.drafts.connect;
  const saved = state.answer?.setup.connection;
  const unchanged = saved?.hasSecret && saved.subdomain === state.drafts.connect.subdomain;
  if (!changing || !unchanged) return null;
  const keep = () => {
    wizard.editDraft('connect', { isReplacingCredential: false, token: '', id: '', secret: '' }, FIELD);
    focusAfterRender('change-credential');
  };
  return (
    <p>
      <Button variant="link" onClick={keep}>
        Keep the saved credential
      </Button>
    </p>
  );
}
