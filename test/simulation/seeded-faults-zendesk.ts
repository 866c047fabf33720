import {
  credentialInName,
  passwordInName,
  tokenInRefusal,
  tokenInSetup,
} from './seeded-fault/secret-simulations';
import type { SeededFault } from './seeded-fault/seeded-fault';
import {
  accountOfTwoAddresses,
  addedBetweenBatches,
  connectionMoved,
  eventLostDuringBacklog,
  everybodyRefused,
  lookAlikeAccount,
  newAfterOld,
  onePersonRefused,
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
    name: 'an account whose address only looks like that of the person counts for nothing',
    guard: 'look-alike-address',
    find: '!isAccountOf(email, account) &&',
    replace: 'email === account.email &&',
    caughtBy: lookAlikeAccount,
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
  {
    name: 'a name contains the credential',
    guard: 'password-in-refusal',
    replace: 'return words;',
    caughtBy: credentialInName,
  },
  {
    name: 'a name contains the password that an earlier execution has made',
    guard: 'any-password-in-refusal',
    caughtBy: passwordInName,
  },
  {
    name: 'a refusal contains a token that is not ours',
    guard: 'token-in-refusal',
    replace: 'return words;',
    caughtBy: tokenInRefusal,
  },
  {
    name: 'a cell contains the token that an editor has saved as a name',
    guard: 'secret-in-setup',
    replace: 'this.savedSetup ??= loadSetup(this.shared);',
    caughtBy: tokenInSetup,
  },
  {
    name: 'the log contains the token that an editor has saved as a name',
    guard: 'secret-in-change',
    find: 'secrets.known()',
    replace: '[] as string[]',
    caughtBy: tokenInSetup,
  },
];
