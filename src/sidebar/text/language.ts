import type { Language } from '../../shared/languages';

export type InLanguages<Text> = { en: Text } & Partial<Record<Language, Text>>;

/** Where the server says which language the person speaks; without it the page is in English. */
const ELEMENT = 'language';

/** Only in a browser. */
declare const document: { getElementById(id: string): { textContent: string | null } | null } | undefined;

const spoken = (): string | null =>
  typeof document === 'undefined' ? null : (document.getElementById(ELEMENT)?.textContent ?? null);

/** The texts in the language of the person who uses the page. */
export function inLanguage<Text>(texts: InLanguages<Text>): Text {
  const language = spoken();
  return texts[language as Language] ?? texts.en;
}
