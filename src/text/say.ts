import type { Language } from '../shared/languages';
import { en } from './en';
import { catalogueIn } from './languages';
import type { MailCode } from './mailed';
import type { AnyMessage, Entry, MessageOf } from './message';

/** Everything that can be said. The English catalogue is the list of it; other languages have what is mailed. */
export type Catalogue = typeof en;
export type Message = MessageOf<Catalogue>;

/** What can be said by mail, in each language. */
export type MailMessage = Extract<Message, { code: MailCode }>;

type Entries = Readonly<Record<string, Entry>>;

const ENGLISH: Entries = en;

/** The sentence for a message. */
export function say(message: Message): string {
  return sayIn(ENGLISH, message);
}

/** Several sentences, one after the other. */
export function sayAll(messages: readonly Message[]): string {
  return messages.map(say).join(' ');
}

/** The sentence for a message in the language of a mail. */
export function sayTo(language: Language, message: MailMessage): string {
  return sayIn(catalogueIn(language)?.words ?? ENGLISH, message);
}

function sayIn(entries: Entries, message: AnyMessage): string {
  const entry = entries[message.code] ?? ENGLISH[message.code];
  if (typeof entry === 'function') return entry(message as never, (inner) => sayIn(entries, inner));
  return entry ?? '';
}
