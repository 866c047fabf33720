import type { Refused } from '../contract';
import { type Message, tell } from '../text/say';

/** What a person is told of something that is not done. */
export function refuse(message: Message): Refused {
  return { ok: false, message: tell(message) };
}
