import type { Connection } from '../connection';
import { isId } from '../wire-id';

/** What the smallest plan allows, until an answer says otherwise. */
export const LEAST_CALLS_PER_MINUTE = 200;

/** Long jobs leave a twentieth of the calls to the requests that people wait for. */
const SHARE_OF_CALLS = 0.95;

export function paceFor(callsPerMinute: number): number {
  return Math.max(1, Math.floor(callsPerMinute * SHARE_OF_CALLS));
}

/** Source: https://developer.zendesk.com/api-reference/ticketing/introduction/ */
export function supportRoot({ subdomain }: Pick<Connection, 'subdomain'>): string {
  return `https://${subdomain}.zendesk.com`;
}

/** Source: https://developer.zendesk.com/api-reference/ticketing/oauth/grant_type_tokens/ */
export function supportTokenAddress(connection: Pick<Connection, 'subdomain'>): string {
  return `${supportRoot(connection)}/oauth/tokens`;
}

/** Zendesk takes more than 5 minutes and less than 2 days. Source: as above. */
export const TOKEN_LIFE_SECONDS = 7_200;

/** Where an agent signs in. */
export function supportSignInAddress(connection: Pick<Connection, 'subdomain'>): string {
  return `${supportRoot(connection)}/agent`;
}

export const API = '/api/v2';

/** Only digits lead to a person: an id that was read from a cell may be any text, and so lead anywhere. */
export function userPath(id: string): string {
  if (!isId(id)) throw new Error('The id of a person consists of digits. Look an id from a cell up first.');
  return `${API}/users/${id}`;
}
