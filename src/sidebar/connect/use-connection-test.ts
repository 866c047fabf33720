import type { ConnectionTest, Problem } from '../../contract';
import { type Drafts, isCredentialRequired, setupChangeFor } from '../drafts';
import { type SetupWizard, useSetupWizard } from '../setup-wizard';
import { validateSubdomain } from '../subdomain';
import { text } from '../text/text';
import { useSaveStep } from '../use-save-step';
import { useTask } from '../use-task';
import { readToken } from './pasted-token';

/** Tests the connection, alone or before it is saved: only a connection that works is saved. */
export function useConnectionTest() {
  const { wizard } = useSetupWizard();
  const saving = useSaveStep('connect');
  const save = async () => {
    const saved = await saving.run();
    if (!saved?.ok || wizard.store.get().answer?.health.paused?.cause !== 'credential') return;
    // The saved connection is tried, which ends a pause that it was the cause of.
    await wizard.callServer('testConnection');
    await wizard.load();
  };
  const testing = useTask(async (purpose: 'test' | 'save') => {
    const { drafts, answer } = wizard.store.get();
    const { connection } = setupChangeFor('connect', drafts, answer);
    const result = await wizard.callServer('testConnection', connection);
    if (!result.ok) return result;
    wizard.announce(result.value.message);
    if (drafts.connect.product === null) proposeProduct(wizard, result.value);
    if (!result.value.ok) wizard.showProblems([connectionProblem(result.value)]);
    else if (purpose === 'save') await save();
    return result;
  });
  const test = (purpose: 'test' | 'save') => {
    const { drafts, answer } = wizard.store.get();
    const problems = findProblems(drafts.connect, isCredentialRequired(drafts.connect, answer));
    if (problems.length > 0) wizard.showProblems(problems);
    else void testing.run(purpose);
  };
  return { test, testing, saving: { ...saving, isBusy: testing.isBusy || saving.isBusy } };
}

/** The product that was found out is chosen, and can be changed. */
function proposeProduct(wizard: SetupWizard, { ok, product }: ConnectionTest): void {
  const found = product ?? (ok ? 'chat' : null);
  if (found !== null) wizard.editDraft('connect', { product: found });
}

/** The problems that can be found without the server. */
function findProblems(draft: Drafts['connect'], isCredentialAsked: boolean): Problem[] {
  const problems: Problem[] = [];
  const subdomainMessage = validateSubdomain(draft.subdomain);
  if (subdomainMessage) problems.push({ field: 'connection.subdomain', message: subdomainMessage });
  const requireText = (name: 'token' | 'id' | 'secret', message: string) => {
    if (isCredentialAsked && draft[name].trim() === '') {
      problems.push({ field: `connection.credential.${name}`, message });
    }
  };
  if (draft.kind === 'token') {
    requireText('token', text.connect.tokenMissing);
    const read = readToken(draft.token);
    if (isCredentialAsked && 'problem' in read) {
      problems.push({ field: 'connection.credential.token', message: read.problem });
    }
  } else {
    requireText('id', text.connect.clientIdMissing);
    requireText('secret', text.connect.clientSecretMissing);
  }
  return problems;
}

function connectionProblem({ field, message }: ConnectionTest): Problem {
  return { field: field ?? 'connection.credential', message };
}
