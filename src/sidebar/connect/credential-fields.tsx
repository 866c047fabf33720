import { Button } from '../components/button';
import { focusAfterRender } from '../components/focus';
import { TextField } from '../components/text-field';
import { isCredentialRequired } from '../drafts';
import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';
import { ChatTokenSteps } from './chat-token-steps';
import { readToken } from './pasted-token';
import { SuiteClientSteps } from './suite-client-steps';

const FIELD = 'connection.credential';
const TOKEN_FIELD = `${FIELD}.token`;

/** The server never sends a saved credential back, so it is only said to be saved, and can be replaced. */
export function CredentialFields() {
  const { state } = useSetupWizard();
  const draft = state.drafts.connect;
  if (!isCredentialRequired(draft, state.answer)) return <SavedCredential />;
  return (
    <>
      <CredentialKindField />
      {draft.product === 'support' && draft.kind === 'client' && <SuiteClientSteps />}
      {draft.product === 'chat' && draft.kind === 'token' && <ChatTokenSteps />}
      {draft.kind === 'token' ? <TokenField /> : <ClientFields />}
      <KeepSavedCredential />
    </>
  );
}

function SavedCredential() {
  const { wizard, state } = useSetupWizard();
  const replace = () => {
    wizard.editDraft('connect', { isReplacingCredential: true }, FIELD);
    focusAfterRender(`kind-${state.drafts.connect.kind}`);
  };
  return (
    <div class="block form-group">
      <p class="label">{text.connect.credential}</p>
      <p>
        <span aria-hidden="true">{'\u2713 '}</span>
        {text.connect.credentialSaved}{' '}
        <Button variant="link" id="change-credential" onClick={replace}>
          {text.connect.change}
          <span class="visually-hidden">{text.connect.changeCredential}</span>
        </Button>
      </p>
    </div>
  );
}

function CredentialKindField() {
  const { wizard, state } = useSetupWizard();
  const { kind, product } = state.drafts.connect;
  const isSuite = product === 'support';
  const option = (value: 'token' | 'client', label: string) => (
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
      <legend>{text.connect.credential}</legend>
      {isSuite && option('client', text.connect.recommended(text.connect.clientKind))}
      {option('token', text.connect.tokenKind)}
      {!isSuite && option('client', text.connect.clientKind)}
    </fieldset>
  );
}

function TokenField() {
  const { wizard, state } = useSetupWizard();
  const { product, token } = state.drafts.connect;
  const edit = (typed: string) => {
    const read = readToken(typed);
    wizard.editDraft('connect', { token: 'token' in read ? read.token : typed }, FIELD);
    if ('problem' in read) wizard.showProblems([{ field: TOKEN_FIELD, message: read.problem }]);
  };
  return (
    <TextField
      isSecret
      field={TOKEN_FIELD}
      parentField={FIELD}
      label={text.connect.token}
      hint={text.connect.tokenHints[product ?? 'any']}
      value={token}
      onEdit={edit}
    />
  );
}

function ClientFields() {
  const { wizard, state } = useSetupWizard();
  const { product, id, secret } = state.drafts.connect;
  return (
    <>
      <TextField
        field={`${FIELD}.id`}
        label={product === 'support' ? text.connect.clientIdentifier : text.connect.clientId}
        value={id}
        onEdit={(value) => wizard.editDraft('connect', { id: value }, `${FIELD}.id`)}
      />
      <TextField
        isSecret
        field={`${FIELD}.secret`}
        parentField={FIELD}
        label={text.connect.clientSecret}
        hint={text.connect.clientSecretHints[product ?? 'any']}
        value={secret}
        onEdit={(value) => wizard.editDraft('connect', { secret: value }, FIELD)}
      />
    </>
  );
}

/** Offered only while the saved credential still fits, which it does not for another address. */
function KeepSavedCredential() {
  const { wizard, state } = useSetupWizard();
  const { isReplacingCredential, subdomain } = state.drafts.connect;
  const saved = state.answer?.setup.connection;
  const isUsable = saved?.hasSecret && saved.subdomain === subdomain;
  if (!isReplacingCredential || !isUsable) return null;
  const keep = () => {
    wizard.editDraft('connect', { isReplacingCredential: false, token: '', id: '', secret: '' }, FIELD);
    focusAfterRender('change-credential');
  };
  return (
    <p>
      <Button variant="link" onClick={keep}>
        {text.connect.keepCredential}
      </Button>
    </p>
  );
}
