import { requestsInRows } from '../world/identity';
import { responseRows } from '../world/rows';
import type { SimWorld } from '../world/sim-world';
import type { Invariant } from './invariant';

/** What holds where a brake is set. In these worlds all requests come on one day. */

export const noMoreThanTheBrake: Invariant = {
  name: 'without approval nobody gets more accounts than the brake lets through',
  figure: 'other breaches',
  breaches: (world) => {
    const { brake = null, brakeAll = null } = world.options.access ?? {};
    if (brake === null && brakeAll === null) return [];
    const given = givenWithoutApproval(world);
    const all = brakeAll !== null && given.length > brakeAll ? [`${given.length} accounts in all`] : [];
    const requesters = [...new Set(given)].map((each) => ({
      each,
      count: given.filter((requester) => requester === each).length,
    }));
    const beyond = requesters.filter(({ count }) => brake !== null && count > brake);
    return [...all, ...beyond.map(({ each, count }) => `${count} accounts at the request of ${each}`)];
  },
};

/** The requesters of what was created or enabled, one each. */
function givenWithoutApproval(world: SimWorld): string[] {
  const { creates, accounts, decisions } = world.observed;
  const approved = decisions.filter(({ isApproved }) => isApproved).map(({ email }) => email);
  const emails = [
    ...creates.filter(({ done }) => done).map(({ email }) => email),
    ...accounts.enabled.map(({ email }) => email),
  ];
  const rows = world.google.form.sheet.values().map((_, index) => index + 1);
  const requests = requestsInRows(world, rows);
  return [...new Set(emails)]
    .filter((email) => !approved.includes(email))
    .flatMap((email) => requests.find((request) => request.email === email)?.requester ?? []);
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
