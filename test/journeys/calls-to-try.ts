const EVERY = 3;

/**
 * The numbers of the calls at which a test disturbs an execution: every third one, and all of them with
 * `ALL_CALLS=1 npx jest test/journeys`.
 */
export function callsToTry(count: number, first = 1): number[] {
  const step = process.env.ALL_CALLS === undefined ? EVERY : 1;
  const calls: number[] = [];
  for (let call = first; call <= count; call += step) calls.push(call);
  return calls;
}
