import { type Account, ok, type Result } from '../../../src/zendesk/accounts';
import { connectChat } from '../../../src/zendesk/chat/connect';
import type { Unauthorized } from '../../../src/zendesk/client';
import type { ConnectParts } from '../../../src/zendesk/connection';
import type { HttpReply, HttpRequest } from '../../../src/zendesk/http';
import type { HttpRequest as SentRequest } from '../../http';
import type { StandInOptions, ZendeskChat } from '../../stand-in';
import { NOON, standInWith } from '../../stand-in/test-helpers';

/** Zendesk Chat as the program reaches it, on a stand-in of these options. */
export function chatOnStandIn(options: Partial<StandInOptions> = {}) {
  return chatOn(standInWith(options));
}

/** The same on that stand-in; keeps what was reported. */
export function chatOn(zendesk: ZendeskChat, parts: Partial<ConnectParts> = {}) {
  const refused: Unauthorized[] = [];
  const throttled: number[] = [];
  const stored: unknown[] = [];
  const accounts = connectChat({
    connection: { product: 'chat', subdomain: zendesk.subdomain, host: 'zendesk' },
    team: { disableBy: 'downgrade', chat: 'check', roles: [] },
    credential: { kind: 'token', token: zendesk.token },
    transport: (requests) => requests.map((request) => answerOf(zendesk, request)),
    tokens: { load: () => null, fresh: () => null, save: () => {}, known: () => [] },
    names: { load: () => stored.at(-1) ?? null, save: (names) => void stored.push(names) },
    now: () => NOON,
    sleep: () => {},
    withLease: (_, action) => action(),
    isLate: () => false,
    onThrottled: (at) => void throttled.push(at),
    notBefore: () => null,
    onUnauthorized: (failure) => void refused.push(failure),
    randomBytes: (count) => Array.from({ length: count }, (_, index) => (index * 37) % 256),
    allAccounts: (): Result<Account[]> => ok(listAll()),
    ...parts,
  });
  function listAll(): Account[] {
    const all: Account[] = [];
    for (let cursor: string | null = null, isFirst = true; isFirst || cursor !== null; isFirst = false) {
      const page = accounts.list(cursor);
      if (page.kind !== 'ok') break;
      all.push(...page.value.accounts);
      cursor = page.value.next;
    }
    return all;
  }
  /** The calls since the last look, as `GET /agents/me`. */
  const takeCalls = () => {
    const calls = zendesk.calls.map(
      ({ method, path, query }) =>
        `${method} ${decodeURIComponent(path.replace('/api/v2/chat', ''))}${query}`,
    );
    zendesk.calls.length = 0;
    return calls;
  };
  return { zendesk, accounts, refused, throttled, stored, takeCalls };
}

function answerOf(
  zendesk: ZendeskChat,
  { method, url, headers, contentType, payload = '' }: HttpRequest,
): HttpReply {
  const answer = zendesk.handle({
    method: method.toUpperCase() as SentRequest['method'],
    url,
    headers: { ...headers, 'Content-Type': contentType },
    body: payload,
  });
  return 'lost' in answer ? null : { ...answer, headers: answer.headers as Record<string, string> };
}

/** Has the calls to this path answered with that status, and nothing done. */
export function refuse(zendesk: ZendeskChat, status: number, ...paths: string[]): void {
  zendesk.modes.intercept = ({ method, url }) =>
    paths.some((path) => decodeURIComponent(`${method} ${url}`).replace(/https:.*chat/, '') === path)
      ? { status, headers: {}, body: '{"error":"no"}', seconds: 0.1 }
      : undefined;
}

/** The same person as the port wants them. */
export function person(email: string, role: string | null = null) {
  return { email, firstName: 'Ana', lastName: 'Silva', role, departments: [] };
}
