import { EXEMPT, IDLE_POLICY } from '../histories/idle-events';
import type { Ended } from '../world/account-observer';
import { dayOf } from '../world/ends';
import { isWarning } from '../world/mails';
import { logLines } from '../world/rows';
import { savedSetup } from '../world/saved-setup';
import { OWNER, type SimWorld } from '../world/sim-world';
import { duplicates } from './accounts';
import type { Invariant } from './invariant';

const DAY_MS = 24 * 60 * 60_000;

export const onlyIdleAccountsEnd: Invariant = {
  name: 'only idle accounts are disabled or deleted',
  figure: 'people cut off',
  breaches: (world) =>
    world.observed.accounts.ended.flatMap((ended) => {
      const reason =
        ended.how === 'disabled' ? reasonNotToDisable(ended, world) : reasonNotToDelete(ended, world);
      return reason === null ? [] : [`${ended.email} was ${ended.how} although ${reason}`];
    }),
};

function reasonNotToDisable(
  { shield, hasTickets, email, emails, wasEnabled, lastLogin, at, ...ended }: Ended,
  world: SimWorld,
): string | null {
  if (shield !== null) return shield;
  const isExempt = emails.some((each) => exemptIn(world).includes(each));
  if (isExempt) return 'it is exempt';
  if (emails.some((each) => isPastLastDay(each, at, world)))
    return wasEnabled ? null : 'it was disabled already';
  if (hasTickets && world.options.idle?.openTickets !== 'ignore') return 'it has unsolved tickets';
  if (!wasEnabled) return 'it was disabled already';
  const days = lastLogin === null ? IDLE_POLICY.neverUsedAfterDays : IDLE_POLICY.disableAfterDays;
  const idleSince = Math.max(lastLogin ?? 0, ended.createdAt, ended.enabledAt ?? 0);
  if (at - idleSince <= days * DAY_MS) return `it was idle for only ${(at - idleSince) / DAY_MS} days`;
  const wait = world.options.idle?.warnDaysBefore ?? null;
  return wait === null || isWarned(email, at - wait * DAY_MS, idleSince, world)
    ? null
    : 'it was not warned in time';
}

function exemptIn({ options }: SimWorld): readonly string[] {
  return options.idle?.exempt ?? [EXEMPT];
}

/** The form has asked for a last day that was over then. */
export function isPastLastDay(email: string, at: number, { observed, options }: SimWorld): boolean {
  const day = dayOf(at, options.timeZone);
  return observed.ends.some((end) => end.email === email && end.until !== null && end.until < day);
}

function isWarned(email: string, before: number, after: number, { google }: SimWorld): boolean {
  return google.sent.some(
    (mail) => mail.to.toLowerCase() === email && isWarning(mail) && mail.at <= before && mail.at >= after,
  );
}

function reasonNotToDelete(
  { wasEnabled, disabledAt, enabledAt, lastLogin, at }: Ended,
  world: SimWorld,
): string | null {
  if (wasEnabled) return 'it was enabled';
  if (disabledAt === null || disabledAt < (enabledAt ?? 0)) return 'Chat Access did not disable it';
  if ((lastLogin ?? 0) > disabledAt) return 'it was used after that';
  const days = (at - disabledAt) / DAY_MS;
  const limit = hasOwnerAllowed(world) ? savedSetup(world).idle.deleteAfterDays : IDLE_POLICY.deleteAfterDays;
  return days > (limit ?? 0) ? null : `it was disabled only ${days} days ago`;
}

/** The owner has released a plan that another editor's policy has made. */
function hasOwnerAllowed(world: SimWorld): boolean {
  return logLines(world).some(
    ({ Action, By, Detail }) => Action === 'Released' && By === OWNER && Detail?.includes('saved a policy'),
  );
}

/** Nobody in these worlds requests a role. */
export const nothingIsGivenByForgery: Invariant = {
  name: 'an account gets only what was requested for it, or what it had',
  figure: 'other breaches',
  breaches: ({ observed, isSuite }) => {
    // In Suite a person has several addresses: `onlyTheRequestedRise`.
    const enabled = observed.accounts.enabled
      .filter(
        ({ email, wasOurs }) =>
          !isSuite && !wasOurs && !observed.requested.includes(email) && observed.deletedRows.length === 0,
      )
      .map(({ email }) => `${email} was enabled, but Chat Access did not disable it and nobody requested it`);
    const roles = observed.accounts.roles
      .filter(
        ({ email, role }) =>
          !observed.accounts.ended.some((each) => each.email === email && each.role === role),
      )
      .map(({ email, role }) => `${email} was given the role ${role}, which it never had`);
    return [...enabled, ...roles];
  },
};

/** A person who releases a plan that was held says that the list is right as it is. */
export const lostExemptionsHold: Invariant = {
  name: 'nobody is disabled because the list of exemptions was lost',
  figure: 'people cut off',
  breaches: (world) => {
    const { observed } = world;
    if (observed.exempted.length === 0 || logLines(world).some(({ Action }) => Action === 'Released'))
      return [];
    return observed.accounts.ended
      .filter(({ email, at }) => observed.exempted.includes(email) && at > observed.exemptedAt)
      .map(({ email, how }) => `${email} was ${how} although it was listed as exempt`);
  },
};

export const logIsIntact: Invariant = {
  name: 'the check of the log finds nothing unless an editor has touched the log',
  figure: 'other breaches',
  breaches: ({ google, observed }) => {
    if (observed.logEdits.length > 0) return [];
    const { ok, message } = google.call('checkLog') as { ok: boolean; message: string };
    return ok ? [] : [message];
  },
};

/** Does not hold when an answer of Zendesk is lost after the change. */
export const changedOnce: Invariant = {
  name: 'no account is disabled, deleted or restored twice',
  figure: 'other breaches',
  breaches: ({ account, observed }) => {
    const deleted = account.calls.flatMap(({ method, path }) => (method === 'DELETE' ? [path] : []));
    return [...duplicates(deleted), ...observed.accounts.repeated].map((what) => `repeated: ${what}`);
  },
};

export const logIsComplete: Invariant = {
  name: 'the log has one line for each change of an idle account',
  figure: 'other breaches',
  breaches: (world) => {
    if (world.observed.logEdits.length > 0) return [];
    // One that Zendesk refuses halfway has a second line, with another status: how it was left.
    const keys = logLines(world)
      .filter(({ Action = '' }) => ['Disabled', 'Deleted', 'Warned', 'Restored'].includes(Action))
      .map((line) => ['Request ID', 'Action', 'Address', 'Status'].map((title) => line[title]).join(' '));
    const twice = keys
      .filter((key, index) => keys.indexOf(key) !== index)
      .map((key) => `${key} is logged twice`);
    const missing = world.observed.accounts.ended
      .filter(({ how, email }) => !keys.some((key) => key.toLowerCase().includes(`${how} ${email}`)))
      .map(({ how, email }) => `${email} was ${how}, but that is not logged`);
    return [...twice, ...missing];
  },
};

export const claimsOnlyWhatWasDone: Invariant = {
  name: 'the log claims no more of a plan than was done',
  figure: 'other breaches',
  breaches: (world) => {
    if (world.observed.logEdits.length > 0) return [];
    const lines = logLines(world);
    const done = (plan: string, action: string) =>
      lines.filter(({ 'Request ID': id, Action }) => id === plan && Action === action).length;
    return lines
      .filter(({ Action }) => Action === 'Carried out')
      .flatMap(({ 'Request ID': plan = '', Detail = '' }) =>
        ['Disabled', 'Deleted'].flatMap((action) => {
          const claimed = Number(new RegExp(`(\\d+) ${action.toLowerCase()}`).exec(Detail)?.[1] ?? 0);
          return claimed > done(plan, action) ? [`${plan} claims ${claimed} ${action.toLowerCase()}`] : [];
        }),
      );
  },
};

/**
 * Checks only the count: the percentage applies from twenty accounts on, and these worlds have fewer. Those whose last day is
 * past have a limit of their own, of the same size.
 */
export const planLimitIsRespected: Invariant = {
  name: 'a plan that exceeds the limit is carried out only after its release',
  figure: 'people cut off',
  breaches: (world) => {
    if (world.observed.logEdits.length > 0) return [];
    const { limit } = savedSetup(world).idle;
    const lines = logLines(world);
    const linesOf = (plan: string, actions: string[]) =>
      lines.filter(({ 'Request ID': id, Action = '' }) => id === plan && actions.includes(Action));
    const isTooLarge = (plan: string) => {
      const changes = linesOf(plan, ['Disabled', 'Deleted']);
      const ended = changes.filter(({ Detail = '' }) => Detail.includes(ENDED)).length;
      return ended > limit.count || changes.length - ended > limit.count;
    };
    return [...new Set(lines.map((line) => line['Request ID'] ?? ''))]
      .filter((plan) => isTooLarge(plan) && linesOf(plan, ['Released']).length === 0)
      .map((plan) => `${plan} has changed more than ${limit.count} accounts without a release`);
  },
};

/** What the log says of a disable for the last day. */
const ENDED = 'Access was given until';

export const idleJobsEnd: Invariant = {
  name: 'jobs about idle accounts end',
  figure: 'lost',
  breaches: ({ google }) => {
    const { 'idle-job': job, 'extract-job': extract } = google.properties.document();
    return [job, extract].flatMap((unfinished) =>
      unfinished === undefined ? [] : [`unfinished: ${unfinished}`],
    );
  },
};
