import * as v from 'valibot';
import { templateProblem } from '../mail/render';
import type { TemplateName } from '../mail/templates';
import { isDomain, parseAddress } from '../shared/email-address';
import { titleKey } from '../shared/titles';
import { type Message, tell } from '../text/say';
import { isProtectedRole } from '../zendesk/roles';

/** The kinds of field that a setup is made of, each with the message that a wrong answer gets. */

export function text(message: Message) {
  return v.pipe(v.string(tell(message)), v.trim(), v.nonEmpty(tell(message)));
}

export function flag() {
  return v.boolean(tell({ code: 'setup.yes-or-no' }));
}

export function choice<const Options extends readonly string[]>(options: Options, message: Message) {
  return v.picklist(options, tell(message));
}

export function wholeNumber(from: number, to: number, message: Message) {
  const isInRange = (value: number) => Number.isInteger(value) && value >= from && value <= to;
  return v.pipe(v.number(tell(message)), v.check(isInRange, tell(message)));
}

const MAX_DAYS = 3_650;

export function days(message: Message) {
  return wholeNumber(1, MAX_DAYS, message);
}

/** More than anybody asks for in a day is a mistake; whoever wants none of it leaves it empty. */
const MAX_ACCOUNTS_A_DAY = 100_000;

export function accountsADay() {
  return wholeNumber(1, MAX_ACCOUNTS_A_DAY, { code: 'setup.accounts-a-day' });
}

export function listOf<Item extends v.GenericSchema>(item: Item) {
  return v.array(item, tell({ code: 'setup.list' }));
}

/**
 * Each mail goes to all of them, and Gmail takes fifty recipients for a message.
 * Source: https://developers.google.com/apps-script/guides/services/quotas#current_limitations
 */
const MAX_RECIPIENTS = 20;

export function recipients() {
  return v.pipe(
    listOf(emailAddress()),
    v.check(
      (list) => list.length <= MAX_RECIPIENTS,
      tell({ code: 'setup.too-many-addresses', most: MAX_RECIPIENTS }),
    ),
  );
}

export function emailAddress() {
  return v.pipe(
    v.string(tell({ code: 'setup.address' })),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const parsed = parseAddress(dataset.value);
      if (parsed.ok) return parsed.address.text;
      addIssue({ message: tell({ code: 'setup.wrong-address', problem: parsed.problem }) });
      return NEVER;
    }),
  );
}

export function domain() {
  return v.pipe(
    v.string(tell({ code: 'setup.domain' })),
    v.transform((typed) => typed.trim().toLowerCase().replace(/^@/, '')),
    v.check(isDomain, ({ input }) => tell({ code: 'setup.wrong-domain', domain: String(input) })),
  );
}

/** An address, or a whole domain as `@acme.com`. */
export function exemption() {
  const wholeDomain = v.pipe(
    v.string(),
    v.regex(/^\s*@/),
    domain(),
    v.transform((name) => `@${name}`),
  );
  return v.union([wholeDomain, emailAddress()], tell({ code: 'setup.exemption' }));
}

/** Also takes a pasted address of any page in Zendesk. */
export function subdomain() {
  return v.pipe(
    v.string(tell({ code: 'setup.subdomain' })),
    v.transform((typed) =>
      typed
        .trim()
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/\.zendesk\.com(\/.*)?$/, ''),
    ),
    v.regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, tell({ code: 'setup.wrong-subdomain' })),
  );
}

export function role() {
  return v.pipe(
    text({ code: 'setup.role' }),
    v.check((name) => !isProtectedRole(name), tell({ code: 'setup.protected-role' })),
  );
}

/** What each answer of a form gives. Two answers are the same whatever their capitals and the blanks at their ends. */
export function byAnswer<Given extends v.GenericSchema>(given: Given) {
  const isBlank = (answer: string) => answer.trim() === '';
  return v.pipe(
    v.custom<object>((value) => !Array.isArray(value), tell({ code: 'setup.wrong-kind' })),
    v.record(v.string(), given, tell({ code: 'setup.wrong-kind' })),
    v.check((answers) => !Object.keys(answers).some(isBlank), tell({ code: 'setup.answer' })),
    v.rawCheck(({ dataset, addIssue }) => {
      const twice = dataset.typed ? repeated(Object.keys(dataset.value)) : undefined;
      if (twice !== undefined) addIssue({ message: tell({ code: 'setup.answers-alike', answer: twice }) });
    }),
  );
}

function repeated(answers: readonly string[]): string | undefined {
  const keys = answers.map(titleKey);
  return answers.find((_, index) => keys.indexOf(keys[index] ?? '') < index)?.trim();
}

const MAX_SUBJECT_CHARACTERS = 200;
const MAX_BODY_CHARACTERS = 20_000;

/** `null` takes a text of one's own away again. */
export function template(name: TemplateName) {
  const subject = templateText(name, { code: 'setup.mail-subject' }, MAX_SUBJECT_CHARACTERS);
  const body = templateText(name, { code: 'setup.mail-body' }, MAX_BODY_CHARACTERS);
  return v.optional(v.nullable(v.strictObject({ subject, body })));
}

function templateText(name: TemplateName, missing: Message, most: number) {
  return v.pipe(
    text(missing),
    v.check((typed) => typed.length <= most, tell({ code: 'setup.too-long', most })),
    v.rawCheck(({ dataset, addIssue }) => {
      const problem = dataset.typed && templateProblem(name, dataset.value);
      if (problem) addIssue({ message: tell(problem) });
    }),
  );
}
