import { MINUTE_MS, SECOND_MS } from '../shared/time';
import { type Failure, isRetryable, ok, type Result } from './accounts';
import { nothingChanged } from './failures';
import type { HttpTransport } from './http';
import { field, readResponse } from './response';
import { HTTP_STATUS } from './status';

export type Credential = { kind: 'token'; token: string } | { kind: 'client'; id: string; secret: string };

/** What of a credential must not be shown. */
export function secretsIn(credential: Credential): string[] {
  return [credential.kind === 'token' ? credential.token : credential.secret];
}

/** Gives the access token that a call needs. */
export interface Authorization {
  token(): Result<string>;
  /** A new token after a 401; `null` when the credential cannot make one. */
  renew(): Result<string> | null;
}

export interface AccessToken {
  token: string;
  /** `null`: Zendesk did not say. */
  expiresAt: number | null;
}

/** Where a fetched token is kept until it expires. */
export interface TokenStore {
  load(): AccessToken | null;
  save(token: AccessToken): void;
}

/** A token is not used in the last minute of its life: a call takes its time. */
const EXPIRY_MARGIN_MS = MINUTE_MS;

export interface AuthorizationParts {
  credential: Credential;
  /** Where an OAuth client fetches its tokens. */
  tokenAddress: string;
  transport: HttpTransport;
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
      const isUsable = kept && (kept.expiresAt === null || kept.expiresAt - EXPIRY_MARGIN_MS > parts.now());
      return isUsable ? ok(kept.token) : fetchToken(parts, id, secret);
    },
    renew: () => fetchToken(parts, id, secret),
  };
}

/** The client credentials grant: RFC 6749, section 4.4. Zendesk gives it to confidential clients only. */
function fetchToken(parts: AuthorizationParts, id: string, secret: string): Result<string> {
  const form = {
    grant_type: 'client_credentials',
    client_id: id,
    client_secret: secret,
    scope: 'read write',
  };
  const [reply = null] = parts.transport([
    {
      method: 'post',
      url: parts.tokenAddress,
      headers: { Accept: 'application/json' },
      contentType: 'application/x-www-form-urlencoded',
      payload: encodeForm(form),
    },
  ]);
  const response = readResponse(reply, { now: parts.now(), secrets: [secret] });
  if (response.kind !== 'ok') return tokenFailure(response);
  const token = field(response.body, 'access_token');
  if (typeof token !== 'string') return clientRejected('');
  const seconds = Number(field(response.body, 'expires_in'));
  parts.tokens.save({ token, expiresAt: seconds > 0 ? parts.now() + seconds * SECOND_MS : null });
  return ok(token);
}

/** Without a token the call itself was not made, so nothing is in doubt. */
function tokenFailure(response: Failure | { kind: 'absent' }): Failure {
  if (response.kind === 'absent') return clientRejected('');
  if (isRetryable(response)) return nothingChanged(response);
  const said = 'reason' in response && response.reason.code === 'failure.said' ? response.reason.said : '';
  return clientRejected(said);
}

/** No matter which status the answer has: without a token no call can be made, about any person. */
function clientRejected(said: string): Failure {
  const reason = { code: 'failure.client-rejected', said } as const;
  return { kind: 'unauthorized', status: HTTP_STATUS.UNAUTHORIZED, reason };
}

function encodeForm(form: Record<string, string>): string {
  return Object.entries(form)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}
