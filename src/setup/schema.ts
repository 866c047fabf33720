import * as v from 'valibot';
import { TEMPLATE_NAMES, type TemplateName } from '../mail/templates';
import { LANGUAGES } from '../shared/languages';
import { tell } from '../text/say';
import { credentialSchema } from './credential-schema';
import {
  accountsADay,
  byAnswer,
  choice,
  days,
  domain,
  emailAddress,
  exemption,
  flag,
  listOf,
  recipients,
  role,
  subdomain,
  template,
  text,
  wholeNumber,
} from './fields';
import type { Problem, SetupChange } from './settings';

/** Schemas are made when they are asked for: most executions never check a setup. */

function connection() {
  return v.strictObject({
    product: v.optional(choice(['chat', 'support'], { code: 'setup.product' })),
    subdomain: v.optional(subdomain()),
    host: v.optional(choice(['zendesk', 'zopim'], { code: 'setup.host' })),
    credential: v.optional(credentialSchema()),
    hasSecret: v.optional(v.unknown()),
  });
}

/** Empty takes it away again. */
function furtherColumn() {
  return v.optional(v.pipe(v.string(tell({ code: 'setup.wrong-kind' })), v.trim()));
}

function responses() {
  const column = (name: 'requester' | 'email' | 'firstName' | 'lastName') =>
    v.optional(text({ code: 'setup.column', column: name }));
  return v.strictObject({
    sheetId: v.optional(wholeNumber(0, Number.MAX_SAFE_INTEGER, { code: 'setup.response-sheet' })),
    columns: v.optional(
      v.strictObject({
        requester: column('requester'),
        email: column('email'),
        firstName: column('firstName'),
        lastName: column('lastName'),
        department: furtherColumn(),
        role: furtherColumn(),
        until: furtherColumn(),
        language: furtherColumn(),
      }),
    ),
  });
}

function departmentsOfAnswer() {
  const names = listOf(text({ code: 'setup.department' }));
  return v.pipe(names, v.nonEmpty(tell({ code: 'setup.no-departments' })));
}

function access() {
  return v.strictObject({
    domains: v.optional(v.pipe(listOf(domain()), v.nonEmpty(tell({ code: 'setup.domains' })))),
    subdomains: v.optional(flag()),
    requesters: v.optional(listOf(emailAddress())),
    blocked: v.optional(listOf(emailAddress())),
    approval: v.optional(choice(['none', 'unlisted', 'everyone'], { code: 'setup.approval' })),
    approvers: v.optional(recipients()),
    reenable: v.optional(choice(['always', 'ours', 'ask'], { code: 'setup.reenable' })),
    brake: v.optional(v.nullable(accountsADay())),
    brakeAll: v.optional(v.nullable(accountsADay())),
    departments: v.optional(listOf(text({ code: 'setup.department' }))),
    role: v.optional(v.nullable(role())),
    answers: v.optional(
      v.strictObject({
        departments: v.optional(byAnswer(departmentsOfAnswer())),
        roles: v.optional(byAnswer(role())),
      }),
    ),
    chat: v.optional(choice(['check', 'set', 'ignore'], { code: 'setup.chat' })),
    capacityRule: v.optional(v.nullable(text({ code: 'setup.capacity-rule' }))),
  });
}

function mail() {
  const templates = Object.fromEntries(TEMPLATE_NAMES.map((name) => [name, template(name)])) as Record<
    TemplateName,
    ReturnType<typeof template>
  >;
  return v.strictObject({
    enabled: v.optional(flag()),
    templates: v.optional(v.strictObject(templates)),
    copyTo: v.optional(recipients()),
    alertsTo: v.optional(recipients()),
    language: v.optional(choice(LANGUAGES, { code: 'setup.language' })),
    digest: v.optional(choice(['off', 'admins', 'requesters'], { code: 'setup.digest' })),
  });
}

function idle() {
  return v.strictObject({
    mode: v.optional(choice(['off', 'report', 'act'], { code: 'setup.idle-mode' })),
    disableAfterDays: v.optional(days({ code: 'setup.days' })),
    neverUsedAfterDays: v.optional(days({ code: 'setup.days' })),
    warnDaysBefore: v.optional(v.nullable(days({ code: 'setup.days-of-warning' }))),
    deleteAfterDays: v.optional(v.nullable(days({ code: 'setup.days-until-deleted' }))),
    exempt: v.optional(listOf(exemption())),
    limit: v.optional(
      v.strictObject({
        percent: v.optional(wholeNumber(0, 100, { code: 'setup.percentage' })),
        count: v.optional(wholeNumber(0, 1_000_000, { code: 'setup.count' })),
      }),
    ),
    by: v.optional(choice(['downgrade', 'suspend', 'both'], { code: 'setup.disable-by' })),
    openTickets: v.optional(choice(['spare', 'ignore'], { code: 'setup.open-tickets' })),
  });
}

function setupChange() {
  return v.strictObject({
    connection: v.optional(connection()),
    responses: v.optional(responses()),
    access: v.optional(access()),
    mail: v.optional(mail()),
    idle: v.optional(idle()),
  });
}

/**
 * Checks what the sidebar sends. Every wrong field gets its own message; the sections without one are given
 * back all the same, so that what is wrong in them otherwise can be said at once.
 */
export function checkSetupChange(input: unknown): { change: SetupChange; problems: Problem[] } {
  // One message a field, and never one of the library's own.
  const config = { abortPipeEarly: true, message: tell({ code: 'setup.wrong-kind' }) };
  const parsed = v.safeParse(setupChange(), input, config);
  if (parsed.success) return { change: parsed.output, problems: [] };
  const problems = parsed.issues.map(toProblem);
  const wrong = problems.map(({ field }) => field.split('.')[0]);
  const right = Object.entries(Object(parsed.output)).filter(([section]) => !wrong.includes(section));
  return { change: Object.fromEntries(right), problems };
}

function toProblem(issue: v.BaseIssue<unknown>): Problem {
  const field = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
  const isUnknown = issue.type === 'strict_object' && issue.expected === 'never';
  return { field, message: isUnknown ? tell({ code: 'setup.unknown-setting' }) : issue.message };
}
