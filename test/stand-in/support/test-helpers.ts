import type { Answer, HttpRequest } from '../../http';
import { ManualClock, NOON, read } from '../test-helpers';
import type { Choices } from './choices';
import { type SupportOptions, ZendeskSupport } from './support';

export { ManualClock, NOON, read };

/** An account with a fixed clock, or another given one. */
export function accountWith(options: Partial<SupportOptions> = {}): ZendeskSupport {
  return new ZendeskSupport({ clock: () => NOON, ...options });
}

export function accountChoosing(choices: Partial<Choices>): ZendeskSupport {
  return accountWith({ choices });
}

/** An account whose time tests move. */
export function accountInTime(options: Partial<SupportOptions> = {}) {
  const clock = new ManualClock();
  return { clock, account: accountWith({ clock: clock.read, ...options }) };
}

interface Extras {
  token?: string;
  headers?: Record<string, string>;
  /** Instead of a JSON body. */
  raw?: string;
}

/** Calls the API by path with the owner's token; the answer may be lost. */
export function send(
  account: ZendeskSupport,
  method: HttpRequest['method'],
  path: string,
  body?: unknown,
  { token = account.token, headers = {}, raw }: Extras = {},
): Answer {
  return account.handle({
    method,
    url: `https://${account.subdomain}.zendesk.com${path.startsWith('/api') ? '' : '/api/v2'}${path}`,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
    body: raw ?? (body === undefined ? '' : JSON.stringify(body)),
  });
}

/** As `send`, but requires an answer and parses its body if it is JSON. */
export function ask<Shape = unknown>(
  account: ZendeskSupport,
  method: HttpRequest['method'],
  path: string,
  body?: unknown,
  extras?: Extras,
) {
  return read<Shape>(send(account, method, path, body, extras));
}

/** Changes a person. */
export function put(account: ZendeskSupport, user: { id: number }, fields: object) {
  return ask<OneUser>(account, 'PUT', `/users/${user.id}`, { user: fields });
}

export function create(account: ZendeskSupport, fields: object) {
  return ask<OneUser>(account, 'POST', '/users', { user: { name: 'Some One', ...fields } });
}

export function search(account: ZendeskSupport, email: string): string[] {
  const query = encodeURIComponent(`email:"${email}"`);
  const { json } = ask<{ users: UserAnswer[] }>(account, 'GET', `/users/search?query=${query}`);
  return json.users.map((user) => user.email);
}

/** Requests a token. */
export function askForToken(account: ZendeskSupport, fields: object = {}) {
  const { id, secret } = account.client;
  const body = {
    grant_type: 'client_credentials',
    client_id: id,
    client_secret: secret,
    scope: 'read write',
  };
  return read<Record<string, string | number>>(
    account.handle({
      method: 'POST',
      url: `https://${account.subdomain}.zendesk.com/oauth/tokens`,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...body, ...fields }),
    }),
  );
}

/** The person in the snapshot. */
export function plain(account: ZendeskSupport, { id }: { id: number }) {
  const user = account.snapshot().users.find((other) => other.id === id);
  if (!user) throw new Error('There is no such person.');
  return user;
}

/** A person in an answer. */
export interface UserAnswer {
  id: number;
  email: string;
  name: string;
  role: string;
  role_type: number | null;
  custom_role_id: number | null;
  suspended: boolean;
  active: boolean;
  ticket_restriction: string | null;
  restricted_agent: boolean;
  default_group_id: number | null;
}

export interface OneUser {
  user: UserAnswer;
  error?: string;
}
