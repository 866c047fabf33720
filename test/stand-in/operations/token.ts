import type { HttpRequest } from '../../http';
import { ApiError, ownText } from '../common/api-error';
import { header } from '../common/body';
import { json, type Reply } from '../common/replies';
import type { OAuthClient } from '../state';
import type { World } from '../world';

/** The OAuth token endpoint. The request is a form without `Authorization`. */
export function issueToken(world: World, request: HttpRequest): Reply {
  const form = readForm(request);
  const client = knownClient(world, form);
  switch (form.get('grant_type')) {
    case 'client_credentials':
      return byClientCredentials(world, client, form);
    case 'authorization_code':
      return byGrant(world, 'code', form);
    case 'refresh_token':
      return byGrant(world, 'refresh', form);
    default:
      throw oauthError(400, 'unsupported_grant_type');
  }
}

function readForm(request: HttpRequest): URLSearchParams {
  if (!header(request, 'Content-Type')?.toLowerCase().startsWith('application/x-www-form-urlencoded')) {
    throw oauthError(400, 'invalid_request', 'send Content-Type: application/x-www-form-urlencoded');
  }
  return new URLSearchParams(request.body);
}

function knownClient(world: World, form: URLSearchParams): OAuthClient {
  const client = world.state.clients.get(form.get('client_id') ?? '');
  if (!client || client.secret !== form.get('client_secret')) {
    throw oauthError(world.choices.wrongSecretStatus, 'invalid_client');
  }
  return client;
}

function byClientCredentials(world: World, client: OAuthClient, form: URLSearchParams): Reply {
  // A client is "public" unless made confidential through the API, and again after an edit in the dashboard.
  if (client.type !== 'confidential') {
    throw oauthError(
      400,
      'unauthorized_client',
      'the client is public; client_credentials needs a confidential one',
    );
  }
  return json(200, newToken(world, client.agentId, form));
}

/** Codes and refresh tokens can be used only once. */
function byGrant(world: World, kind: 'code' | 'refresh', form: URLSearchParams): Reply {
  const key = form.get(kind === 'code' ? 'code' : 'refresh_token') ?? '';
  const grant = world.state.grants.get(key);
  const sameRedirect = !grant?.redirectUri || grant.redirectUri === form.get('redirect_uri');
  if (grant?.kind !== kind || !sameRedirect) throw oauthError(400, 'invalid_grant');
  const token = newToken(world, grant.agentId, form);
  world.state.grants.delete(key);
  const refreshToken = world.state.secret(48);
  world.state.grants.set(refreshToken, { kind: 'refresh', agentId: grant.agentId });
  return json(200, { ...token, refresh_token: refreshToken });
}

function newToken(world: World, agentId: number, form: URLSearchParams): object {
  // Tokens of disabled agents stop working; that none are issued is an assumption.
  if (!world.state.agent(agentId)?.enabled) throw oauthError(400, 'invalid_grant', 'the agent is disabled');
  const lifetime = world.choices.tokenExpiresIn;
  const expiresAt = lifetime === null ? null : world.now + lifetime * 1000;
  const token = world.state.addToken(agentId, form.get('scope') ?? 'read write', expiresAt);
  const expiry = lifetime === null ? {} : { expires_in: lifetime };
  return { access_token: token.value, token_type: 'Bearer', scope: token.scope, ...expiry };
}

function oauthError(status: number, error: string, reason?: string): ApiError {
  return new ApiError(json(status, reason ? { error, error_description: ownText(reason) } : { error }));
}
