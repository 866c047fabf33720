import { ServiceError } from '../runtime/errors';
import type { Run } from '../runtime/run';
import type { Mail, MailboxData, World } from '../runtime/world';

// developers.google.com/apps-script/guides/services/quotas
const MAX_RECIPIENTS = 50;
const MAX_BODY_BYTES = { consumer: 200 * 1024, workspace: 400 * 1024 };
// Characters; the reference gives this limit for the subject of a reply, assumed for all mail
const MAX_SUBJECT_CHARACTERS = 250;

export interface MailOptions {
  cc?: string;
  bcc?: string;
  from?: string;
  htmlBody?: string;
  name?: string;
  replyTo?: string;
}

/** These would need blobs. */
const NOT_EMULATED = ['attachments', 'inlineImages'];

export function composed(
  run: Run,
  to: string,
  subject: string,
  body: string,
  options: MailOptions = {},
): Mail {
  for (const option of NOT_EMULATED) {
    if (Object.hasOwn(options, option)) throw new ServiceError(`((mail option ${option} is not emulated))`);
  }
  run.world.lastId += 1;
  const mail: Mail = {
    id: `m${run.world.lastId.toString(16).padStart(15, '0')}`,
    from: sender(run, options.from),
    to: String(to ?? ''),
    cc: options.cc ?? '',
    bcc: options.bcc ?? '',
    subject: String(subject),
    body: String(body),
    htmlBody: options.htmlBody ?? '',
    replyTo: options.replyTo ?? '',
    name: options.name ?? '',
    at: run.world.clock.now(),
  };
  checkMail(run.world, mail);
  return mail;
}

function sender(run: Run, from: string | undefined): string {
  if (!from || from === run.user) return run.user;
  if (run.world.aliases[run.user]?.includes(from)) return from;
  throw new ServiceError(`Invalid argument: ${from}`);
}

function checkMail(world: World, mail: Mail): void {
  for (const address of recipients(mail)) {
    if (!isAddress(address)) throw new ServiceError(`Invalid email: ${address}`);
  }
  if (mail.subject.length > MAX_SUBJECT_CHARACTERS) throw new ServiceError('Argument too large: subject');
  const bytes = Buffer.byteLength(mail.body) + Buffer.byteLength(mail.htmlBody);
  if (bytes > MAX_BODY_BYTES[world.accountKind]) throw new ServiceError('Limit Exceeded: Email Body Size.');
}

export function recipients(mail: Mail): string[] {
  return [mail.to, mail.cc, mail.bcc].flatMap((list) =>
    list
      .split(',')
      .map((address) => address.trim())
      .filter((address) => address !== ''),
  );
}

const ADDRESS =
  /^[^\s@<>,;:"()[\]\\]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i;

function isAddress(text: string): boolean {
  const inBrackets = /<([^<>]+)>$/.exec(text);
  const address = inBrackets?.[1] ?? text;
  return (
    ADDRESS.test(address) && !address.startsWith('.') && !address.includes('..') && !address.includes('.@')
  );
}

/** Spends the quota of recipients and adds the mail to the sent mails. */
export function deliver(run: Run, mail: Mail): void {
  const people = recipients(mail);
  if (people.length === 0) throw new ServiceError('Failed to send email: no recipient');
  if (people.length > MAX_RECIPIENTS) throw new ServiceError('Limit Exceeded: Email Recipients Per Message.');
  run.world.quotas.mail(run.user).spend(people.length);
  mailboxOf(run.world, run.user).sent.push({ ...mail, at: run.world.clock.now() });
}

export function mailboxOf(world: World, email: string): MailboxData {
  const known = world.mailboxes[email];
  if (known) return known;
  const mailbox: MailboxData = { drafts: [], sent: [] };
  world.mailboxes[email] = mailbox;
  return mailbox;
}
