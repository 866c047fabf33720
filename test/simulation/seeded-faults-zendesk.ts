import type { SeededFault } from './seeded-fault/seeded-fault';
import {
  accountOfTwoAddresses,
  addedBetweenBatches,
  connectionMoved,
  eventLostDuringBacklog,
  everybodyRefused,
  newAfterOld,
  newWhileOthersWaitForSeat,
  onePersonRefused,
  promotedAndKilled,
  seatRefusedWhileManyWait,
  twoAccounts,
  twoRequestsAtOnce,
} from './seeded-fault/zendesk-simulations';

/** Faults in what keeps people and their accounts apart, and in the order of a backlog. */
export const ZENDESK_SEEDED_FAULTS: readonly SeededFault[] = [
  {
    name: 'two requests for one person are carried out at once',
    guard: 'one-claim-a-person',
    find: ', rivals(attempts, others, now)',
    caughtBy: twoRequestsAtOnce,
  },
  {
    name: 'of two accounts in other letter case one is taken',
    guard: 'several-accounts',
    find: 'distinct.length > 1',
    replace: 'distinct.length > 2',
    caughtBy: twoAccounts,
  },
  {
    name: 'an account whose address contains that of the person is theirs',
    guard: 'whole-address',
    find: 'parsed.ok && parsed.address.text === email.toLowerCase()',
    replace: 'parsed.ok || account.email.includes(email)',
    caughtBy: accountOfTwoAddresses,
  },
  {
    name: 'an earlier list of all accounts is believed for later rows',
    guard: 'untried-since',
    find: 'isUntouched &&',
    replace: 'isUntouched ||',
    caughtBy: addedBetweenBatches,
  },
  {
    name: 'old rows are handled before new ones',
    guard: 'new-answers-first',
    find: 'b.newest - a.newest || ',
    caughtBy: newAfterOld,
  },
  {
    name: 'requests whose event is lost wait until a backlog is handled',
    guard: 'lost-events-between',
    find: 'waiting.length > 0 ? parts.arrivals() : []',
    replace: 'waiting.slice(0, 0)',
    caughtBy: eventLostDuringBacklog,
  },
  {
    name: 'a new request takes the seat for which older ones wait',
    guard: 'oldest-takes-the-seat',
    find: "(turn === 'take' || !seats.exists())",
    replace: 'turn',
    caughtBy: newWhileOthersWaitForSeat,
  },
  {
    name: 'Zendesk is asked about every request that waits for a seat, though there is none',
    guard: 'one-try-for-a-seat',
    caughtBy: seatRefusedWhileManyWait,
  },
  {
    name: 'who was made an agent before the execution died stays without a capacity rule',
    guard: 'capacity-after-all',
    find: "intent.action === 'Updated' &&",
    replace: 'false &&',
    caughtBy: promotedAndKilled,
  },
  {
    name: 'everything is paused when one person is refused',
    guard: 'refused-alone',
    find: 'status !== HTTP_STATUS.FORBIDDEN',
    replace: 'status > 0',
    caughtBy: onePersonRefused,
  },
  {
    name: 'nothing is paused when everybody is refused',
    guard: 'refused-for-all',
    caughtBy: everybodyRefused,
  },
  {
    name: 'a token is sent to another address than it was fetched for',
    guard: 'token-of-this-address',
    find: 'kept && isForThis(kept)',
    replace: 'kept',
    caughtBy: connectionMoved,
  },
];
