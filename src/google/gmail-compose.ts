/**
 * What emails are drafted and sent with in a build that is made with `--compose`: the advanced Gmail service, which needs
 * a smaller permission. It takes the place of `gmail.ts` and exports the same.
 */

import { createDraft, draftService, isNoSuchDraft, ME } from './gmail-api';

export { GmailApiOutbox as MailOutbox } from './gmail-api-outbox';

/** "Authorization scopes" in https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/create. */
export const MAIL_SCOPE = 'https://www.googleapis.com/auth/gmail.compose';

/** As many drafts as one list holds: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/list. */
const MAX_LISTED = 500;

export const drafts = {
  create: (to: string, subject: string, text: string): string =>
    createDraft({ to: to === '' ? [] : [to], cc: [], subject, text, html: '' }),
  idOf: (id: string): string => draftService().get(ME, id, { format: 'minimal' }).id ?? '',
  isGone: (id: string): boolean => {
    try {
      draftService().get(ME, id, { format: 'minimal' });
      return false;
    } catch (error) {
      return isNoSuchDraft(error);
    }
  },
  ids: (): string[] =>
    (draftService().list(ME, { maxResults: MAX_LISTED }).drafts ?? []).map((draft) => draft.id ?? ''),
  remove: (id: string): void => draftService().remove(ME, id),
};
