import type { Template, TemplateName } from '../../setup/setup';

/** What stands for a row while there is none. */
const EXAMPLE: Record<string, string> = {
  name: 'Ana Example',
  firstName: 'Ana',
  lastName: 'Example',
  email: 'ana.example@example.com',
  requester: 'team.lead@example.com',
  problem: 'a column was renamed',
  sheet: '(the address of this sheet)',
};

const DETAILS: Record<TemplateName, string> = {
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

/** The values that a preview shows: those of a row where there is one, except what its outcome would decide. */
export function previewValues(
  name: TemplateName,
  subdomain: string,
  row: Record<string, string> | undefined,
): Record<string, string> {
  const signIn = `https://${subdomain || 'acme'}.zendesk.com/chat`;
  const outcome = { action: ACTIONS[name] ?? '', detail: DETAILS[name] };
  return { ...EXAMPLE, signIn, ...row, ...outcome };
}

/** Puts the values in for the merge fields; what is no field stays as it is typed. */
export function fillTemplate({ subject, body }: Template, values: Record<string, string>): Template {
  const filled = (text: string) =>
    text.replace(/\{\{\{?\s*(\w+)\s*\}?\}\}/g, (field, name: string) => values[name] ?? field);
  return { subject: filled(subject), body: filled(body).trim() };
}
