import { en } from './en';
import type { AnyMessage, Entry, MessageOf } from './message';

/** Everything that can be said. The English catalogue is the list of it; other languages follow it. */
export type Catalogue = typeof en;
export type Message = MessageOf<Catalogue>;

/** The sentence for a message. */
export function say(message: Message): string {
  return sayIn(en, message);
}

/** Several sentences, one after the other. */
export function sayAll(messages: readonly Message[]): string {
  return messages.map(say).join(' ');
}

function sayIn(catalogue: Readonly<Record<string, Entry>>, message: AnyMessage): string {
  const entry = catalogue[message.code];
  if (typeof entry === 'function') return entry(message as never, (inner) => sayIn(catalogue, inner));
  return entry ?? '';
}
