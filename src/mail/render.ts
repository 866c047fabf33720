import { htmlEscape } from 'escape-goat';
import templite from 'templite';
import { sanitizeForDisplay } from '../shared/safe-text';
import type { Message } from '../text/say';
import type { Template, TemplateName } from './templates';

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

const WARNING_FIELDS = ['firstName', 'lastName', 'name', 'email', 'detail', 'signIn'];

/** The merge fields that each template may use. */
export const FIELDS: Record<TemplateName, readonly string[]> = {
  created: REQUEST_FIELDS,
  enabled: REQUEST_FIELDS,
  unchanged: REQUEST_FIELDS,
  rejected: REQUEST_FIELDS,
  failed: REQUEST_FIELDS,
  approval: [...REQUEST_FIELDS, 'row'],
  warning: WARNING_FIELDS,
  ending: WARNING_FIELDS,
  digest: ['summary', 'from', 'until', 'detail', 'sheet'],
  alert: ['problem', 'detail', 'sheet'],
};

/** Longer ones are cut. */
export const MAX_SUBJECT_CHARACTERS = 200;

export interface Rendered {
  subject: string;
  text: string;
  html: string;
}

/** Fills a template in. The values are hostile: the subject stays one line, the HTML part shows them as text. */
export function render(template: Template, values: Record<string, string>): Rendered {
  const text = templite(template.body, values);
  return { subject: renderSubject(template.subject, values), text, html: toHtml(text) };
}

export function renderSubject(subject: string, values: Record<string, string>): string {
  return oneLine(templite(subject, values));
}

const FIELD = /{{(.*?)}}/g;

/** What is wrong with a template; `null` when it can be used. */
export function templateProblem(name: TemplateName, text: string): Message | null {
  const known = FIELDS[name];
  const unknown = [...text.matchAll(FIELD)]
    .map(([, field = '']) => field.trim())
    .find((field) => !known.includes(field));
  if (unknown !== undefined) return { code: 'setup.unknown-merge-field', field: unknown, known };
  return /{{|}}/.test(text.replace(FIELD, '')) ? { code: 'setup.open-merge-field' } : null;
}

function oneLine(text: string): string {
  return sanitizeForDisplay(text.trim(), MAX_SUBJECT_CHARACTERS);
}

const STYLE =
  'font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:1.5;color:#202124;max-width:600px';

function toHtml(text: string): string {
  const paragraphs = text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${htmlEscape(paragraph).replace(/\n/g, '<br>')}</p>`);
  return `<div style="${STYLE}">${paragraphs.join('')}</div>`;
}
