import { counted, grouped } from '../../shared/numbers';
import { momentOf } from '../../shared/time';
import type { AnyMessage, Say } from '../message';
import { type StoredSentence, sentenceOf } from '../phrases';
import { FREE_A_SEAT, SEAT_IS_TAKEN } from './waits';

type Cause =
  | 'form-elsewhere'
  | 'writes-refused'
  | 'mails-refused'
  | 'unformatted'
  | 'chat-access'
  | 'seats'
  | 'few-seats'
  | 'rejections'
  | 'log'
  | 'log-year';

/** The end of a subject that begins with "Chat Access needs attention". */
const SUBJECTS: Readonly<Record<Cause, string>> = {
  'form-elsewhere': 'the form no longer writes into its sheet',
  'writes-refused': 'Google refuses what it writes',
  'mails-refused': 'Gmail refuses its emails',
  unformatted: 'the sheet cannot be formatted',
  'chat-access': 'agents wait for access to chat',
  seats: 'requests wait for a free seat',
  'few-seats': 'few seats are left',
  rejections: 'unusually many requests are rejected',
  log: 'the Log was changed',
  'log-year': 'no new Log can be begun',
};

const waiting = (people: number) => counted(people, 'request is waiting', 'requests are waiting');

/** What keeps part of the work from being done: a line in the health, and a mail to the admins when it lasts. */
export const troubles = {
  'trouble.subject': ({ cause }: { cause: Cause }) => `Chat Access needs attention: ${SUBJECTS[cause]}`,
  'trouble.text': ({ message, sheetUrl }: { message: AnyMessage; sheetUrl: string }, say: Say) =>
    `Hello,\n\n${say(message)}\n\nThe sheet: ${sheetUrl}\n\nNothing is lost. Once this is fixed, Chat Access resumes automatically.`,

  'trouble.form-moved': ({ sheet, to }: { sheet: string; to: string }) =>
    `The form now writes its answers into the sheet "${to}", and Chat Access reads "${sheet}": new responses are not processed. ` +
    `Open Chat Access > Open setup and health and choose "${to}".`,
  'trouble.form-unlinked': ({ sheet }: { sheet: string }) =>
    `No form writes its answers into the sheet "${sheet}" any longer, so there are no new requests. ` +
    'Open the form, choose Responses > Link to Sheets and this spreadsheet, then open Chat Access > Open setup and health and choose the sheet that Google created.',
  'trouble.writes-refused': ({ sheet }: { sheet: string }) =>
    `Google does not let Chat Access write into its columns in the sheet "${sheet}", so requests wait there. ` +
    'Open Data > Protect sheets and ranges and let the person Chat Access runs as edit these columns, and remove the rules of Data > Data validation from them.',
  'trouble.mails-refused':
    'Gmail does not accept emails from Chat Access at the moment. Requests are processed, and their emails wait. ' +
    'Open Gmail as the person Chat Access runs as, and check that Gmail works and that its permissions have not been removed.',
  'trouble.mails-accepted-subject': 'Chat Access: emails were held up',
  'trouble.mails-accepted': ({ since }: { since: number }) =>
    `Hello,\n\nGmail refused emails from Chat Access, for the first time at ${momentOf(since)}. It accepts them again, and the waiting emails are being sent. ` +
    'Requests were processed in the meantime.',
  'trouble.chat-access': ({ people }: { people: number }) =>
    `${waiting(people)} for an admin: Zendesk lets no one else give access to chat. ` +
    'In the rows with the status Waiting, open the page that Detail names, choose Roles and access, tick Access next to Chat, choose Agent and save.',
  'trouble.seats': ({ people, since }: { people: number; since: number }) =>
    `${waiting(people)} for an admin, since ${momentOf(since)}: no seat of the Zendesk plan is free. ${FREE_A_SEAT} ${SEAT_IS_TAKEN}`,
  'trouble.few-seats': ({ free, seats }: { free: number; seats: number }) =>
    `${free === 0 ? `None of the ${grouped(seats)} seats of the Zendesk plan is` : `Only ${grouped(free)} of the ${grouped(seats)} seats of the Zendesk plan ${free === 1 ? 'is' : 'are'}`} free, as of the last list of all accounts. ` +
    `Without a free seat, requests wait. ${FREE_A_SEAT} ` +
    'Chat Access > Idle accounts > Check idle accounts (no changes) lists accounts that are not used.',
  'trouble.log': ({ message }: { message: StoredSentence }, say: Say) =>
    `The last check of the Log found: ${sentenceOf(message, say)}`,
  'trouble.log-year': ({ year }: { year: number }) =>
    `Google does not let Chat Access put the Log of ${year} aside and begin a new one. Requests are processed, and their lines go on in the old one. ` +
    'Open Data > Protect sheets and ranges and let the person Chat Access runs as edit the sheet "Log".',
  'trouble.rejections':
    'So many requests were rejected within a day that emails about all of them would have left too few for other requests: no more go out about rejections until tomorrow, and Detail says so in the rows. ' +
    'A script may be submitting the form in other people’s names. Limit the form to people of your organization in its settings, or list the allowed requesters in the setup.',
  'trouble.unformatted': ({ sheet }: { sheet: string }) =>
    `Google refuses to format our columns in the sheet "${sheet}": it is probably a table with typed columns. Everything works, but without colors and column widths. ` +
    'Click a cell of the table, choose Format > Convert to range, then check the installation again.',
};
