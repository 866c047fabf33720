import { MINUTE_MS, SECOND_MS } from '../shared/time';
import { type Failure, isRetryable, ok, type Result } from './accounts';
import { nothingChanged } from './failures';
import type { HttpRequest, HttpTransport } from './http';
import { field, parseJson, readResponse } from './response';
import { HTTP_STATUS } from './status';

export type Credential = { kind: 'token'; token: string } | { kind: 'client'; id: string; secret: string };

/** What of a credential must not be shown. */
export function secretsIn(credential: Credential): string[] {
  return [credential.kind === 'token' ? credential.token : credential.secret];
}

/** Gives the access token that a call needs. */
export interface Authorization {
  token(): Result<string>;
  /** A new token after this one met a 401; `null` when the credential cannot make one. */
  renew(refused: string): Result<string> | null;
}

export interface AccessToken {
  token: string;
  /** `null`: Zendesk did not say. */
  expiresAt: number | null;
}

/** Where a fetched token is kept until it expires. */
export interface TokenStore {
  load(): AccessToken | null;
  /** As it is now: another execution may have fetched one since. */
  fresh(): AccessToken | null;
  save(token: AccessToken): void;
  /** All that were fetched before, as far as they are remembered: an answer may repeat one. */
  known(): readonly string[];
}

/** A token is not used in the last minute of its life: a call takes its time. */
const EXPIRY_MARGIN_MS = MINUTE_MS;

/** Where and how an OAuth client fetches its tokens. */
export interface TokenEndpoint {
  address: string;
  format: 'form' | 'json';
  /** How many seconds a token is to live; left out where Zendesk cannot be asked for that. */
  expiresIn?: number;
}

export interface AuthorizationParts {
  credential: Credential;
  tokenEndpoint: TokenEndpoint;
  transport: HttpTransport;
  tokens: TokenStore;
  now: () => number;
  sleep: (milliseconds: number) => void;
  /** Runs the action while no other execution runs one of the same name; `null` when another does. */
  withLease<T>(name: 'token', action: () => T): T | null;
}

/** How often to wait, a second each time, for another execution that is fetching a token. */
const MAX_WAITS = 10;

export function authorize(parts: AuthorizationParts): Authorization {
  const { credential } = parts;
  if (credential.kind === 'token') return { token: () => ok(credential.token), renew: () => null };
  return {
    token() {
      const kept = parts.tokens.load();
      return isUsable(kept, parts) ? ok(kept.token) : fetchOnce(parts, credential, null);
    },
    renew: (refused) => fetchOnce(parts, credential, refused),
  };
}

function isUsable(kept: AccessToken | null, { now }: AuthorizationParts): kept is AccessToken {
  return kept !== null && (kept.expiresAt === null || kept.expiresAt - EXPIRY_MARGIN_MS > now());
}

type Client = Extract<Credential, { kind: 'client' }>;

/** Of two executions that need a token at once, one fetches it; the other takes that one. */
function fetchOnce(parts: AuthorizationParts, client: Client, refused: string | null): Result<string> {
  const kept = () => {
    const other = parts.tokens.fresh();
    return isUsable(other, parts) && other.token !== refused ? ok(other.token) : null;
  };
  for (let waits = 0; waits < MAX_WAITS; waits++) {
    const fetched = parts.withLease('token', () => kept() ?? fetchToken(parts, client));
    if (fetched) return fetched;
    parts.sleep(SECOND_MS);
  }
  return kept() ?? fetchToken(parts, client);
}

/** The client credentials grant: RFC 6749, section 4.4. Zendesk gives it to confidential clients only. */
function fetchToken(parts: AuthorizationParts, { id, secret }: Client): Result<string> {
  const [reply = null] = parts.transport([tokenRequest(parts.tokenEndpoint, id, secret)]);
  const response = readResponse(reply, { now: parts.now(), secrets: [secret, ...parts.tokens.known()] });
  if (response.kind !== 'ok') return tokenFailure(response);
  // As it came: the token may be one that was fetched before, which is a secret in all other answers.
  const granted = parseJson(reply?.body ?? '');
  const token = field(granted, 'access_token');
  if (typeof token !== 'string') return clientRejected('');
  const seconds = Number(field(granted, 'expires_in'));
  parts.tokens.save({ token, expiresAt: seconds > 0 ? parts.now() + seconds * SECOND_MS : null });
  return ok(token);
}

function tokenRequest(
  { address, format, expiresIn }: TokenEndpoint,
  id: string,
  secret: string,
): HttpRequest {
  const fields = {
    grant_type: 'client_credentials',
    client_id: id,
    client_secret: secret,
    scope: 'read write',
  };
  const life = expiresIn === undefined ? {} : { expires_in: expiresIn };
  const isJson = format === 'json';
  return {
    method: 'post',
    url: address,
    headers: { Accept: 'application/json' },
    contentType: isJson ? 'application/json' : 'application/x-www-form-urlencoded',
    payload: isJson ? JSON.stringify({ ...fields, ...life }) : encodeForm(fields),
  };
}

/** Without a token the call itself was not made, so nothing is in doubt. */
function tokenFailure(response: Failure | { kind: 'absent' }): Failure {
  if (response.kind === 'absent') return clientRejected('', { hasNoAddress: true });
  if (isRetryable(response)) return nothingChanged(response);
  const said = 'reason' in response && response.reason.code === 'failure.said' ? response.reason.said : '';
  return clientRejected(said);
}

/**
 * No matter which status the answer has: without a token no call can be made, about any person. `hasNoAddress`: nothing gives
 * out tokens there.
 */
function clientRejected(said: string, more: { hasNoAddress?: true } = {}): Failure {
  const reason = { code: 'failure.client-rejected', said, ...more } as const;
  return { kind: 'unauthorized', status: HTTP_STATUS.UNAUTHORIZED, reason };
}

function encodeForm(form: Record<string, string>): string {
  return Object.entries(form)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}
