import type { Language } from '../shared/languages';
import { mails, suiteMails } from '../text/en/mails';
import { catalogueIn } from '../text/languages';

export interface Template {
  subject: string;
  body: string;
}

export type TemplateName = keyof typeof mails;

export const TEMPLATE_NAMES = Object.keys(mails) as TemplateName[];

/** The built-in texts in English, for Zendesk Chat. */
export const BUILT_IN: Readonly<Record<TemplateName, Template>> = mails;

/** What the admin has decided about mails. */
export interface MailSettings {
  /** Default: true. */
  enabled: boolean;
  /** Default: none, which means the built-in texts. */
  templates: Partial<Record<TemplateName, Template>>;
  /** Who gets a copy of each mail to a requester. Default: no one. */
  copyTo: readonly string[];
  /** Of mails about requests that name none of their own, and of all other mails to requesters, approvers and agents. Default: `en`. */
  language: Language;
}

type Texts = Readonly<Record<TemplateName, Template>>;
type Product = 'chat' | 'support';

/** What the texts of mails depend on. */
export interface TextChoice extends Pick<MailSettings, 'templates' | 'language'> {
  product: Product;
}

/** The built-in texts for a product of Zendesk. The alert, which goes to the admins, is English. */
export function builtInTexts(product: Product, language: Language): Texts {
  const catalogue = catalogueIn(language);
  if (catalogue) return { ...catalogue[product], alert: mails.alert };
  return product === 'support' ? suiteMails : BUILT_IN;
}

/** The text that the admin has saved, in whatever language, or the built-in one. */
export function textFor(
  name: TemplateName,
  { templates, product, language: setting }: TextChoice,
  language = setting,
): Template {
  return templates[name] ?? builtInTexts(product, language)[name];
}
