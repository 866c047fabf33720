import { approvals } from './de/approvals';
import { digest } from './de/digest';
import { chat, support } from './de/mails';
import { reasons } from './de/reasons';
import { requests } from './de/requests';
import { warnings } from './de/warnings';
import type { MailCatalogue } from './mailed';

/** German: what people are told by mail. */
export function de(): MailCatalogue {
  return {
    words: { ...requests(), ...approvals(), ...reasons(), ...warnings(), ...digest() },
    chat: chat(),
    support: support(),
  };
}
