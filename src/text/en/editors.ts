import { counted } from '../../shared/numbers';
import { sanitizeForDisplay } from '../../shared/safe-text';
import { momentOf } from '../../shared/time';
import type { AnyMessage, Say } from '../message';

interface Change {
  key: string;
  from: string;
  to: string;
}

const UNNAMED = 'An editor whom Google does not name';

const shown = (value: string) => (value === '' ? 'empty' : value);

/** Of what one person has saved so much stands in a mail; the log has all of it. */
const MAX_LENGTH_IN_MAIL = 500;
const MAX_SAVES_IN_MAIL = 5;

function shortened(text: string): string {
  return text.length > MAX_LENGTH_IN_MAIL ? `${text.slice(0, MAX_LENGTH_IN_MAIL)}\u2026` : text;
}

/** What is said about what editors of the sheet have done. */
export const editors = {
  'editor.unnamed': UNNAMED,
  'editor.left-out': ({ count }: { count: number }) =>
    `${counted(count, 'more action of editors is', 'more actions of editors are')} not listed: there were too many to remember.`,
  'editor.setup-saved': ({
    changes,
    more,
    hasCredential,
  }: {
    changes: readonly Change[];
    more: number;
    hasCredential: boolean;
  }) => {
    const parts = changes.map(({ key, from, to }) => `${key}: ${shown(from)} -> ${shown(to)}`);
    if (more > 0) parts.push(`and ${counted(more, 'more setting')}`);
    if (hasCredential) parts.push('a credential was entered');
    return `${parts.join('; ')}.`;
  },

  'editor.approved': 'Approved in the menu.',
  'editor.not-approved': ({ reason }: { reason: string }) =>
    `Rejected in the menu${reason === '' ? '' : `: ${sanitizeForDisplay(reason)}`}.`,

  'setup-mail.subject': 'Chat Access: another editor has saved the setup',
  'setup-mail.saved': ({ at, by, what }: { at: number; by: string; what: AnyMessage }, say: Say) => {
    const who = by === '' ? UNNAMED : by;
    return `${who}, ${momentOf(at)}: ${shortened(say(what))}`;
  },
  'setup-mail.text': (
    {
      saved,
      isDeletionWaiting,
      isReportNext,
      sheetUrl,
    }: { saved: readonly AnyMessage[]; isDeletionWaiting: boolean; isReportNext: boolean; sheetUrl: string },
    say: Say,
  ) => {
    const more = saved.length - MAX_SAVES_IN_MAIL;
    const paragraphs = [
      'Chat Access runs as you. Its setup was changed by another person:',
      ...saved.slice(0, MAX_SAVES_IN_MAIL).map(say),
      ...(more > 0 ? [`And ${counted(more, 'more time')}: see the sheet Log.`] : []),
      ...(isReportNext ? ['The next review of idle accounts only reports what it would do.'] : []),
      ...(isDeletionWaiting
        ? [
            'No account is deleted until you allow it: save the step Idle accounts in the setup yourself, or choose Chat Access > Idle accounts > Release the held plan when one is held because of it.',
          ]
        : []),
      'If you do not want this, change it back: Chat Access > Open setup and health.',
      `The sheet: ${sheetUrl}`,
    ];
    return paragraphs.join('\n\n');
  },
};
