import type { MailSettings } from '../mail/templates';
import { type Language, languageIn } from '../shared/languages';
import type { Answers } from './request';

/** The language of the mails to the requester: the one that the form's answer names, else the one of the setting. */
export function languageFor(
  { language }: Pick<Answers, 'language'>,
  { mail }: { mail: Pick<MailSettings, 'language'> },
): Language {
  return languageIn(language ?? '') ?? mail.language;
}
