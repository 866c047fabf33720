import type { Account, Accounts, Failure, Result } from '../../../src/zendesk/accounts';
import type { Unauthorized } from '../../../src/zendesk/client';
import type { ConnectParts, TeamPolicy } from '../../../src/zendesk/connection';
import type { HttpReply, HttpRequest } from '../../../src/zendesk/http';
import { connectSupport } from '../../../src/zendesk/support/connect';
import type { HttpRequest as SentRequest } from '../../http';
import type { SupportOptions, User } from '../../stand-in/support';
import { accountInTime } from '../../stand-in/support/test-helpers';

interface Options extends Partial<SupportOptions> {
  policy?: Partial<TeamPolicy>;
  parts?: Partial<ConnectParts>;
}

/** Zendesk Support as the program reaches it, on a stand-in of these options; keeps what was reported. */
export function supportOnStandIn({ policy, parts, ...options }: Options = {}) {
  const { account: zendesk, clock } = accountInTime(options);
  const refused: Unauthorized[] = [];
  const throttled: number[] = [];
  const stored: unknown[] = [];
  const connect = (more: Partial<ConnectParts> = {}): Accounts =>
    connectSupport({
      connection: { product: 'support', subdomain: zendesk.subdomain, host: 'zendesk' },
      team: { disableBy: 'downgrade', chat: 'check', roles: ['Staff'], ...policy },
      credential: { kind: 'token', token: zendesk.token },
      transport: (requests) => requests.map((request) => answerOf(zendesk.handle, request)),
      tokens: { load: () => null, fresh: () => null, save: () => {}, known: () => [] },
      names: { load: () => stored.at(-1) ?? null, save: (names) => void stored.push(names) },
      now: clock.read,
      sleep: (milliseconds) => clock.pass(milliseconds / 1000),
      isLate: () => false,
      onThrottled: (at) => void throttled.push(at),
      notBefore: () => null,
      onUnauthorized: (failure) => void refused.push(failure),
      withLease: (_, action) => action(),
      randomBytes: () => [],
      allAccounts: () => 'busy',
      ...parts,
      ...more,
    });
  const accounts = connect();
  /** The calls since the last look, as `GET /users/me`. */
  const takeCalls = () => {
    const calls = zendesk.calls.map(
      ({ method, path, query }) => `${method} ${path.replace('/api/v2', '')}${decodeURIComponent(query)}`,
    );
    zendesk.calls.length = 0;
    return calls;
  };
  return { zendesk, clock, connect, accounts, refused, throttled, stored, takeCalls };
}

/** The same, with roles and groups known from before, as they are after the first extract. */
export function supportWithNames(options: Options = {}, prepare: (zendesk: Zendesk) => void = () => {}) {
  const all = supportOnStandIn(options);
  prepare(all.zendesk);
  all.accounts.learnNames();
  all.takeCalls();
  return all;
}

export type Zendesk = ReturnType<typeof supportOnStandIn>['zendesk'];

/** A transport that dies at a call of this number: before it is sent, or once it was carried out. */
export function dyingAt(zendesk: Zendesk, call: number, isSent: boolean): ConnectParts['transport'] {
  let calls = 0;
  return (requests) =>
    requests.map((request) => {
      const isLast = calls++ === call;
      if (isLast && !isSent) throw new Error('killed');
      const answer = answerOf(zendesk.handle, request);
      if (isLast) throw new Error('killed');
      return answer;
    });
}

function answerOf(
  handle: Zendesk['handle'],
  { method, url, headers, contentType, payload = '' }: HttpRequest,
): HttpReply {
  const answer = handle({
    method: method.toUpperCase() as SentRequest['method'],
    url,
    headers: { ...headers, 'Content-Type': contentType },
    body: payload,
  });
  return 'lost' in answer ? null : { ...answer, headers: answer.headers as Record<string, string> };
}

/** Has the calls to this path answered with that status, and nothing done. */
export function refuse(zendesk: Zendesk, status: number, ...paths: string[]): void {
  zendesk.modes.intercept = ({ method, url }) =>
    paths.some((path) =>
      decodeURIComponent(`${method} ${url}`)
        .replace(/https:.*\/api\/v2/, '')
        .startsWith(path),
    )
      ? { status, headers: {}, body: '{"error":"no"}', seconds: 0.1 }
      : undefined;
}

export function person(email: string, role: string | null = 'Staff') {
  return { email, firstName: 'Ana', lastName: 'Silva', role, departments: [] };
}

/** To enable somebody as the setup wants it. */
export function wanted({ id }: User, role: string | null = 'Staff') {
  return { id: String(id), role, departments: [], before: null };
}

export function doneBy<T>(result: Result<T> | undefined): T {
  if (result?.kind !== 'ok') throw new Error(`Not done: ${JSON.stringify(result)}`);
  return result.value;
}

export function accountIn(result: Result<Account | 'absent'> | undefined): Account {
  const account = doneBy(result);
  if (account === 'absent') throw new Error('There is no such account.');
  return account;
}

export function reasonIn(result: Result<unknown> | undefined): string {
  return result && 'reason' in result ? (result as Extract<Failure, { status: number }>).reason.code : '';
}
