import type { Trouble } from '../zendesk/accounts';
import type { Case } from './case';
import { type Did, type Ending, troubleEnding } from './ending';
import type { Desk } from './ports';

/** What a refusal of a write means: no free seat is not a broken credential, although both may come as 403. */
export function refusal(request: Case, trouble: Trouble, did: Did, desk: Desk): Ending {
  if (trouble.kind !== 'later' && isSeatStatus(trouble.status)) {
    const seats = desk.seatsWhenFull();
    if (seats !== null) {
      const sentence = `No free seat: all ${seats} seats of the Zendesk plan are in use. Disable an account or add seats.`;
      return { kind: 'attention', sentence, ...did };
    }
  }
  if (trouble.kind === 'denied') desk.pause(trouble.reason);
  return troubleEnding(trouble, { attempts: request.attempts, now: desk.now(), did });
}

function isSeatStatus(status: number): boolean {
  return status === 402 || status === 403 || status === 422;
}
