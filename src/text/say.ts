import type { Language } from '../shared/languages';
import { type English, SUBJECTS } from './en';
import { catalogueIn, toldIn } from './languages';
import type { MailCode } from './mailed';
import type { AnyMessage, Entries, Entry, MessageOf } from './message';

/** Everything that can be said. The English catalogue is the list of it; other languages have what is mailed and what the person at the screen is told. */
export type Message = MessageOf<English>;

/** What can be said by mail, in each language. */
export type MailMessage = Extract<Message, { code: MailCode }>;

/** A message that is told later. Earlier versions have stored some as an English sentence. */
export type StoredMessage = Message | string;

export function asMessage(stored: StoredMessage): Message {
  return typeof stored === 'string' ? { code: 'stored.sentence', text: stored } : stored;
}

const ENGLISH: readonly Entries[] = SUBJECTS;

/** The sentence for a message. */
export function say(message: Message): string {
  return sayIn(null, message);
}

/** Several sentences, one after the other. */
export function sayAll(messages: readonly Message[]): string {
  return messages.map(say).join(' ');
}

/** What is asked once, when something is told; nobody is there until an execution says so. */
let readerLanguage: () => Language = () => 'en';
let readerWords: Entries | null | undefined;

/** From now on `tell` speaks to the person at the screen. */
export function speakTo(language: () => Language): void {
  readerLanguage = language;
  readerWords = undefined;
}

/**
 * The sentence for the person at the screen, in their language. What stands in a cell, the log or a mail to the admins is read by
 * many, and is found again by its words: `say` is for that.
 */
export function tell(message: Message): string {
  if (readerWords === undefined) readerWords = toldIn(readerLanguage());
  return sayIn(readerWords, message);
}

/** Several sentences, one after the other. */
export function tellAll(messages: readonly Message[]): string {
  return messages.map(tell).join(' ');
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
