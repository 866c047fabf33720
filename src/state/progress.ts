import type { Message } from '../text/say';

/** How far a job is that takes several executions. */
export interface Progress {
  job: string;
  done: number;
  total: number;
  startedAt: number;
  message: Message;
}

/** With the moment of the last step: a job that takes no more steps has died. */
export type SteppedProgress = Progress & { steppedAt: number };
