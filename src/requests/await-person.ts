import { DAY_MS } from '../shared/time';
import type { Message } from '../text/say';
import type { AwaitedThing, Effect, EndMessage, Outcome } from './outcome';

/** How long a row waits for a person before it needs attention and the requester is told. */
export const MAX_DAYS_OF_WAITING = 14;

export interface PersonWait {
  until: AwaitedThing;
  /** When the handling of the row began. */
  began: number;
  now: number;
  /** When it is looked again. */
  at: number;
  effect: Effect;
  waiting: Message;
  /** What is said when nobody has done it. */
  inVain: EndMessage;
}

/** The row waits until a person has done something in Zendesk. */
export function awaitPerson({ until, began, now, at, effect, waiting, inVain }: PersonWait): Outcome {
  if (now - began >= MAX_DAYS_OF_WAITING * DAY_MS) return { kind: 'attention', message: inVain, ...effect };
  return { kind: 'waiting-for-person', until, at, message: waiting, concerns: 'this row', ...effect };
}
