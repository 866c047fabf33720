/** A sidebar that is left open shall not use up the day's executions: after so many looks they become rare. */
const EAGER_LOOKS = 75;
const RARE = 60_000;

export interface Repetition {
  work(): Promise<unknown>;
  /** How long to wait for the next time. */
  pause(): number;
  /** Nothing is done while nobody looks. */
  isSeen(): boolean;
}

/** Does it again and again, until the returned function is called. */
export function repeatedly({ work, pause, isSeen }: Repetition): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let looks = 0;
  let ended = false;
  const plan = () => {
    if (!ended) timer = setTimeout(() => void turn(), looks < EAGER_LOOKS ? pause() : RARE);
  };
  const turn = async () => {
    looks += 1;
    if (isSeen()) await work();
    plan();
  };
  plan();
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
