import type { Credential } from '../setup/settings';
import { type Failure, ok, type Result } from './accounts';
import type { HttpTransport, ZendeskHost } from './http';
import { field, readResponse } from './response';

/** Gives the access token that a call needs. */
export interface Authorization {
  token(): Result<string>;
  /** A new token after a 401; `null` when the credential cannot make one. */
  renew(): Result<string> | null;
}

/** Where a fetched token is kept until it expires. */
export interface TokenStore {
  load(): { token: string; expiresAt: number | null } | null;
  save(token: { token: string; expiresAt: number | null }): void;
}

/** A token is not used in the last minute of its life. */
const MARGIN = 60_000;

export interface AuthorizationParts {
  credential: Credential;
  base: ZendeskHost;
  wire: HttpTransport;
  tokens: TokenStore;
  now: () => number;
}

export function authorize(parts: AuthorizationParts): Authorization {
  const { credential } = parts;
  if (credential.kind === 'token') return { token: () => ok(credential.token), renew: () => null };
  const { id, secret } = credential;
  return {
    token() {
      const kept = parts.tokens.load();
      const fresh = kept && (kept.expiresAt === null || kept.expiresAt - MARGIN > parts.now());
      return fresh ? ok(kept.token) : fetchToken(parts, id, secret);
    },
    renew: () => fetchToken(parts, id, secret),
  };
}

/** The client credentials grant of OAuth 2. Zendesk Chat gives it to confidential clients only. */
function fetchToken(parts: AuthorizationParts, id: string, secret: string): Result<string> {
  const form = {
    grant_type: 'client_credentials',
    client_id: id,
    client_secret: secret,
    scope: 'read write',
  };
  const [reply = null] = parts.wire([
    {
      method: 'post',
      url: tokenAddress(parts.base),
      headers: { Accept: 'application/json' },
      contentType: 'application/x-www-form-urlencoded',
      payload: encodeForm(form),
    },
  ]);
  const reading = readResponse(reply, parts.now());
  const token = reading.kind === 'ok' ? field(reading.body, 'access_token') : null;
  if (reading.kind === 'later') return { ...reading, doubtful: false };
  if (reading.kind !== 'ok' || typeof token !== 'string') return deniedClient(reading, secret);
  const seconds = Number(field(reading.body, 'expires_in'));
  parts.tokens.save({ token, expiresAt: seconds > 0 ? parts.now() + seconds * 1000 : null });
  return ok(token);
}

function deniedClient(reading: { kind: string; reason?: string; status?: number }, secret: string): Failure {
  const said = reading.reason && !reading.reason.includes(secret.slice(0, 8)) ? ` (${reading.reason})` : '';
  const reason = `the OAuth client was not accepted${said}; check that its type is "confidential"`;
  return { kind: 'denied', status: reading.status ?? 401, reason };
}

function tokenAddress({ subdomain, host }: ZendeskHost): string {
  return host === 'zopim'
    ? 'https://www.zopim.com/oauth2/token'
    : `https://${subdomain}.zendesk.com/oauth2/chat/token`;
}

function encodeForm(form: Record<string, string>): string {
  return Object.entries(form)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}
