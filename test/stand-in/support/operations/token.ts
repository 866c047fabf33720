import type { HttpRequest } from '../../../http';
import { ApiError, ownText } from '../../common/api-error';
import { type Fields, header } from '../../common/body';
import { json, type Reply } from '../../common/replies';
import type { OAuthClient } from '../state';
import type { World } from '../world';

const SHORTEST_SECONDS = 300;
const LONGEST_SECONDS = 172_800;

/** `POST /oauth/tokens`, in JSON. A scope that does not exist still gives a token, which then opens nothing. */
export function issueToken(world: World, request: HttpRequest): Reply {
  const fields = fieldsIn(request);
  const client = knownClient(world, fields);
  switch (fields.grant_type) {
    case 'client_credentials':
      return byClientCredentials(world, client, fields);
    case 'refresh_token':
      return byRefreshToken(world, fields);
    default:
      throw oauthError(400, 'unsupported_grant_type');
  }
}

function fieldsIn(request: HttpRequest): Fields {
  const type = header(request, 'Content-Type')?.toLowerCase() ?? '';
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return Object.fromEntries(new URLSearchParams(request.body));
  }
  if (!type.startsWith('application/json')) throw oauthError(400, 'invalid_request', 'send JSON');
  return parsed(request.body);
}

function parsed(text: string): Fields {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return { ...value };
  } catch {
    // answered below
  }
  throw oauthError(400, 'invalid_request', 'the body is no JSON object');
}

function knownClient({ state, choices }: World, fields: Fields): OAuthClient {
  const client = state.clients.get(String(fields.client_id));
  if (client && client.secret === fields.client_secret) return client;
  throw oauthError(choices.wrongSecretStatus, 'invalid_client');
}

/** Only for confidential clients; the token acts as the person who created the client. */
function byClientCredentials(world: World, client: OAuthClient, fields: Fields): Reply {
  if (client.kind !== 'confidential') throw oauthError(400, 'unauthorized_client');
  return json(201, tokenFor(world, client.userId, fields, world.choices.refreshTokenForClient));
}

/** Can be used once. */
function byRefreshToken(world: World, fields: Fields): Reply {
  const grant = world.state.refreshTokens.get(String(fields.refresh_token));
  if (!grant) throw oauthError(400, 'invalid_grant');
  const token = tokenFor(world, grant.userId, { ...fields, scope: fields.scope ?? grant.scope }, true);
  world.state.refreshTokens.delete(String(fields.refresh_token));
  return json(201, token);
}

function tokenFor(world: World, userId: number, fields: Fields, withRefreshToken: boolean): object {
  const { state, now } = world;
  if (!state.user(userId)) throw oauthError(400, 'invalid_grant');
  const lifetime = shortened(lifetimeIn(world, fields.expires_in), world.choices.longestTokenLife);
  const value = state.secret(64);
  const scope = typeof fields.scope === 'string' ? fields.scope : 'read write';
  const expiresAt = lifetime === null ? null : now + lifetime * 1000;
  state.tokens.set(value, { value, userId, scope, expiresAt, revoked: false });
  return {
    access_token: value,
    token_type: 'bearer',
    scope,
    ...(lifetime !== null && { expires_in: lifetime }),
    ...(withRefreshToken && { refresh_token: refreshToken(world, userId, scope) }),
  };
}

function refreshToken({ state }: World, userId: number, scope: string): string {
  const value = state.secret(64);
  state.refreshTokens.set(value, { userId, scope });
  return value;
}

/** New clients may get less than they ask for (support.zendesk.com article 9182123625370). */
function shortened(lifetime: number | null, longest: number | null): number | null {
  return longest === null ? lifetime : Math.min(lifetime ?? longest, longest);
}

/** Documented: more than 300 and less than 172,800 seconds. */
function lifetimeIn({ choices }: World, given: unknown): number | null {
  if (given === undefined || given === null) return choices.tokenExpiresIn;
  const seconds = Number(given);
  const isInRange = seconds > SHORTEST_SECONDS && seconds < LONGEST_SECONDS;
  if (isInRange) return seconds;
  if (choices.expiresInOutOfRange === 'clamped' && !Number.isNaN(seconds)) {
    return Math.min(Math.max(seconds, SHORTEST_SECONDS + 1), LONGEST_SECONDS - 1);
  }
  throw oauthError(
    400,
    'invalid_request',
    `expires_in is between ${SHORTEST_SECONDS} and ${LONGEST_SECONDS}`,
  );
}

function oauthError(status: number, error: string, reason?: string): ApiError {
  return new ApiError(json(status, reason ? { error, error_description: ownText(reason) } : { error }));
}
