/** Source: https://developers.google.com/apps-script/reference/utilities/utilities#sleep(Integer) */
const MAX_SLEEP_MS = 300_000;

/** Sleeps no longer than Google takes in one call. */
export function sleep(milliseconds: number): void {
  if (milliseconds > 0) Utilities.sleep(Math.min(Math.ceil(milliseconds), MAX_SLEEP_MS));
}
