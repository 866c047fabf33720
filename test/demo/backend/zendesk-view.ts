import type { AccountView, ZendeskView } from '../protocol';
import type { Installation } from './installation';
import { statesOf } from './zendesk/switches';
import type { Listed } from './zendesk/zendesk';

const MAX_ACCOUNTS_SHOWN = 60;
const MAX_CALLS_SHOWN = 120;

/** The most recently changed accounts come first; `search` is matched against names and addresses. */
export function zendeskView(installation: Installation, search: string): ZendeskView {
  const { zendesk } = installation;
  return {
    product: zendesk.product,
    subdomain: zendesk.subdomain,
    token: zendesk.token,
    client: zendesk.client,
    count: zendesk.count(),
    accounts: accountsOf(installation, search.trim().toLowerCase()),
    calls: callsOf(installation),
    switches: statesOf(zendesk.switches),
  };
}

function accountsOf({ zendesk, changed }: Installation, search: string): AccountView[] {
  const lastChange = ({ id, createdAt }: Listed) => changed.get(id) ?? createdAt;
  const found = zendesk
    .listed()
    .filter(
      ({ id, name, email, deleted }) =>
        (!deleted || changed.has(id)) && `${name} ${email}`.toLowerCase().includes(search),
    );
  found.sort((a, b) => lastChange(b) - lastChange(a) || b.id - a.id);
  return found
    .slice(0, MAX_ACCOUNTS_SHOWN)
    .map(({ id }) => ({ ...zendesk.view(id), changed: changed.get(id) ?? null }));
}

function callsOf({ zendesk: { calls } }: Installation): ZendeskView['calls'] {
  const first = Math.max(0, calls.length - MAX_CALLS_SHOWN);
  const last = calls.slice(first).map(({ at, method, path, query, status }, index) => ({
    number: first + index + 1,
    at,
    method,
    path: decoded(path.replace(/^\/api\/v2(\/chat)?(?=\/)/, '')) + decoded(query),
    status,
  }));
  return last.reverse();
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
