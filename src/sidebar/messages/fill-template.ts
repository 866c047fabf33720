import type { Template, TemplateName } from '../../contract';
import { text } from '../text/text';

/** As the server writes them into the sheet. */
const ACTIONS: Partial<Record<TemplateName, string>> = {
  created: 'Created',
  enabled: 'Updated',
  unchanged: 'No change',
};

/** The values for a preview. The outcome is always an example: each template is about one outcome, the row had another. */
export function previewValues(
  name: TemplateName,
  detail: string,
  subdomain: string,
  row: Record<string, string> | undefined,
): Record<string, string> {
  const signIn = `https://${subdomain || 'acme'}.zendesk.com/chat`;
  const outcome = { action: ACTIONS[name] ?? '', detail };
  return { ...text.messages.exampleRow, signIn, ...row, ...outcome };
}

/** Replaces the merge fields with their values, and leaves unknown ones as they are. */
export function fillTemplate({ subject, body }: Template, values: Record<string, string>): Template {
  const fill = (part: string) =>
    part.replace(/\{\{\{?\s*(\w+)\s*\}?\}\}/g, (field, name: string) => values[name] ?? field);
  return { subject: fill(subject), body: fill(body).trim() };
}
