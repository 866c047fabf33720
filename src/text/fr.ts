import { approvals } from './fr/approvals';
import { digest } from './fr/digest';
import { chat, support } from './fr/mails';
import { reasons } from './fr/reasons';
import { requests } from './fr/requests';
import { warnings } from './fr/warnings';
import type { MailCatalogue } from './mailed';

/** French: what people are told by mail. */
export function fr(): MailCatalogue {
  return {
    words: { ...requests(), ...approvals(), ...reasons(), ...warnings(), ...digest() },
    chat: chat(),
    support: support(),
  };
}
