import {
  listSortedMeanwhile,
  numberMistyped,
  otherRunMeanwhile,
  secretAsReason,
  sparedWhileApplied,
  takenBackForOther,
} from './seeded-fault/plan-page-simulations';
import type { SeededFault } from './seeded-fault/seeded-fault';

/** Faults in the safeguards of what people do with an idle plan, on its page and by the menu. */
export const PLAN_PAGE_SEEDED_FAULTS: readonly SeededFault[] = [
  {
    name: 'a held plan is released whatever number is typed on the page',
    guard: 'number-is-typed',
    replace: '',
    caughtBy: numberMistyped,
  },
  {
    name: 'the page undoes another run than the one that was agreed to',
    guard: 'undo-as-confirmed',
    find: 'run === plan && agentIds.length === accounts',
    replace: 'plan !== String(accounts)',
    caughtBy: otherRunMeanwhile,
  },
  {
    name: 'a row of the plan that was altered takes back the exemption of somebody else',
    guard: 'taken-back-as-planned',
    find: 'rows.find(opened.isProved)',
    replace: 'rows[0] as PlannedRow | undefined',
    caughtBy: takenBackForOther,
  },
  {
    name: 'another line is deleted from a list of exemptions that was sorted',
    guard: 'exemption-is-there',
    find: 'this.whoIn(row) === who',
    replace: "this.whoIn(row) !== ''",
    caughtBy: listSortedMeanwhile,
  },
  {
    name: 'an account is spared while the plan that has read the exemptions is carried out',
    guard: 'sparing-waits',
    find: "context.withLease('idle', act)",
    replace: 'act()',
    caughtBy: sparedWhileApplied,
  },
  {
    name: 'a token in the reason for sparing an account is logged',
    guard: 'secret-in-spare',
    replace: '',
    caughtBy: secretAsReason,
  },
];
