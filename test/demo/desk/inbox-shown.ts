import type { Box, InboxShown, MailShown } from '../shapes';
import type { Desk } from './desk';

type Sent = Desk['google']['sent'][number];

/** All mails, the latest first, each in the boxes of the people whom it reached. */
export function inboxShown(desk: Desk): InboxShown {
  const agents = newAgents(desk);
  const mails = desk.google.sent.map((mail): MailShown => {
    const { id, from, to, cc, subject, body, htmlBody, at } = mail;
    const everyone = cc === '' ? to : `${to}, ${cc}`;
    return {
      id,
      boxes: boxesOf(everyone, desk.google.owner, agents),
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

export function mailNamed({ google }: Desk, id: string): Sent | undefined {
  return google.sent.find((mail) => mail.id === id);
}

function boxesOf(to: string, owner: string, agents: ReadonlySet<string>): Box[] {
  const boxes = to.split(',').map((address): Box => {
    const plain = address.trim().toLowerCase();
    if (plain === owner) return 'admin';
    return agents.has(plain) ? 'agent' : 'requester';
  });
  return [...new Set(boxes)];
}

/** Whoever an account was asked for. */
function newAgents({ google, columns }: Desk): Set<string> {
  const sheet = google.spreadsheet.find(google.form.sheetId);
  const [header = [], ...rows] = sheet?.display() ?? [];
  const index = header.indexOf(columns.email);
  return new Set(rows.map((row) => (row[index] ?? '').toLowerCase()));
}
