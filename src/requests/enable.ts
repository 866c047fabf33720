import type { Account, Result, Trouble } from '../zendesk/accounts';
import { type AdmittedCase, accountId, type Case } from './case';
import type { Did } from './ending';
import type { Desk } from './ports';
import { refusal } from './refusal';

/** Enables the accounts of these cases. */
export function enableAll(cases: readonly AdmittedCase[], desk: Desk): void {
  if (cases.length === 0) return;
  const results = desk.accounts.enable(cases.map(accountId), desk.access.role);
  cases.forEach((request, i) => {
    afterEnabling(request, results[i], desk);
  });
}

const DELETED_MEANWHILE: Trouble = {
  kind: 'later',
  doubtful: false,
  notBefore: null,
  reason: 'The account was deleted in Zendesk while it was being enabled',
};

function afterEnabling(request: AdmittedCase, result: Result<Account> | undefined, desk: Desk): void {
  if (result?.kind === 'ok' && result.value.enabled) {
    markEnabled(request, result.value);
    return;
  }
  const did: Did = { action: request.intent?.action ?? '', agentId: accountId(request) };
  if (result?.kind === 'refused' && result.status === 404) {
    request.ending = refusal(request, DELETED_MEANWHILE, { action: '', agentId: '' }, desk);
    return;
  }
  if (!result || result.kind === 'ok') {
    const sentence = `Zendesk accepted the request but left the account disabled. Enable it by hand, in Zendesk.`;
    request.ending = { kind: 'attention', sentence, agentId: did.agentId };
    return;
  }
  const now = result.kind === 'later' && result.doubtful ? desk.accounts.byId([did.agentId])[0] : undefined;
  if (now?.kind === 'ok' && now.value?.enabled) markEnabled(request, now.value);
  else request.ending = refusal(request, result, did, desk);
}

function markEnabled(request: Case, account: Account): void {
  if (request.intent) request.intent = { action: request.intent.action, write: null, account };
}
