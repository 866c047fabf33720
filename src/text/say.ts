import type { Language } from '../shared/languages';
import { type English, SUBJECTS } from './en';
import { catalogueIn } from './languages';
import type { MailCode } from './mailed';
import type { AnyMessage, Entry, MessageOf } from './message';

/** Everything that can be said. The English catalogue is the list of it; other languages have what is mailed. */
export type Message = MessageOf<English>;

/** What can be said by mail, in each language. */
export type MailMessage = Extract<Message, { code: MailCode }>;

type Entries = Readonly<Record<string, Entry>>;

const ENGLISH: readonly Entries[] = SUBJECTS;

/** The sentence for a message. */
export function say(message: Message): string {
  return sayIn(null, message);
}

/** Several sentences, one after the other. */
export function sayAll(messages: readonly Message[]): string {
  return messages.map(say).join(' ');
}

/** The sentence for a message in the language of a mail. */
export function sayTo(language: Language, message: MailMessage): string {
  return sayIn(catalogueIn(language)?.words ?? null, message);
}

/** `words`: of another language, where it has any for the message. */
function sayIn(words: Entries | null, message: AnyMessage): string {
  const entry = words?.[message.code] ?? inEnglish(message.code);
  if (typeof entry === 'function') return entry(message as never, (inner) => sayIn(words, inner));
  return entry ?? '';
}

function inEnglish(code: string): Entry | undefined {
  return ENGLISH.find((subject) => code in subject)?.[code];
}
