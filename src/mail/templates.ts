import { mails, suiteMails } from '../text/en/mails';

export interface Template {
  subject: string;
  body: string;
}

export type TemplateName = keyof typeof mails;

export const TEMPLATE_NAMES = Object.keys(mails) as TemplateName[];

/** The built-in texts: they are used until the admin saves others. */
export const BUILT_IN: Readonly<Record<TemplateName, Template>> = mails;

/** What the admin has decided about mails. */
export interface MailSettings {
  /** Default: true. */
  enabled: boolean;
  /** Default: none, which means the built-in texts. */
  templates: Partial<Record<TemplateName, Template>>;
  /** Who gets a copy of each mail to a requester. Default: no one. */
  copyTo: readonly string[];
}

type Texts = Readonly<Record<TemplateName, Template>>;
type Product = 'chat' | 'support';

/** The built-in texts for a product of Zendesk. */
export function builtInTexts(product: Product): Texts {
  return product === 'support' ? suiteMails : BUILT_IN;
}

/** Where the admin has saved no text of their own, that of the product. */
export function withTextsOf<T extends Pick<MailSettings, 'templates'>>(product: Product, mail: T): T {
  return product === 'support' ? { ...mail, templates: { ...suiteMails, ...mail.templates } } : mail;
}
