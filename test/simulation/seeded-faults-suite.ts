import {
  seatRefusalCut,
  takenAwayAndUnanswered,
  takenAwayWhileWaiting,
  teamBroughtBack,
} from './seeded-fault/half-done-simulations';
import {
  halfwayForged,
  placeUnknown,
  restoredAfterDeletion,
  restoredAfterRenaming,
  restoredAfterRoleMadeAgain,
  restoredByMistakenAnswer,
  restoreKilled,
  teamRestored,
} from './seeded-fault/restore-simulations';
import type { SeededFault } from './seeded-fault/seeded-fault';
import {
  changedTooSoon,
  groupsOfSomebodyElse,
  lightAgentChats,
  lightAgentRaised,
  outcomeTypedForAnother,
  requestedAfterChange,
  sessionsUnreadable,
  teamReviewed,
  ticketAfterPlan,
  workedAfterPlan,
} from './seeded-fault/suite-simulations';

/** Faults in the safeguards of idle team members of Zendesk Suite. */
export const SUITE_SEEDED_FAULTS: readonly SeededFault[] = [
  {
    name: 'people with unsolved tickets are disabled',
    guard: 'unsolved-tickets',
    replace: 'return null;',
    caughtBy: teamReviewed,
  },
  {
    name: 'a restored agent sees other tickets than before',
    guard: 'tickets-as-before',
    replace: 'return {};',
    caughtBy: teamRestored,
  },
  {
    name: 'a restore goes on because of a line of the log that was typed',
    guard: 'proved-halfway',
    find: 'isProved && ',
    replace: '',
    caughtBy: halfwayForged,
  },
  {
    name: 'people whose second address is exempt are disabled',
    guard: 'exempt-by-any-address',
    find: ', ...otherEmails',
    caughtBy: teamReviewed,
  },
  {
    name: 'the record of a disable lacks what it takes besides the account',
    guard: 'read-in-full',
    find: 'inFull',
    replace: 'byId',
    caughtBy: teamReviewed,
  },
  {
    name: 'people who are disabled stay signed in',
    guard: 'sessions-end',
    replace:
      "const ended = requests.map((request) => ({ kind: 'ok', value: { request, user: team.recent.peek(request.id)?.user, mayChat: team.recent.take(request.id)?.chat !== 'off' } }));",
    caughtBy: teamReviewed,
  },
  {
    name: 'sessions are not read again before somebody is disabled',
    guard: 'sessions-are-read-again',
    replace: 'const seen = ok(null);',
    caughtBy: workedAfterPlan,
  },
  {
    name: 'tickets are not counted again before somebody is disabled',
    guard: 'tickets-are-counted-again',
    replace: 'const considered = exempted;',
    caughtBy: ticketAfterPlan,
  },
  {
    name: 'a session that cannot be read is left out',
    guard: 'unreadable-session',
    replace: 'if (!parsed.success || at === null) continue;',
    caughtBy: sessionsUnreadable,
  },
  {
    name: 'a plan changes a person before Zendesk allows it',
    guard: 'person-is-put-off',
    find: ' && !run.isPutOff(row.agentId)',
    replace: '',
    caughtBy: changedTooSoon,
  },
  {
    name: 'the groups of somebody else are recorded',
    guard: 'own-groups',
    replace: "if (!parsed.success) return unreadable('the groups of an agent');",
    caughtBy: groupsOfSomebodyElse,
  },
  {
    name: 'a light agent whom an admin lets chat is disabled',
    guard: 'light-agent-who-chats',
    find: " && chat !== 'on'",
    caughtBy: lightAgentChats,
  },
  {
    name: 'what an editor has typed into a row counts as done by Chat Access',
    guard: 'copied-line-proves-nothing',
    find: ' && (end !== null || !isCopied(cells))',
    caughtBy: outcomeTypedForAnother,
  },
  {
    name: 'a light agent whom a request has raised is made a customer',
    guard: 'raised-from',
    caughtBy: lightAgentRaised,
  },
  {
    name: 'a light agent whom a request has raised keeps the access to chat',
    guard: 'chat-is-taken',
    find: 'mayChat || ',
    caughtBy: lightAgentRaised,
  },
  {
    name: 'groups are given back by their names of then',
    guard: 'groups-by-number',
    replace:
      'const wanted = ok((raise.request.before?.departments ?? []).flatMap((name) => { const group = team.names.find(({ groups }) => groups.find((each) => each.name === name)); return group.kind === "ok" && group.value ? [group.value.id] : []; }));',
    caughtBy: restoredAfterRenaming,
  },
  {
    name: 'nobody is restored who was in a group that was deleted since',
    guard: 'deleted-groups',
    replace: 'return ok(groupIds);',
    caughtBy: restoredAfterDeletion,
  },
  {
    name: 'somebody stays in the group that came with the role where Zendesk has not found the place in it',
    guard: 'left-groups',
    replace: "const left = response.kind === 'absent' ? ok(undefined) : response;",
    caughtBy: placeUnknown,
  },
  {
    name: 'a restore is forgotten before the plan says that it happened',
    guard: 'restored-before-forgotten',
    caughtBy: restoreKilled,
  },
  {
    name: 'nobody is restored whose role was deleted and made again',
    guard: 'role-made-again',
    replace: "if (!role) return noSuchName('role', name);",
    caughtBy: restoredAfterRoleMadeAgain,
  },
  {
    name: 'an answer about somebody else says that a person is gone',
    guard: 'people-asked-for',
    find: "isStrange ? nothingChanged(unreadable('the accounts')) : ok('absent')",
    replace: "ok('absent')",
    caughtBy: restoredByMistakenAnswer,
  },
  {
    name: 'a request gives back what a disable has taken from somebody whom an admin has made something else since',
    guard: 'as-left',
    find: 'isHalfwayBack || isAsDisabled(account, disabling)',
    replace: 'disabling',
    caughtBy: requestedAfterChange,
  },
  {
    name: 'a request that has failed hides what its account had before',
    guard: 'failed-request-takes-nothing',
    replace: 'const hasFailed = false;',
    caughtBy: teamBroughtBack,
  },
  {
    name: 'a request that has come half the way gives back no more',
    guard: 'half-given-back',
    replace: 'return false;',
    caughtBy: teamBroughtBack,
  },
  {
    name: 'whoever is on again after a lost answer counts as given back',
    guard: 'all-given-back',
    find: ' && !services.isGivenBack',
    caughtBy: teamBroughtBack,
  },
  {
    name: 'whoever loses access while it is waited for gets it again',
    guard: 'taken-away-meanwhile',
    replace: 'const isTakenAway = false;',
    caughtBy: takenAwayWhileWaiting,
  },
  {
    name: 'access that was taken away while the row waited is given again after a failed call',
    guard: 'waited-before-a-failure',
    replace: "return waited === 'chat' && services.hasGiven(row.id, prior.agentId);",
    caughtBy: takenAwayAndUnanswered,
  },
  {
    name: 'a refusal that could not be read ends the request',
    guard: 'unread-refusal',
    replace: 'return null;',
    caughtBy: seatRefusalCut,
  },
];
