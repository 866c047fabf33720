import type { Failure } from './accounts';
import type { ApiResponse } from './response';

/** An absent thing that must be there is a refusal: trying again does not bring it back. */
export function toFailure(reading: Exclude<ApiResponse, { kind: 'ok' }>, what: string): Failure {
  if (reading.kind !== 'absent') return reading;
  return { kind: 'refused', status: 404, reason: `Zendesk does not know ${what}` };
}

export function unreadable(what: string): Failure {
  const reason = `Zendesk sent ${what} in a form that could not be read`;
  return { kind: 'later', doubtful: true, notBefore: null, reason };
}
