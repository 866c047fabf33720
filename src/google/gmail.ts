/** What emails are drafted and sent with: GmailApp. `npm run build -- --compose` puts `gmail-compose.ts` in this file's place. */

export { GmailOutbox as MailOutbox } from './gmail-outbox';

/** https://developers.google.com/apps-script/reference/gmail/gmail-app: no method asks for less. */
export const MAIL_SCOPE = 'https://mail.google.com/';

/** Drafts as the check of the installation tries them. What is refused throws. */
export const drafts = {
  create: (to: string, subject: string, text: string): string =>
    GmailApp.createDraft(to, subject, text).getId(),
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
  ids: (): string[] => GmailApp.getDrafts().map((draft) => draft.getId()),
  remove: (id: string): void => {
    GmailApp.getDraft(id).deleteDraft();
  },
};
