/** What emails are drafted and sent with: GmailApp. `npm run build -- --compose` puts `gmail-compose.ts` in this file's place. */

export { GmailOutbox as MailOutbox } from './gmail-outbox';

/** https://developers.google.com/apps-script/reference/gmail/gmail-app: no method asks for less. */
export const MAIL_SCOPE = 'https://mail.google.com/';

const MAX_THREADS_FOUND = 5;

/** Drafts as the check of the installation tries them. What is refused throws. */
export const drafts = {
  create: (to: string, subject: string, text: string) => {
    const draft = GmailApp.createDraft(to, subject, text);
    return {
      id: draft.getId(),
      remove: () => draft.deleteDraft(),
      trash: () => draft.getMessage().moveToTrash(),
    };
  },
  /** As `GmailOutbox` removes a draft of which it does not know the id. */
  usesTrash: true,
  /** Throws where there is none of this id. */
  idOf: (id: string): string => GmailApp.getDraft(id).getId(),
  /** Google gives no reason that a program could read: whatever is refused counts. */
  isGone: (id: string): boolean => {
    try {
      GmailApp.getDraft(id);
      return false;
    } catch {
      return true;
    }
  },
  search: (phrase: string) =>
    GmailApp.search(`in:draft "${phrase}"`, 0, MAX_THREADS_FOUND)
      .flatMap((thread) => thread.getMessages())
      .filter((message) => message.isDraft())
      .map((message) => ({
        read: () => ({
          to: message.getTo(),
          subject: message.getSubject(),
          text: message.getPlainBody(),
        }),
        remove: () => void message.moveToTrash(),
      })),
};
