import { type ChatAccess, ok, type Result, zip } from '../accounts';
import type { ZendeskClient } from '../client';
import { nothingChanged, toFailure } from '../failures';
import type { Call } from '../http';
import { type ApiResponse, field } from '../response';
import { userPath } from './endpoints';
import type { Team } from './team';

/**
 * Whether people have access to Chat, which messaging needs as well. A product without access may be shown as inactive, as
 * null, or not at all; too many calls are answered 503.
 * Source: recorded answers behind test/stand-in/support
 */
export function readChat(ids: readonly string[], client: ZendeskClient): Result<ChatAccess>[] {
  const calls = ids.map((id): Call => ({ method: 'get', path: `${userPath(id)}/entitlements/full` }));
  return client.callAll(calls).map(chatIn);
}

function chatIn(response: ApiResponse): Result<ChatAccess> {
  if (response.kind === 'absent') return ok('off');
  if (response.kind !== 'ok') return nothingChanged(toFailure(response, 'the access to chat'));
  const chat = field(field(response.body, 'entitlements'), 'chat');
  return ok(field(chat, 'is_active') === true ? 'on' : 'off');
}

/** As the setup wants it: looked at, asked for as well, or taken for granted. */
export function chatAccess(ids: readonly string[], { client, policy, recent }: Team): Result<ChatAccess>[] {
  if (policy.chat === 'ignore') return ids.map(() => ok('on'));
  const isKnown = (id: string) => recent.peek(id)?.chat === 'on';
  const asked = ids.filter((id) => !isKnown(id));
  const read = readChat(asked, client);
  const answers = policy.chat === 'set' ? askForChat(zip(asked, read), client) : read;
  return ids.map((id) => (isKnown(id) ? ok('on') : (answers.shift() as Result<ChatAccess>)));
}

/** What Zendesk's own admin center does; not supported by Zendesk, so only what is read afterwards counts. */
function askForChat(
  read: readonly [id: string, chat: Result<ChatAccess>][],
  client: ZendeskClient,
): Result<ChatAccess>[] {
  const lacking = read.flatMap(([id, chat]) => (chat.kind === 'ok' && chat.value === 'off' ? [id] : []));
  client.callAll(lacking.map(ticked));
  const again = readChat(lacking, client); // guard: chat-is-read-again
  return read.map(([id, chat]) => (lacking.includes(id) ? (again.shift() as Result<ChatAccess>) : chat));
}

function ticked(id: string): Call {
  const body = { entitlements: { chat: { name: 'agent', is_active: true } } };
  return { method: 'put', path: `/api/admin/private/staff/${id}/entitlements`, body, isUnsupported: true };
}
