import type { Failure, Result } from '../accounts';
import { aboutOnePerson, type CredentialProbe, explainRefusals as explain, type Refusal } from '../refusals';
import { HTTP_STATUS } from '../status';
import type { SeatFigures } from './seat-figures';

export type RefusalParts = CredentialProbe & SeatFigures;

/** How Zendesk Chat words "no seat left" is not documented: these are the codes that it may come under. */
const SEAT_STATUSES: readonly number[] = [
  HTTP_STATUS.PAYMENT_REQUIRED,
  HTTP_STATUS.FORBIDDEN,
  HTTP_STATUS.UNPROCESSABLE_CONTENT,
];

/** Whether a seat was missing shows when it is tried again: nothing was done. */
const UNCLEAR: Failure = {
  kind: 'transient',
  notBefore: null,
  reason: { code: 'failure.seats-unknown' },
};

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
      if (seats === 'not-now') return () => UNCLEAR;
      return (refusal) => (seats === null ? aboutOnePerson(refusal) : { kind: 'no-seat', seats });
    },
  });
}

function takenSeats({ seats, countEnabled }: SeatFigures): number | null | 'not-now' {
  const all = seats();
  if (typeof all !== 'number') return all;
  const enabled = countEnabled();
  if (typeof enabled !== 'number') return enabled;
  return enabled >= all ? all : null;
}
