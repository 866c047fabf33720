import type { Account, Failure, Result } from '../zendesk/accounts';
import { type AdmittedAttempt, type Attempt, accountId } from './attempt';
import type { PriorEffect } from './outcome';
import type { RequestServices } from './ports';
import { refusal } from './refusal';

/** Enables the accounts of these cases. */
export function enableAccounts(cases: readonly AdmittedAttempt[], services: RequestServices): void {
  if (cases.length === 0) return;
  const results = services.accounts.enable(cases.map(accountId), services.access.role);
  cases.forEach((request, i) => {
    afterEnabling(request, results[i], services);
  });
}

const DELETED_MEANWHILE: Failure = {
  kind: 'later',
  doubtful: false,
  notBefore: null,
  reason: 'The account was deleted in Zendesk while it was being enabled',
};

function afterEnabling(
  request: AdmittedAttempt,
  result: Result<Account> | undefined,
  services: RequestServices,
): void {
  if (result?.kind === 'ok' && result.value.enabled) {
    markEnabled(request, result.value);
    return;
  }
  const did: PriorEffect = { action: request.intent?.action ?? '', agentId: accountId(request) };
  if (result?.kind === 'refused' && result.status === 404) {
    request.outcome = refusal(request, DELETED_MEANWHILE, { action: '', agentId: '' }, services);
    return;
  }
  if (!result || result.kind === 'ok') {
    const sentence = `Zendesk accepted the request but left the account disabled. Enable it by hand, in Zendesk.`;
    request.outcome = { kind: 'attention', sentence, agentId: did.agentId };
    return;
  }
  const now =
    result.kind === 'later' && result.doubtful ? services.accounts.byId([did.agentId])[0] : undefined;
  if (now?.kind === 'ok' && now.value?.enabled) markEnabled(request, now.value);
  else request.outcome = refusal(request, result, did, services);
}

function markEnabled(request: Attempt, account: Account): void {
  if (request.intent) request.intent = { action: request.intent.action, write: null, account };
}
