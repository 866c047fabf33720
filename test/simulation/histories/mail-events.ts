import { LEAD, type SimWorld } from '../world/sim-world';
import { nth, type SimEvent } from './sim-event';

const SEARCH_LAGS_MS = [0, 60_000, 300_000];

/** How the owner's own drafts resemble ours: addressed to others, with another subject, quoting one. */
const COPIES = ['to another person', 'forwarded', 'quoted'] as const;

/** What an editor may type into the `Mail` column; `ID` stands for the id of a private draft. */
const FORGED = [
  'Sending: created ID',
  'Sending: rejected ID',
  'Sending: created r-1 instead of ID',
  'Sending: creatd ID',
  'Queued: created',
  'Queued: failed',
  'Withdrawn: .*',
  'Sent: created',
];

export const MAIL_EVENTS: readonly SimEvent[] = [
  {
    name: 'the owner keeps a private draft that resembles an email of ours',
    weight: 2,
    draw: (rng) => ({ mail: rng.below(100), copy: rng.pick(COPIES) }),
    apply: keepPrivateDraft,
  },
  {
    name: 'an editor types into the Mail column',
    weight: 2,
    draw: (rng) => ({ row: rng.below(100), text: rng.pick(FORGED), draft: rng.below(100) }),
    apply: forgeMail,
  },
  {
    name: 'searches in Gmail lag',
    weight: 1,
    draw: (rng) => ({ ms: rng.pick(SEARCH_LAGS_MS) }),
    apply: ({ google }, { ms }) => {
      google.gmailSearchLagMs = Number(ms);
    },
  },
];

function keepPrivateDraft(
  { google, observed }: SimWorld,
  { mail = 0, copy = '' }: Record<string, string | number>,
): void {
  const { drafts, sent } = google.mailbox(google.owner);
  const ours = nth(
    [...drafts, ...sent].filter(({ body }) => /\nRequest R-/.test(body)),
    Number(mail),
  );
  const {
    to = LEAD,
    subject = 'Chat account created for Ana Silva',
    body = 'Hello,\n\nRequest R-0',
  } = ours ?? {};
  const variants: Record<string, [string, string, string]> = {
    'to another person': ['friend@elsewhere.example', subject, body],
    forwarded: [to, `Fwd: ${subject}`, body],
    quoted: [to, subject, `Please read this.\n\n${body.replace(/^/gm, '> ')}`],
  };
  const [recipient, title, text] = variants[String(copy)] ?? [to, subject, body];
  observed.privateDrafts.push(google.writeDraft(google.owner, { to: recipient, subject: title, body: text }));
}

function forgeMail(
  world: SimWorld,
  { row = 0, text = '', draft = 0 }: Record<string, string | number>,
): void {
  const { google, observed } = world;
  const { sheet } = google.form;
  const column = sheet.header().indexOf('Mail');
  if (column < 0 || sheet.lastRow < 2) return;
  const number = 2 + (Number(row) % (sheet.lastRow - 1));
  const request = String(sheet.record(number)['Request ID'] ?? '');
  if (request === '') return;
  observed.forgedMails.push(request);
  const id = nth(observed.privateDrafts, Number(draft)) ?? 'r-0';
  const cells = sheet
    .row(number)
    .map((cell) => (typeof cell === 'string' && cell !== '' ? `'${cell}` : cell));
  cells[column] = String(text).replace('ID', id);
  world.manually(() => sheet.setRow(number, cells));
}
