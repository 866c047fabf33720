import type { Mail } from '../mail/outbox';
import { composeRequestMail } from '../mail/request-mail';
import type { TemplateName } from '../mail/templates';
import { type MailMessage, sayTo } from '../text/say';
import type { FinishedAttempt } from './attempt';
import { languageFor } from './mail-language';
import type { RequestServices } from './ports';
import { repeatable, toldOfEnd } from './told';

/** The mail to the requester about an outcome. */
export function composeOutcome(
  to: string,
  { row, outcome }: FinishedAttempt,
  { template, told }: { template: TemplateName; told: MailMessage },
  services: Pick<RequestServices, 'mail' | 'signIn' | 'sheetUrl'>,
): Mail {
  const answers = repeatable(row.answers, outcome.kind !== 'rejected');
  const action = 'action' in outcome ? outcome.action : '';
  const language = languageFor(row.answers, services);
  const ofEnd = toldOfEnd(outcome);
  const detail = sayTo(language, ofEnd ?? told);
  const content = { template, language, detail, action, isOfEnd: ofEnd !== null };
  return composeRequestMail(to, { id: row.id, answers }, content, services);
}
