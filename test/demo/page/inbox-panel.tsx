import { useState } from 'preact/hooks';
import type { Box, ClockView, InboxView, MailView } from '../protocol';
import { useHighlighted } from './highlight';
import { clockText, shortText } from './time-format';

const BOXES: [box: Box, label: string][] = [
  ['requester', 'Requesters'],
  ['approver', 'Approvers'],
  ['agent', 'Agents'],
  ['admin', 'Admin'],
];

/** The mailboxes of requesters, approvers, agents and admins. The list stays while an email is open, and keeps its place. */
export function InboxPanel({ inbox, clock }: { inbox: InboxView; clock: ClockView }) {
  const [box, setBox] = useState<Box>('requester');
  const [openId, setOpenId] = useState<string | null>(null);
  const highlighted = useHighlighted(inbox.mails.map(({ id }) => id));
  const mails = inbox.mails.filter(({ boxes }) => boxes.includes(box));
  const open = inbox.mails.find(({ id }) => id === openId);
  return (
    <div class="inbox-body">
      <div class="tabs" role="tablist" aria-label="Whose emails">
        {BOXES.map(([name, label]) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={box === name}
            onClick={() => {
              setBox(name);
              setOpenId(null);
            }}
          >
            {label}{' '}
            <span class="count">{inbox.mails.filter(({ boxes }) => boxes.includes(name)).length}</span>
          </button>
        ))}
      </div>
      <div class="mails" hidden={open !== undefined}>
        <MailList mails={mails} clock={clock} highlighted={highlighted} onOpen={setOpenId} />
      </div>
      {open && <OpenMail mail={open} clock={clock} onBack={() => setOpenId(null)} />}
    </div>
  );
}

interface MailListProps {
  mails: MailView[];
  clock: ClockView;
  highlighted: ReadonlySet<string>;
  onOpen: (id: string) => void;
}

function MailList({ mails, clock, highlighted, onOpen }: MailListProps) {
  if (mails.length === 0) return <p class="nothing">No emails yet.</p>;
  return (
    <ul>
      {mails.slice(0, 100).map((mail) => (
        <li key={mail.id} class={highlighted.has(mail.id) ? 'highlighted' : ''}>
          <button type="button" onClick={() => onOpen(mail.id)}>
            <span class="subject">{mail.subject}</span>
            <time>{shortText(mail.at, clock.now, clock.zone)}</time>
            <span class="soft">
              To {mail.to} — {preview(mail.text)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function OpenMail({ mail, clock, onBack }: { mail: MailView; clock: ClockView; onBack: () => void }) {
  return (
    <article class="mail">
      <button type="button" class="link" onClick={onBack}>
        ← All emails
      </button>
      <h3>{mail.subject}</h3>
      <p class="soft">
        From {mail.from} to {mail.to}, {clockText(mail.at, clock.zone)}
      </p>
      {mail.hasHtml ? (
        <iframe src={`/mail/${mail.id}`} sandbox="" title={mail.subject} />
      ) : (
        <pre>{mail.text}</pre>
      )}
    </article>
  );
}

/** `Hello,`, `Guten Tag,`, `Hola:`: a few words, and nothing else. */
const GREETING = /^\p{L}.{0,60}[,:]$/u;

/** The first sentence after the greeting, which is a line of its own in each language. */
function preview(text: string): string {
  const [greeting = '', sentence = greeting] = text.split('\n').filter((line) => line.trim() !== '');
  return (GREETING.test(greeting) ? sentence : greeting).slice(0, 140);
}
