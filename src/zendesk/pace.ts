/** Zendesk Chat takes about 200 requests a minute; a long job leaves twenty of them to live requests. */
export const CALLS_A_MINUTE = 180;

const BETWEEN_CALLS = 60_000 / CALLS_A_MINUTE;

export type Pace = (calls: number) => void;

/**
 * Waits until so many calls may be sent. Evenly, not in bursts: two runs that follow each other closely must
 * not go over the limit together.
 */
export function steadyPace(now: () => number, sleep: (milliseconds: number) => void): Pace {
  let free = 0;
  return (calls) => {
    const wait = free - now();
    if (wait > 0) sleep(wait);
    free = Math.max(free, now()) + calls * BETWEEN_CALLS;
  };
}
