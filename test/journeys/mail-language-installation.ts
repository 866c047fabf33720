import { languageOf } from '../fixture/mail-languages';
import { APPROVER } from './approvals-installation';
import { SECOND_EDITOR, SuiteInstallation, TestInstallation } from './installation';

export const LANGUAGE = 'Language';

export type LanguageInstallation = TestInstallation | SuiteInstallation;

interface Options {
  access?: Record<string, unknown>;
  mail?: Record<string, unknown>;
  /** Left out: the form asks for the language. */
  columns?: Record<string, string>;
}

const GOOGLE = { editors: [APPROVER, SECOND_EDITOR] };

function ready<I extends LanguageInstallation>(installation: I): I {
  installation.turnOn().runTimerOnce();
  for (const as of [APPROVER, SECOND_EDITOR]) installation.google.open({ as });
  installation.google.open();
  return installation;
}

type Product = [string, (options?: Options) => LanguageInstallation];

export const PRODUCTS: readonly [Product, Product] = [
  [
    'Zendesk Chat',
    ({ columns = { language: LANGUAGE }, ...options } = {}) =>
      ready(new TestInstallation({ google: GOOGLE, columns, ...options })),
  ],
  [
    'Zendesk Suite',
    ({ columns = { language: LANGUAGE }, access, ...options } = {}) =>
      ready(
        new SuiteInstallation({
          google: GOOGLE,
          columns,
          access: { role: 'Staff', chat: 'ignore', ...access },
          ...options,
        }),
      ),
  ],
];

/** Asks for Ana with this answer; gives the row. */
export function ask(
  installation: LanguageInstallation,
  language: string,
  email = 'ana@acme.example',
): number {
  return installation.submit({ email }, {}, { [LANGUAGE]: language });
}

/** The language of the last mail. */
export function lastLanguage({ google }: LanguageInstallation): string | undefined {
  const last = google.sent[google.sent.length - 1];
  return last && languageOf(last);
}
