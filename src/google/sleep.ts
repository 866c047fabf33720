/** `Utilities.sleep` takes at most 300,000 ms. */
export function sleep(milliseconds: number): void {
  if (milliseconds > 0) Utilities.sleep(Math.min(Math.ceil(milliseconds), 300_000));
}
