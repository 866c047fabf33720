/**
 * Each check costs the script an execution, and Google limits the executions of a day: in a sidebar that is left open,
 * the checks become infrequent after a while.
 */
const FREQUENT_CHECKS = 75;
const INFREQUENT_DELAY_MS = 60_000;

export interface PollOptions {
  check(): Promise<unknown>;
  /** The delay before the next check. */
  delayMs(): number;
  /** While the page is hidden, nothing is checked. */
  isPageVisible(): boolean;
}

/** Checks repeatedly until the returned function is called. */
export function poll({ check, delayMs, isPageVisible }: PollOptions): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let checks = 0;
  let isStopped = false;
  const schedule = () => {
    if (isStopped) return;
    timer = setTimeout(() => void run(), checks < FREQUENT_CHECKS ? delayMs() : INFREQUENT_DELAY_MS);
  };
  const run = async () => {
    checks += 1;
    if (isPageVisible()) await check();
    schedule();
  };
  schedule();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
