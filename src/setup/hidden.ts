import { withoutSecrets } from '../zendesk/redact';
import type { Setup } from './settings';

/** Stands for a text that repeats a secret. */
const HIDDEN = '***';

/** A text of the setup, unless it repeats a secret. */
export function hideSecrets(text: string, secrets: readonly string[]): string {
  return withoutSecrets(text, secrets) === text ? text : HIDDEN;
}

/**
 * The setup as it is used. Another editor may have saved the owner's token in it as the name of something, and names stand in
 * cells and mails: there is nothing of such a name, and a template with a secret in it is left out. Who is spared or mailed stays.
 */
export function withoutSecretTexts(setup: Setup, secrets: readonly string[]): Setup {
  const { access, responses, mail } = setup;
  const hide = (text: string) => hideSecrets(text, secrets);
  if (secrets.length === 0) return setup;
  const orNull = (text: string | null) => (text === null ? null : hide(text));
  const templates = Object.entries(mail.templates).filter(([, template]) =>
    Object.values(template).every((text) => hide(text) === text),
  );
  return {
    ...setup,
    access: {
      ...access,
      domains: access.domains.map(hide),
      departments: access.departments.map(hide),
      role: orNull(access.role),
      capacityRule: orNull(access.capacityRule),
      answers: {
        departments: mapValues(access.answers.departments, (names) => names.map(hide)),
        roles: mapValues(access.answers.roles, hide),
      },
    },
    responses: { ...responses, columns: mapValues(responses.columns, (title) => title && hide(title)) },
    mail: { ...mail, templates: Object.fromEntries(templates) },
  };
}

function mapValues<T extends Record<string, unknown>>(
  record: T,
  change: (value: T[keyof T]) => T[keyof T],
): T {
  const entries = Object.entries(record).map(([key, value]) => [key, change(value as T[keyof T])]);
  return Object.fromEntries(entries) as T;
}
