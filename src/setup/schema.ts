import * as v from 'valibot';
import { templateProblem } from '../mail/render';
import { isDomain, parseAddress } from '../requests/address';
import { type Credential, type Problem, TEMPLATE_NAMES, type TemplateName } from './setup';

const later = (what: string) => `${what} cannot be chosen yet. Leave the setting as it is.`;

const Text = (message: string) => v.pipe(v.string(message), v.trim(), v.nonEmpty(message));
const List = <T extends v.GenericSchema>(item: T) => v.array(item, 'Enter a list.');
/** Gmail takes fifty recipients for a message. */
const Few = <T extends v.GenericSchema>(item: T) =>
  v.pipe(
    List(item),
    v.check((list) => list.length <= 20, 'Enter at most 20 addresses.'),
  );
const Flag = v.boolean('Choose yes or no.');
const Whole = (from: number, to: number, message: string) =>
  v.pipe(
    v.number(message),
    v.check((value) => Number.isInteger(value) && value >= from && value <= to, message),
  );
const Days = (message: string) => Whole(1, 3_650, message);

/** Also takes a pasted address of any page in Zendesk. */
const Subdomain = v.pipe(
  v.string('Enter your Zendesk subdomain: acme for https://acme.zendesk.com.'),
  v.transform((typed) =>
    typed
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/\.zendesk\.com(\/.*)?$/, ''),
  ),
  v.regex(
    /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/,
    'Enter only the first part of your Zendesk address: acme for https://acme.zendesk.com.',
  ),
);

const Domain = v.pipe(
  v.string('Enter a domain such as acme.com.'),
  v.transform((typed) => typed.trim().toLowerCase().replace(/^@/, '')),
  v.check(
    isDomain,
    (issue) => `"${String(issue.input)}" is not a domain. Enter it like acme.com, in plain letters.`,
  ),
);

const EmailAddress = v.pipe(
  v.string('Enter an e-mail address.'),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const parsed = parseAddress(dataset.value);
    if (parsed.ok) return parsed.address.text;
    addIssue({ message: `Enter an e-mail address: ${parsed.problem}.` });
    return NEVER;
  }),
);

const Exempt = v.union(
  [
    v.pipe(
      v.string(),
      v.regex(/^\s*@/),
      Domain,
      v.transform((domain) => `@${domain}`),
    ),
    EmailAddress,
  ],
  'Enter an e-mail address, or a whole domain as @acme.com.',
);

const SecretText = (message: string) =>
  v.pipe(
    v.string(message),
    v.trim(),
    v.nonEmpty(message),
    v.regex(/^[\x21-\x7e]+$/, `${message} It has no blanks.`),
  );

const TokenSchema = v.strictObject({
  kind: v.literal('token'),
  token: SecretText('Enter the access token.'),
});

const ClientSchema = v.strictObject({
  kind: v.literal('client'),
  id: SecretText('Enter the client ID.'),
  secret: SecretText('Enter the client secret.'),
});

const NO_KIND = 'Enter an access token, or the ID and secret of an OAuth client.';
const UnknownKind = v.object({ kind: v.custom<never>(() => false, NO_KIND) }, NO_KIND);

/** The credential's own word says which of the two it is to be. */
const CredentialSchema = v.lazy((input) => {
  const kind = (input as { kind?: unknown } | null)?.kind;
  if (kind === 'token') return TokenSchema;
  return kind === 'client' ? ClientSchema : UnknownKind;
}) as v.GenericSchema<unknown, Credential>;

const Role = v.pipe(
  Text('Enter the name of a role, or choose the plain agent role.'),
  v.check(
    (name) => !/^(owner|administrator)$/i.test(name),
    'Chat Access does not make owners or administrators. Choose another role.',
  ),
);

const TemplateText = (name: TemplateName, missing: string, longest: number) =>
  v.pipe(
    Text(missing),
    v.check((text) => text.length <= longest, `Use at most ${longest} characters.`),
    v.check(
      (text) => templateProblem(name, text) === null,
      ({ input }) => templateProblem(name, input) ?? '',
    ),
  );

const TemplateSchema = (name: TemplateName) =>
  v.optional(
    v.nullable(
      v.strictObject({
        subject: TemplateText(name, 'Enter a subject.', 200),
        body: TemplateText(name, 'Enter the text of the mail.', 20_000),
      }),
    ),
  );

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
export type Wish = v.InferOutput<ReturnType<typeof setupInput>>;

/** One message a field, and never one of the library's own. */
const CONFIG = { abortPipeEarly: true, message: 'This is missing or of the wrong kind. Enter it anew.' };

/**
 * Checks what the sidebar sends. Every wrong field gets its own message; the sections without one are given
 * back all the same, so that what is wrong in them otherwise can be told at once.
 */
export function checkWish(input: unknown): { wish: Wish; problems: Problem[] } {
  const parsed = v.safeParse(setupInput(), input, CONFIG);
  if (parsed.success) return { wish: parsed.output, problems: [] };
  const problems = parsed.issues.map(toProblem);
  const wrong = problems.map(({ field }) => field.split('.')[0]);
  const right = Object.entries(Object(parsed.output)).filter(([section]) => !wrong.includes(section));
  return { wish: Object.fromEntries(right), problems };
}

export function checkCredential(input: unknown): Credential | null {
  const parsed = v.safeParse(CredentialSchema, input);
  return parsed.success ? parsed.output : null;
}

function toProblem(issue: v.BaseIssue<unknown>): Problem {
  const field = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
  const unknown = issue.type === 'strict_object' && issue.expected === 'never';
  return { field, message: unknown ? 'There is no such setting. Leave it out.' : issue.message };
}
