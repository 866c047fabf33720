import { ok, type Result } from '../accounts';
import type { ZendeskClient } from '../client';
import { nothingChanged, toFailure, unreadable } from '../failures';
import type { Call } from '../http';
import { type ApiResponse, field } from '../response';
import { isId } from '../wire-id';
import { API } from './endpoints';

/** Source: https://developer.zendesk.com/api-reference/ticketing/ticket-management/search/#show-results-count */
export function countUnsolved(ids: readonly string[], client: ZendeskClient): Result<number>[] {
  const responses = client.callAll(ids.filter(isId).map(countFor));
  return ids.map((id) => (isId(id) ? countIn(responses.shift() as ApiResponse) : ok(0)));
}

function countFor(id: string): Call {
  const query = encodeURIComponent(`type:ticket assignee:${id} status<solved`);
  return { method: 'get', path: `${API}/search/count?query=${query}` };
}

function countIn(response: ApiResponse): Result<number> {
  if (response.kind !== 'ok') return nothingChanged(toFailure(response, 'the tickets of an agent'));
  const count = field(response.body, 'count');
  const isCount = typeof count === 'number' && Number.isInteger(count) && count >= 0;
  return isCount ? ok(count) : nothingChanged(unreadable('the tickets of an agent'));
}
