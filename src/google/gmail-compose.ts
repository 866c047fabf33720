/**
 * What emails are drafted and sent with in a build that is made with `--compose`: the advanced Gmail service, which needs
 * a smaller permission. It takes the place of `gmail.ts` and exports the same.
 */

import { createDraft, draftService, isNoSuchDraft, ME, readDraft, searchDrafts } from './gmail-api';

export { GmailApiOutbox as MailOutbox } from './gmail-api-outbox';

/** "Authorization scopes" in https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts/create. */
export const MAIL_SCOPE = 'https://www.googleapis.com/auth/gmail.compose';

const MAX_FOUND = 5;

export const drafts = {
  create: (to: string, subject: string, text: string) => {
    const id = createDraft({ to: to === '' ? [] : [to], cc: [], subject, text, html: '' });
    return { id, remove: () => remove(id), trash: () => remove(id) };
  },
  /** The trash is out of reach: `GmailApiOutbox` removes every draft by its id. */
  usesTrash: false,
  idOf: (id: string): string => draftService().get(ME, id, { format: 'minimal' }).id ?? '',
  isGone: (id: string): boolean => {
    try {
      draftService().get(ME, id, { format: 'minimal' });
      return false;
    } catch (error) {
      return isNoSuchDraft(error);
    }
  },
  search: (phrase: string) =>
    searchDrafts(`"${phrase}"`, MAX_FOUND).map((id) => ({
      read: () => readDraft(id),
      remove: () => remove(id),
    })),
};

function remove(id: string): void {
  draftService().remove(ME, id);
}
