import { titleKey } from './titles';

/** The languages of mails, pages and messages at the screen. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each by the name that it gives itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
};

const ENGLISH_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  pt: 'Portuguese',
};

/** The language that an answer names: by its code, its own name or its English name. `null`: none of these. */
export function languageIn(answer: string): Language | null {
  const typed = titleKey(answer);
  const isNamed = (language: Language) =>
    [language, LANGUAGE_NAMES[language], ENGLISH_NAMES[language]].some((each) => titleKey(each) === typed);
  return LANGUAGES.find(isNamed) ?? null;
}
