import { type MailState, readMail } from '../mail/mail-state';
import type { MailNotes } from '../mail/sent-notes';
import type { TemplateName } from '../mail/templates';
import { markOf } from './mail-marks';
import type { RequestServices } from './ports';
import type { RequestRow } from './request';

type Services = Pick<
  RequestServices,
  'access' | 'approvers' | 'rowUrl' | 'log' | 'outbox' | 'sentNotes' | 'mail' | 'signIn' | 'sheetUrl' | 'now'
>;

/**
 * What the log and a property say of the mail of a row. An editor can write into its cell that it is still to be sent, and a
 * search does not find a mail that was sent just now, or where sent mails cannot be looked for.
 */
export function mailNotes(row: RequestRow, template: TemplateName, services: Services): MailNotes {
  const { outbox, log, sentNotes } = services;
  const mail = `${row.id} ${template}`;
  return {
    wasSent() {
      if (sentNotes.has(mail)) return true;
      const logged = readMail(log.recall([row.id]).get(row.id)?.mail ?? '');
      return isAbout(logged, template) ? wasSent(logged, row, services) : false;
    },
    noteSent: () => (outbox.showsSent ? undefined : sentNotes.add(mail)),
  };
}

function isAbout(mail: MailState, template: TemplateName): boolean {
  return 'template' in mail && mail.template === template;
}

function wasSent(logged: MailState, row: RequestRow, services: Services): boolean | null {
  if (logged.state !== 'sending') return logged.state === 'sent';
  const found = services.outbox.find(
    logged.draftId,
    markOf('template' in logged ? logged.template : null, row, row.id, services),
  );
  return found === 'unknown' ? null : found === 'gone';
}
