import { approvals } from './es/approvals';
import { digest } from './es/digest';
import { chat, support } from './es/mails';
import { reasons } from './es/reasons';
import { requests } from './es/requests';
import { warnings } from './es/warnings';
import type { MailCatalogue } from './mailed';

/** Spanish: what people are told by mail. */
export function es(): MailCatalogue {
  return {
    words: { ...requests(), ...approvals(), ...reasons(), ...warnings(), ...digest() },
    chat: chat(),
    support: support(),
  };
}
