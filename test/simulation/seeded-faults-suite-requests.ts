import type { SeededFault } from './seeded-fault/seeded-fault';
import { accountMoved, productChanged } from './seeded-fault/suite-connection-simulations';
import {
  addressOfAnybody,
  agentWithoutChatRequested,
  blockedByFirstAddress,
  changedOften,
  chatRefused,
  customerMistaken,
  deletedPersonRequested,
  newPersonMistaken,
  nextTryTyped,
  roleMadeAgain,
  ruleNotAssigned,
  sharedAgentRequested,
  shownByRefusal,
  suspendedAgentRequested,
} from './seeded-fault/suite-request-simulations';

/** Faults in the safeguards of requests on Zendesk Suite, and of going over to it. */
export const SUITE_REQUEST_SEEDED_FAULTS: readonly SeededFault[] = [
  {
    name: 'a second address that nobody has verified makes somebody the person who is requested',
    guard: 'verified-address',
    replace: 'const isVerified = same.length > 0;',
    caughtBy: addressOfAnybody,
  },
  {
    name: 'somebody who is blocked gets access by another address',
    guard: 'blocked-by-any-address',
    replace: 'null;',
    caughtBy: blockedByFirstAddress,
  },
  {
    name: 'what an admin has switched off is switched on again where only the refusal of a create shows it',
    guard: 'found-by-refusal',
    find: 'awaitApproval(some, services)',
    replace: 'some',
    caughtBy: shownByRefusal,
  },
  {
    name: 'a row that looks as if a person had selected it again is done although nobody has looked for access to chat',
    guard: 'chat-is-known',
    find: 'attempt.isKept &&',
    replace: '!attempt.isKept && attempt.isKept &&',
    caughtBy: nextTryTyped,
  },
  {
    name: 'an agent of another account is changed',
    guard: 'shared-agents-stay',
    caughtBy: sharedAgentRequested,
  },
  {
    name: 'a suspended agent gets the role of the setup instead of the own one',
    guard: 'role-is-kept',
    find: "kind === 'agent' || ",
    caughtBy: suspendedAgentRequested,
  },
  {
    name: 'the requester is told of an account that cannot chat yet',
    guard: 'chat-is-awaited',
    find: " && chat.value === 'on'",
    caughtBy: agentWithoutChatRequested,
  },
  {
    name: 'it is believed that Zendesk has given access to chat when it was asked to',
    guard: 'chat-is-read-again',
    replace: "const again = lacking.map(() => ok('on'));",
    caughtBy: chatRefused,
  },
  {
    name: 'an answer about somebody else is taken for that about the person who was changed',
    guard: 'answer-about-this-person',
    find: 'user?.id === id',
    replace: 'user',
    caughtBy: customerMistaken,
  },
  {
    name: 'an answer about somebody else is taken for that about the person who was made',
    guard: 'answer-about-the-new-person',
    find: '!user || !isAccountOf(email, user)',
    replace: '!user',
    caughtBy: newPersonMistaken,
  },
  {
    name: 'a request fails since a role was deleted and made again',
    guard: 'numbers-of-today',
    replace: 'return [...results];',
    caughtBy: roleMadeAgain,
  },
  {
    name: 'it is believed that Zendesk has assigned a capacity rule',
    guard: 'rule-is-seen',
    find: "response.kind === 'ok' ? areAssigned(ids, id, client) : response",
    replace: "response.kind === 'ok' ? ok(true) : response",
    caughtBy: ruleNotAssigned,
  },
  {
    name: 'a person is changed as often as it comes',
    guard: 'five-changes-a-minute',
    caughtBy: changedOften,
  },
  {
    name: 'a token of Chat is sent to Suite',
    guard: 'token-of-this-product',
    caughtBy: productChanged,
  },
  {
    name: 'people are restored by the numbers that others had in another account',
    guard: 'ids-of-this-connection',
    replace: 'return period !== undefined;',
    caughtBy: accountMoved,
  },
  {
    name: 'somebody who was deleted is made again',
    guard: 'deleted-person',
    find: "deleted ? refused({ code: 'failure.person-deleted', id: deleted.id }) : ok('not-yet-known')",
    replace: "ok('not-yet-known')",
    caughtBy: deletedPersonRequested,
  },
];
