import type { Setup } from '../../../src/setup/settings';
import { EXEMPT, IDLE_POLICY } from '../life/idle-deeds';
import type { Ended } from '../world/idle-witness';
import type { SimWorld } from '../world/sim-world';
import { doubled } from './accounts';
import type { Invariant } from './invariant';

const DAY = 24 * 60 * 60_000;
const WARNING = 'Your Zendesk Chat account will be switched off';

export const onlyTheIdleEnd: Invariant = {
  name: 'nobody is switched off or deleted who is not idle',
  figure: 'people cut off',
  breaches: (world) =>
    world.seen.accounts.ended.flatMap((ended) => {
      const why = ended.how === 'disabled' ? whyNotDisable(ended, world) : whyNotDelete(ended);
      return why === null ? [] : [`${ended.email} was ${ended.how} although ${why}`];
    }),
};

function whyNotDisable(
  { role, email, wasEnabled, lastLogin, at, ...ended }: Ended,
  world: SimWorld,
): string | null {
  if (role === 'Owner' || role === 'Administrator') return `it is an ${role}`;
  if (email === EXEMPT) return 'it is exempt';
  if (!wasEnabled) return 'it was off already';
  const days = lastLogin === null ? IDLE_POLICY.neverUsedAfterDays : IDLE_POLICY.disableAfterDays;
  const clock = Math.max(lastLogin ?? 0, ended.createdAt, ended.enabledAt ?? 0);
  if (at - clock <= days * DAY) return `its clock stands at ${(at - clock) / DAY} days`;
  const wait = world.options.idle?.warnDaysBefore ?? null;
  return wait === null || isWarned(email, at - wait * DAY, clock, world) ? null : 'it was not warned in time';
}

function isWarned(email: string, before: number, after: number, { google }: SimWorld): boolean {
  return google.sent.some(
    ({ to, subject, at }) => to.toLowerCase() === email && subject === WARNING && at <= before && at >= after,
  );
}

function whyNotDelete({ wasEnabled, disabledAt, enabledAt, lastLogin, at }: Ended): string | null {
  if (wasEnabled) return 'it is on';
  if (disabledAt === null || disabledAt < (enabledAt ?? 0)) return 'it was not us who disabled it';
  if ((lastLogin ?? 0) > disabledAt) return 'it was used since';
  const days = (at - disabledAt) / DAY;
  return days > IDLE_POLICY.deleteAfterDays ? null : `it was disabled only ${days} days ago`;
}

/** Not so when Zendesk does it and does not say so. */
export const changedOnce: Invariant = {
  name: 'nobody is switched off, deleted or restored again for whom that is done',
  figure: 'other breaches',
  breaches: ({ zendesk, seen }) => {
    const deleted = zendesk.calls.flatMap(({ method, path }) => (method === 'DELETE' ? [path] : []));
    return [...doubled(deleted), ...seen.accounts.repeated].map((what) => `once more: ${what}`);
  },
};

export const logIsWhole: Invariant = {
  name: 'the log has one line for each change of an idle account',
  figure: 'other breaches',
  breaches: (world) => {
    const keys = logLines(world)
      .filter(({ Action = '' }) => ['Disabled', 'Deleted', 'Warned', 'Restored'].includes(Action))
      .map((line) => ['Request ID', 'Action', 'Address'].map((title) => line[title]).join(' '));
    const twice = keys
      .filter((key, index) => keys.indexOf(key) !== index)
      .map((key) => `${key} stands there twice`);
    const missing = world.seen.accounts.ended
      .filter(({ how, email }) => !keys.some((key) => key.toLowerCase().includes(`${how} ${email}`)))
      .map(({ how, email }) => `${email} was ${how}, and no line says so`);
    return [...twice, ...missing];
  },
};

/** The percentage speaks from twenty accounts on, and here are fewer. */
export const limitIsKept: Invariant = {
  name: 'a plan that is too large is carried out only when somebody has released it',
  figure: 'people cut off',
  breaches: (world) => {
    const { limit } = savedSetup(world).idle;
    const lines = logLines(world);
    const of = (plan: string, actions: string[]) =>
      lines.filter(({ 'Request ID': id, Action = '' }) => id === plan && actions.includes(Action)).length;
    return [...new Set(lines.map((line) => line['Request ID'] ?? ''))]
      .filter((plan) => of(plan, ['Disabled', 'Deleted']) > limit.count && of(plan, ['Released']) === 0)
      .map((plan) => `${plan} has changed more than ${limit.count} accounts, and nobody has released it`);
  },
};

/** It is kept in pieces. */
function savedSetup({ google }: SimWorld): Setup {
  const { 'setup.pieces': count, ...kept } = google.properties.document();
  return JSON.parse(Array.from({ length: Number(count) }, (_, index) => kept[`setup.${index}`]).join(''));
}

function logLines({ google }: SimWorld): Record<string, string>[] {
  const [header = [], ...lines] = google.spreadsheet.sheet('Log').display();
  return lines.map((cells) => Object.fromEntries(header.map((title, index) => [title, cells[index] ?? ''])));
}

export const workEnds: Invariant = {
  name: 'what was begun about idle accounts ends',
  figure: 'lost',
  breaches: ({ google }) => {
    const { 'idle-job': job, 'extract-job': extract } = google.properties.document();
    return [job, extract].flatMap((left) => (left === undefined ? [] : [`left: ${left}`]));
  },
};
