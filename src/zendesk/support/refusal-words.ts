import type { Failure } from '../accounts';
import type { Call } from '../http';
import { parseJson } from '../response';

/** Zendesk's word for a subscription without a free seat. Where it stands in the answer is not documented. */
const SEAT_WORD = /MaxAgent/i;

/** Source: https://developer.zendesk.com/api-reference/introduction/responses/#validation-errors */
const DUPLICATE_CODE = /"error"\s*:\s*"DuplicateValue"/;
const SEAT_CODE = /"error"\s*:\s*"MaxAgent/i;

/**
 * What Zendesk's own words in a refused change mean; `null`: nothing but what its status says. An answer may repeat what was sent, so a person's name is not taken for
 * Zendesk's word.
 */
export function meaningOfRefusal(body: string, call: Call): Failure | null {
  if (DUPLICATE_CODE.test(body)) return { kind: 'duplicate', account: null };
  const isRepeated = SEAT_WORD.test(JSON.stringify(call.body ?? ''));
  if ((isRepeated ? SEAT_CODE : SEAT_WORD).test(body)) return { kind: 'no-seat', seats: null };
  return isUnreadable(body) ? UNREAD : null; // guard: unread-refusal
}

/** Cut off, or the page of a gateway. */
function isUnreadable(body: string): boolean {
  return body.trim() !== '' && parseJson(body) === null;
}

/** It may be one that passes, like the lack of a seat: the next try shows. */
const UNREAD: Failure = {
  kind: 'outcome-unknown',
  notBefore: null,
  reason: { code: 'failure.unreadable-body' },
};
