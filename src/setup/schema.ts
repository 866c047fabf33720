import * as v from 'valibot';
import { TEMPLATE_NAMES, type TemplateName } from '../mail/templates';
import { CredentialSchema } from './credential-schema';
import {
  Days,
  Domain,
  EmailAddress,
  Exempt,
  Few,
  Flag,
  List,
  Role,
  Subdomain,
  TemplateSchema,
  Text,
  Whole,
} from './fields';
import type { Problem } from './settings';

const later = (what: string) => `${what} cannot be chosen yet. Leave the setting as it is.`;

const Templates = Object.fromEntries(TEMPLATE_NAMES.map((name) => [name, TemplateSchema(name)])) as Record<
  TemplateName,
  ReturnType<typeof TemplateSchema>
>;

/** Made when it is asked for: most executions never check a setup. */
const setupInput = () =>
  v.strictObject(
    {
      connection: v.optional(
        v.strictObject({
          product: v.optional(v.literal('chat', later('Accounts made in Zendesk Support or Suite'))),
          subdomain: v.optional(Subdomain),
          host: v.optional(v.picklist(['zendesk', 'zopim'], 'Choose zendesk or zopim.')),
          credential: v.optional(CredentialSchema),
          hasSecret: v.optional(v.unknown()),
        }),
      ),
      responses: v.optional(
        v.strictObject({
          sheetId: v.optional(Whole(0, Number.MAX_SAFE_INTEGER, 'Choose the response sheet.')),
          columns: v.optional(
            v.strictObject({
              requester: v.optional(Text('Choose the column with the requester.')),
              email: v.optional(Text('Choose the column with the e-mail address of the new agent.')),
              firstName: v.optional(Text('Choose the column with the first name.')),
              lastName: v.optional(Text('Choose the column with the last name.')),
              department: v.optional(v.undefined(later('A department by form answer'))),
              role: v.optional(v.undefined(later('A role by form answer'))),
            }),
          ),
        }),
      ),
      access: v.optional(
        v.strictObject({
          domains: v.optional(v.pipe(List(Domain), v.nonEmpty('Enter at least one domain.'))),
          subdomains: v.optional(Flag),
          requesters: v.optional(List(EmailAddress)),
          approval: v.optional(v.literal('none', later('Approval of requests'))),
          departments: v.optional(List(Text('Enter the name of a department.'))),
          role: v.optional(v.nullable(Role)),
        }),
      ),
      mail: v.optional(
        v.strictObject({
          enabled: v.optional(Flag),
          templates: v.optional(v.strictObject(Templates)),
          copyTo: v.optional(Few(EmailAddress)),
          alertsTo: v.optional(Few(EmailAddress)),
        }),
      ),
      idle: v.optional(
        v.strictObject({
          mode: v.optional(v.picklist(['off', 'report', 'act'], 'Choose off, report or act.')),
          disableAfterDays: v.optional(Days('Enter a whole number of days, at least 1.')),
          neverUsedAfterDays: v.optional(Days('Enter a whole number of days, at least 1.')),
          warnDaysBefore: v.optional(
            v.nullable(Days('Enter a whole number of days, or nothing for no warning.')),
          ),
          deleteAfterDays: v.optional(
            v.nullable(Days('Enter a whole number of days, or nothing for never.')),
          ),
          exempt: v.optional(List(Exempt)),
          limit: v.optional(
            v.strictObject({
              percent: v.optional(Whole(0, 100, 'Enter a whole percentage from 0 to 100.')),
              count: v.optional(Whole(0, 1_000_000, 'Enter a whole number, 0 or more.')),
            }),
          ),
        }),
      ),
    },
    'There is no such setting.',
  );

/** What a person wants to change, checked by itself. */
export type SetupChange = v.InferOutput<ReturnType<typeof setupInput>>;

/** One message a field, and never one of the library's own. */
const CONFIG = { abortPipeEarly: true, message: 'This is missing or of the wrong kind. Enter it anew.' };

/**
 * Checks what the sidebar sends. Every wrong field gets its own message; the sections without one are given
 * back all the same, so that what is wrong in them otherwise can be told at once.
 */
export function checkSetupChange(input: unknown): { wish: SetupChange; problems: Problem[] } {
  const parsed = v.safeParse(setupInput(), input, CONFIG);
  if (parsed.success) return { wish: parsed.output, problems: [] };
  const problems = parsed.issues.map(toProblem);
  const wrong = problems.map(({ field }) => field.split('.')[0]);
  const right = Object.entries(Object(parsed.output)).filter(([section]) => !wrong.includes(section));
  return { wish: Object.fromEntries(right), problems };
}

function toProblem(issue: v.BaseIssue<unknown>): Problem {
  const field = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
  const unknown = issue.type === 'strict_object' && issue.expected === 'never';
  return { field, message: unknown ? 'There is no such setting. Leave it out.' : issue.message };
}
