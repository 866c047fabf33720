import type { Trouble } from '../accounts';
import type { Reading } from '../reading';

/** An absent thing that must be there is a refusal: trying again does not bring it back. */
export function trouble(reading: Exclude<Reading, { kind: 'ok' }>, what: string): Trouble {
  if (reading.kind !== 'absent') return reading;
  return { kind: 'refused', status: 404, reason: `Zendesk does not know ${what}` };
}

export function unreadable(what: string): Trouble {
  const reason = `Zendesk sent ${what} in a form that could not be read`;
  return { kind: 'later', doubtful: true, notBefore: null, reason };
}
