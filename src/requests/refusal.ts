import type { Failure } from '../zendesk/accounts';
import type { Attempt } from './attempt';
import { type Outcome, outcomeOfFailure, type PriorEffect } from './outcome';
import type { RequestServices } from './ports';

/** What a refusal of a write means: no free seat is not a broken credential, although both may come as 403. */
export function refusal(
  request: Attempt,
  trouble: Failure,
  did: PriorEffect,
  services: RequestServices,
): Outcome {
  if (trouble.kind !== 'later' && isSeatStatus(trouble.status)) {
    const seats = services.seatsWhenFull();
    if (seats !== null) {
      const sentence = `No free seat: all ${seats} seats of the Zendesk plan are in use. Disable an account or add seats.`;
      return { kind: 'attention', sentence, ...did };
    }
  }
  if (trouble.kind === 'denied') services.pause(trouble.reason);
  return outcomeOfFailure(trouble, { attempts: request.attempts, now: services.now(), did });
}

function isSeatStatus(status: number): boolean {
  return status === 402 || status === 403 || status === 422;
}
