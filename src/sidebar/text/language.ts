import { LANGUAGES, type Language } from '../../contract';

/** Where the server says which language the person speaks; without it the page is in English. */
const ELEMENT = 'language';

/** Only in a browser. */
declare const document: { getElementById(id: string): { textContent: string | null } | null } | undefined;

/** The language of the person who uses the page. */
export const language: Language = spoken();

/** The texts in that language. */
export function inLanguage<Text>(texts: Readonly<Record<Language, Text>>): Text {
  return texts[language];
}

function spoken(): Language {
  const told = typeof document === 'undefined' ? null : document.getElementById(ELEMENT)?.textContent;
  const named = told ? JSON.parse(told) : 'en';
  return LANGUAGES.includes(named) ? named : 'en';
}
