import type { Message } from '../../text/say';

const MAX_SHOWN = 5;

/** The first ones of a list, which may be long, and how many more there are. */
export function firstMessages(messages: readonly Message[]): Message[] {
  const count = messages.length - MAX_SHOWN;
  if (count <= 0) return [...messages];
  return [...messages.slice(0, MAX_SHOWN), { code: 'list.more', count }];
}
