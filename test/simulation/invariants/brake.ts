import { dayOf } from '../world/ends';

import { responseRows, type ShownRow } from '../world/rows';
import { COLUMNS, type SimWorld } from '../world/sim-world';
import { validApprovals } from './approvals';
import { giftsIn } from './gifts';
import type { Invariant } from './invariant';

/** What holds where a brake is set. */

export const noMoreThanTheBrake: Invariant = {
  name: 'without approval nobody gets more accounts than the brake lets through',
  figure: 'other breaches',
  breaches: (world) => {
    const { brake = null, brakeAll = null } = world.options.access ?? {};
    // Who had asked for whom is not known once an answer has got another requester.
    const isKnown = world.observed.readdressed.length === 0;
    if ((brake === null && brakeAll === null) || !isKnown) return [];
    return groupedBy(givenWithoutApproval(world), ({ day }) => day).flatMap((given) => {
      const all = brakeAll !== null && given.length > brakeAll ? [`${given.length} accounts in all`] : [];
      const beyond = groupedBy(given, ({ requester }) => requester)
        .filter((own) => brake !== null && own.length > brake)
        .map((own) => `${own.length} accounts at the request of ${own[0]?.requester}`);
      return [...all, ...beyond];
    });
  },
};

interface Given {
  requester: string;
  day: string;
}

/** Something claimed before midnight, and done after it, counts on the day before. */
const AROUND_MIDNIGHT_MS = 15 * 60_000;

/** Each account that was created or enabled, once a day. */
function givenWithoutApproval(world: SimWorld): Given[] {
  const approved = validApprovals(world).map(({ email }) => email);
  const rows = responseRows(world).filter(({ Action = '' }) => /^(Created|Updated)$/.test(Action));
  const addressIn = (row: ShownRow, title: string) => (row[title] ?? '').trim().toLowerCase();
  const dayAt = (time: number) => dayOf(time, world.options.timeZone);
  const given = giftsIn(world)
    .filter(({ emails }) => !emails.some((email) => approved.includes(email)))
    .filter(({ at }) => dayAt(at) === dayAt(at - AROUND_MIDNIGHT_MS));
  return groupedBy(given, ({ emails, at }) => `${dayAt(at)} ${emails}`).flatMap(([first]) => {
    const own = rows.filter((row) => first?.emails.includes(addressIn(row, COLUMNS.email)));
    const [requester, ...others] = new Set(own.map((row) => addressIn(row, COLUMNS.requester)));
    // Where several have asked for somebody, this does not tell for whom it counts.
    return first && requester !== undefined && others.length === 0
      ? [{ requester, day: dayAt(first.at) }]
      : [];
  });
}

function groupedBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups.values()];
}

export const theBrakeIsTold: Invariant = {
  name: 'the admins are told whom the brake holds back',
  figure: 'mails missing',
  breaches: (world) => {
    const { brake = null, brakeAll = null, approval = 'none' } = world.options.access ?? {};
    if ((brake === null && brakeAll === null) || approval !== 'none') return [];
    const isHeld = responseRows(world).some(({ Status = '' }) => Status.endsWith('Needs approval'));
    const isTold = world.google.sent.some(({ subject }) => subject.includes('in a day'));
    return isHeld && !isTold ? ['nobody was told that the brake holds somebody back'] : [];
  },
};
