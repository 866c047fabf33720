import {
  agentsAltered,
  alertsTaken,
  blockedAtOnce,
  deletionOfOthers,
  exemptionsVanish,
  furtherPolicy,
  furtherPolicyAtOnce,
  statusTyped,
} from './seeded-fault/editor-simulations';
import type { SeededFault } from './seeded-fault/seeded-fault';

/** Faults in the safeguards against what other editors do to the review of idle accounts and to the setup. */
export const EDITOR_SEEDED_FAULTS: readonly SeededFault[] = [
  {
    name: 'a list of exemptions that is gone exempts no one',
    guard: 'exemptions-as-they-were',
    replace: 'return [];',
    caughtBy: exemptionsVanish,
  },
  {
    name: 'a list of accounts is believed in which somebody has deleted a row',
    guard: 'baseline-as-written',
    replace: 'const isAltered = false;',
    caughtBy: agentsAltered,
  },
  {
    name: 'a policy that reaches further is carried out at once',
    guard: 'further-begins-with-a-report',
    caughtBy: furtherPolicy,
  },
  {
    name: 'no policy is known to reach further',
    guard: 'further-reach',
    replace: 'return false;',
    caughtBy: furtherPolicy,
  },
  {
    name: 'another editor need not wait for the report',
    guard: 'report-before-others-apply',
    replace: 'return null;',
    caughtBy: furtherPolicyAtOnce,
  },
  {
    name: 'what another editor wants to have deleted is deleted',
    guard: 'deletion-is-the-owners',
    caughtBy: deletionOfOthers,
  },
  {
    name: 'the owner does not hear of a setup that another editor has saved',
    guard: 'owner-is-mailed',
    caughtBy: alertsTaken,
  },
  {
    name: 'people are blocked without the lock',
    guard: 'block-lock',
    find: 'locked(() => store(people, context))',
    replace: 'store(people, context)',
    caughtBy: blockedAtOnce,
  },
  {
    name: 'a typed status counts as done',
    guard: 'status-is-proven',
    find: 'withProvenResult(row, run.isLogged)',
    replace: 'row',
    caughtBy: statusTyped,
  },
];
