import * as v from 'valibot';
import { templateProblem } from '../mail/render';
import type { TemplateName } from '../mail/templates';
import { isDomain, parseAddress } from '../shared/email-address';
import { say } from '../text/say';

/** The kinds of field that a setup is made of, each with the message that a wrong answer gets. */

export const Text = (message: string) => v.pipe(v.string(message), v.trim(), v.nonEmpty(message));
export const List = <T extends v.GenericSchema>(item: T) => v.array(item, 'Enter a list.');
/** Gmail takes fifty recipients for a message. */
export const Few = <T extends v.GenericSchema>(item: T) =>
  v.pipe(
    List(item),
    v.check((list) => list.length <= 20, 'Enter at most 20 addresses.'),
  );
export const Flag = v.boolean('Choose yes or no.');
export const Whole = (from: number, to: number, message: string) =>
  v.pipe(
    v.number(message),
    v.check((value) => Number.isInteger(value) && value >= from && value <= to, message),
  );
export const Days = (message: string) => Whole(1, 3_650, message);

/** Also takes a pasted address of any page in Zendesk. */
export const Subdomain = v.pipe(
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

export const Domain = v.pipe(
  v.string('Enter a domain such as acme.com.'),
  v.transform((typed) => typed.trim().toLowerCase().replace(/^@/, '')),
  v.check(
    isDomain,
    (issue) => `"${String(issue.input)}" is not a domain. Enter it like acme.com, in plain letters.`,
  ),
);

export const EmailAddress = v.pipe(
  v.string('Enter an e-mail address.'),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const parsed = parseAddress(dataset.value);
    if (parsed.ok) return parsed.address.text;
    addIssue({ message: `Enter an e-mail address: ${say(parsed.problem)}.` });
    return NEVER;
  }),
);

export const Exempt = v.union(
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

export const Role = v.pipe(
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

export const TemplateSchema = (name: TemplateName) =>
  v.optional(
    v.nullable(
      v.strictObject({
        subject: TemplateText(name, 'Enter a subject.', 200),
        body: TemplateText(name, 'Enter the text of the mail.', 20_000),
      }),
    ),
  );
