import type { Language } from '../shared/languages';
import { de } from './de';
import { told as toldInGerman } from './de/told';
import { es } from './es';
import { told as toldInSpanish } from './es/told';
import { fr } from './fr';
import { told as toldInFrench } from './fr/told';
import type { MailCatalogue } from './mailed';
import type { Entries } from './message';
import { pt } from './pt';
import { told as toldInPortuguese } from './pt/told';

/** Functions, so that an execution makes the texts of those languages alone that it writes in. */
const CATALOGUES: Readonly<Record<Exclude<Language, 'en'>, () => MailCatalogue>> = { de, fr, es, pt };

const TOLD: Readonly<Record<Exclude<Language, 'en'>, () => Entries>> = {
  de: toldInGerman,
  fr: toldInFrench,
  es: toldInSpanish,
  pt: toldInPortuguese,
};

const made = new Map<Language, MailCatalogue>();
const madeTold = new Map<Language, Entries>();

/** What mails say in a language; `null`: English, whose words are in `en.ts`. */
export function catalogueIn(language: Language): MailCatalogue | null {
  if (language === 'en') return null;
  const catalogue = made.get(language) ?? CATALOGUES[language]();
  made.set(language, catalogue);
  return catalogue;
}

/** What the person at the screen is told in a language; `null`: in English. */
export function toldIn(language: Language): Entries | null {
  if (language === 'en') return null;
  const entries = madeTold.get(language) ?? { ...catalogueIn(language)?.words, ...TOLD[language]() };
  madeTold.set(language, entries);
  return entries;
}
