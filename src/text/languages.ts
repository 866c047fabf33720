import type { Language } from '../shared/languages';
import { de } from './de';
import { es } from './es';
import { fr } from './fr';
import type { MailCatalogue } from './mailed';
import { pt } from './pt';

/** Functions, so that an execution makes the texts of those languages alone that it writes in. */
const CATALOGUES: Readonly<Record<Exclude<Language, 'en'>, () => MailCatalogue>> = { de, fr, es, pt };

const made = new Map<Language, MailCatalogue>();

/** What mails say in a language; `null`: in English, which all else is said in. */
export function catalogueIn(language: Language): MailCatalogue | null {
  if (language === 'en') return null;
  const catalogue = made.get(language) ?? CATALOGUES[language]();
  made.set(language, catalogue);
  return catalogue;
}
