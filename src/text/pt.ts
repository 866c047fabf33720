import type { MailCatalogue } from './mailed';
import { approvals } from './pt/approvals';
import { digest } from './pt/digest';
import { chat, support } from './pt/mails';
import { reasons } from './pt/reasons';
import { requests } from './pt/requests';
import { warnings } from './pt/warnings';

/** Portuguese: what people are told by mail. */
export function pt(): MailCatalogue {
  return {
    words: { ...requests(), ...approvals(), ...reasons(), ...warnings(), ...digest() },
    chat: chat(),
    support: support(),
  };
}
