import type { Box, InboxView, MailView } from '../protocol';
import { APPROVER, type Installation } from './installation';

type SentMail = Installation['google']['sent'][number];

/** All mails, the latest first, each with the mailboxes that it was delivered to. */
export function inboxView(installation: Installation): InboxView {
  const requesters = addressesIn(installation, installation.columns.requester);
  const mails = installation.google.sent.map((mail): MailView => {
    const { id, from, to, cc, subject, body, htmlBody, at } = mail;
    const everyone = cc === '' ? to : `${to}, ${cc}`;
    return {
      id,
      boxes: boxesOf(everyone, installation, requesters),
      from,
      to: everyone,
      subject,
      text: body,
      hasHtml: htmlBody !== '',
      at,
    };
  });
  return { mails: mails.reverse() };
}

export function findMail({ google }: Installation, id: string): SentMail | undefined {
  return google.sent.find((mail) => mail.id === id);
}

function boxesOf(
  to: string,
  { google: { owner }, approvers }: Installation,
  requesters: ReadonlySet<string>,
): Box[] {
  const boxes = to.split(',').map((address): Box => {
    const plain = address.trim().toLowerCase();
    if (plain === owner) return 'admin';
    if (plain === APPROVER || approvers.includes(plain)) return 'approver';
    // Whoever has asked for nothing is told of an account of their own.
    return requesters.has(plain) ? 'requester' : 'agent';
  });
  return [...new Set(boxes)];
}

/** The addresses in a column of the responses. */
function addressesIn({ google }: Installation, title: string): Set<string> {
  const sheet = google.spreadsheet.find(google.form.sheetId);
  const [header = [], ...rows] = sheet?.display() ?? [];
  const index = header.indexOf(title);
  return new Set(rows.map((row) => (row[index] ?? '').trim().toLowerCase()));
}
