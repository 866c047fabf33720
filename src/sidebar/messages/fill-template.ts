import type { Template, TemplateName } from '../../setup/setup';

/** Stands in for a row as long as there is none. */
const EXAMPLE_ROW: Record<string, string> = {
  name: 'Ana Example',
  firstName: 'Ana',
  lastName: 'Example',
  email: 'ana.example@example.com',
  requester: 'team.lead@example.com',
  problem: 'a column was renamed',
  sheet: '(the address of this sheet)',
};

const EXAMPLE_DETAILS: Record<TemplateName, string> = {
  created: 'Account created.',
  enabled: 'Account enabled.',
  unchanged: 'The account is on already.',
  rejected: 'Not created: acme.co is not on the list of domains.',
  failed: 'Zendesk did not answer after several tries.',
  warning: 'It will be switched off in 7 days.',
  alert: 'The column "First name" of the response sheet cannot be found.',
};

const ACTIONS: Partial<Record<TemplateName, string>> = {
  created: 'Created',
  enabled: 'Updated',
  unchanged: 'No change',
};

/** The values for a preview. The outcome is always an example: each template is about one outcome, the row had another. */
export function previewValues(
  name: TemplateName,
  subdomain: string,
  row: Record<string, string> | undefined,
): Record<string, string> {
  const signIn = `https://${subdomain || 'acme'}.zendesk.com/chat`;
  const outcome = { action: ACTIONS[name] ?? '', detail: EXAMPLE_DETAILS[name] };
  return { ...EXAMPLE_ROW, signIn, ...row, ...outcome };
}

/** Replaces the merge fields with their values, and leaves unknown ones as they are. */
export function fillTemplate({ subject, body }: Template, values: Record<string, string>): Template {
  const fill = (text: string) =>
    text.replace(/\{\{\{?\s*(\w+)\s*\}?\}\}/g, (field, name: string) => values[name] ?? field);
  return { subject: fill(subject), body: fill(body).trim() };
}
