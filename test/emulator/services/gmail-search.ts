import { ServiceError } from '../runtime/errors';
import type { Mail, MailboxData, World } from '../runtime/world';

/** developers.google.com/apps-script/reference/gmail/gmail-app#searchquery,-start,-max */
const MAX_THREADS = 500;

/** Of Gmail's query language, one place and one phrase. */
const QUERY = /^in:(draft|sent) "([^"]+)"$/;

/** Searches like Gmail: case and punctuation do not matter, and what is younger than the index is not found. Newest first. */
export function searchMails(
  world: World,
  mailbox: MailboxData,
  [query, start = 0, max = MAX_THREADS]: [string, number?, number?],
): Mail[] {
  const [, place, phrase = ''] = QUERY.exec(query) ?? [];
  if (!place) throw new ServiceError(`((search query "${query}" is not emulated))`);
  if (max < 0 || max > MAX_THREADS) throw new ServiceError('Argument max must not exceed 500.');
  const mails = place === 'draft' ? mailbox.drafts.map(({ mail }) => mail) : mailbox.sent;
  const indexed = world.clock.now() - world.choices.gmailSearchLagMs;
  return mails
    .filter(
      ({ at, subject, body }) =>
        at <= indexed && isSaidIn(`${subject} ${body}`, phrase, world.choices.quotesAreIgnored),
    )
    .reverse()
    .slice(start, start + max);
}

function isSaidIn(text: string, phrase: string, areSingle: boolean): boolean {
  const said = ` ${words(text)} `;
  const wanted = areSingle ? words(phrase).split(' ') : [words(phrase)];
  return wanted.every((each) => said.includes(` ${each} `));
}

function words(text: string): string {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');
}
