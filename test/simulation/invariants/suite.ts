import { responseRows, type ShownRow } from '../world/rows';
import { COLUMNS, type SimWorld } from '../world/sim-world';
import type { Invariant } from './invariant';

/** What only product `support` can break; worlds of product `chat` note nothing of the kind. */

export const nobodyIsHarmed: Invariant = {
  name: 'a request takes nothing from anybody',
  figure: 'people cut off',
  breaches: ({ observed }) => observed.accounts.harms,
};

export const onlyTheRequestedRise: Invariant = {
  name: 'nobody is given anything who was not requested',
  figure: 'other breaches',
  breaches: ({ observed: { accounts, requested } }) =>
    accounts.risen
      .filter((emails) => !emails.some((email) => requested.includes(email) || isOurs(email, accounts)))
      .map(([email]) => `${email} was given access, and nobody requested it`),
};

export const theBlockedStayOut: Invariant = {
  name: 'nobody is given anything whom the setup blocks',
  figure: 'other breaches',
  breaches: ({ options: { blocked = [] }, observed: { accounts } }) =>
    accounts.risen
      .filter((emails) => emails.some((email) => blocked.includes(email) && !isOurs(email, accounts)))
      .map(([email]) => `${email} was given access, and is blocked`),
};

/** What we have taken, an admin may have restored. */
function isOurs(email: string, { ended }: SimWorld['observed']['accounts']): boolean {
  return ended.some((each) => each.email === email);
}

const TOLD_THAT_THEY_CAN = /^Sent: (created|enabled|unchanged)$/;

export const toldOnlyWhoCanChat: Invariant = {
  name: 'no requester is told of an account that cannot chat yet',
  figure: 'rows mis-written',
  breaches: (world) =>
    world.isSuite
      ? responseRows(world)
          .filter(({ Mail = '', Status = '' }) => TOLD_THAT_THEY_CAN.test(Mail) && Status.endsWith('Done'))
          .filter((row) => !canChat(world, row))
          .map((row) => `${row[COLUMNS.email]} cannot chat, and the requester was told ${row.Mail}`)
      : [],
};

/** The account is that of the record, since answers can be edited afterwards. Somebody may take access away by hand. */
function canChat({ account, observed }: SimWorld, row: ShownRow): boolean {
  const person = account.people().find(({ id }) => String(id) === row['Agent ID']);
  if (!person) return false;
  const end = observed.accounts.ended.filter(({ id }) => id === person.id).at(-1);
  const isEndedSince = end !== undefined && end.at > (observed.accounts.enabledAt[person.id] ?? 0);
  const isChangedByHand = person.emails.some((each) => observed.manuallyChangedAccounts.includes(each));
  return isChangedByHand || isEndedSince || (person.isOn && !person.isDeleted);
}
