import Mustache from 'mustache';
import type { Template, TemplateName } from '../setup/setup';

const REQUEST_FIELDS = [
  'name',
  'firstName',
  'lastName',
  'email',
  'requester',
  'action',
  'detail',
  'signIn',
  'sheet',
];

/** The merge fields that each template may use. */
export const FIELDS: Record<TemplateName, readonly string[]> = {
  created: REQUEST_FIELDS,
  enabled: REQUEST_FIELDS,
  unchanged: REQUEST_FIELDS,
  rejected: REQUEST_FIELDS,
  failed: REQUEST_FIELDS,
  warning: ['firstName', 'lastName', 'name', 'email', 'detail', 'signIn'],
  alert: ['problem', 'detail', 'sheet'],
};

const LONGEST_SUBJECT = 200;

export interface Rendered {
  subject: string;
  text: string;
  html: string;
}

/** Fills a template in. The values are hostile: the subject stays one line, the HTML part shows them as text. */
export function render(template: Template, values: Record<string, string>): Rendered {
  const fill = (text: string) => Mustache.render(text, values, {}, { escape: (value) => value });
  const text = fill(template.body);
  return { subject: oneLine(fill(template.subject)), text, html: toHtml(text) };
}

/** What is wrong with a template, as a sentence; `null` when it can be used. */
export function templateProblem(name: TemplateName, text: string): string | null {
  let tokens: unknown[];
  try {
    tokens = Mustache.parse(text);
  } catch {
    return 'A merge field is not closed. Write it as {{name}}, with two braces on each side.';
  }
  return tokens.map((token) => tokenProblem(token, FIELDS[name])).find((problem) => problem !== null) ?? null;
}

/** Only plain fields: whatever else the template language offers is a mistake here, not a wish. */
function tokenProblem(token: unknown, known: readonly string[]): string | null {
  const [kind, value] = token as [string, string];
  if (kind === 'text') return null;
  if (kind !== 'name')
    return `"${value}" is not a merge field. Write fields as {{name}}, with two braces and nothing else.`;
  if (known.includes(value)) return null;
  return `There is no merge field {{${value}}}. Choose one of ${known.map((field) => `{{${field}}}`).join(', ')}.`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_SUBJECT);
}

const STYLE =
  'font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:1.5;color:#202124;max-width:600px';

function toHtml(text: string): string {
  const paragraphs = text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${Mustache.escape(paragraph).replace(/\n/g, '<br>')}</p>`);
  return `<div style="${STYLE}">${paragraphs.join('')}</div>`;
}
