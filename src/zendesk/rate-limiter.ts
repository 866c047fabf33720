/** Zendesk Chat takes about 200 requests a minute; a long job leaves ten of them to live requests. */
export const CALLS_A_MINUTE = 190;

const MINUTE = 60_000;

export type RateLimiter = (calls: number) => void;

/**
 * Waits until so many calls may be sent: never more than `CALLS_A_MINUTE` within any sixty seconds of an
 * execution. Time that was spent on other work counts, so that a job is only as slow as it must be.
 */
export function slidingRateLimiter(now: () => number, sleep: (milliseconds: number) => void): RateLimiter {
  let sent: number[] = [];
  return (calls) => {
    const tooMany = sent.length + calls - CALLS_A_MINUTE;
    const inTheWay = tooMany > 0 ? sent[tooMany - 1] : undefined;
    if (inTheWay !== undefined) sleep(inTheWay + MINUTE - now());
    const at = now();
    sent = sent.filter((time) => time > at - MINUTE);
    for (let call = 0; call < calls; call++) sent.push(at);
  };
}
