import type { Result } from '../accounts';
import { aboutOnePerson, type CredentialProbe, explainRefusals as explain, type Refusal } from '../refusals';
import { HTTP_STATUS } from '../status';

export interface RefusalParts extends CredentialProbe {
  /** `null`: no limit, or not known. */
  seats(): number | null;
  /** Enabled accounts; `null`: they cannot be counted now. */
  countEnabled(): number | null;
}

/** How Zendesk Chat words "no seat left" is not documented: these are the codes that it may come under. */
const SEAT_STATUSES: readonly number[] = [
  HTTP_STATUS.PAYMENT_REQUIRED,
  HTTP_STATUS.FORBIDDEN,
  HTTP_STATUS.UNPROCESSABLE_CONTENT,
];

/** A 403 also comes when no seat is free, perhaps: once the credential is known to work, the figures are compared. */
export function explainRefusals<T>(
  results: readonly Result<T>[],
  takesSeat: boolean,
  parts: RefusalParts,
): Result<T>[] {
  return explain(results, {
    probe: parts,
    isUnclear: ({ status }: Refusal) =>
      status === HTTP_STATUS.FORBIDDEN || (takesSeat && SEAT_STATUSES.includes(status)),
    meaning: () => {
      const seats = takesSeat ? takenSeats(parts) : null;
      return (refusal) => (seats === null ? aboutOnePerson(refusal) : { kind: 'no-seat', seats });
    },
  });
}

function takenSeats({ seats, countEnabled }: RefusalParts): number | null {
  const all = seats();
  const enabled = all === null ? null : countEnabled();
  return all !== null && enabled !== null && enabled >= all ? all : null;
}
