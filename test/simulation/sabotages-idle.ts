import {
  almostExempt,
  askedForMeanwhile,
  disabledElsewhere,
  idleAdministrator,
  listCutOff,
  oldPlan,
  reviewCutOff,
  reviewMeanwhile,
  signedInMeanwhile,
  tooMuch,
  warningNotSent,
} from './sabotage/idle-simulations';
import type { Sabotage } from './sabotage/sabotage';

/** What protects people from the review of idle accounts. */
export const IDLE_SABOTAGES: readonly Sabotage[] = [
  {
    name: 'a line in the log after the change of an account',
    file: 'idle/apply.ts',
    find: `  log.addEvents(unlogged.map((each) => eventOf(each, action, application)));
  const ids = due.map(({ account }) => account.id);
  const results = action === 'Disabled' ? accounts.disable(ids) : accounts.remove(ids);`,
    replace: `  const ids = due.map(({ account }) => account.id);
  const results = action === 'Disabled' ? accounts.disable(ids) : accounts.remove(ids);
  log.addEvents(unlogged.map((each) => eventOf(each, action, application)));`,
    caughtBy: reviewCutOff,
  },
  {
    name: 'a plan that goes on without looking for what it has logged',
    file: 'desk/idle/applying.ts',
    find: 'new Set(done.map(',
    replace: 'new Set([].map(',
    caughtBy: reviewCutOff,
  },
  {
    name: 'a planned account that is not judged again',
    file: 'idle/apply.ts',
    find: 'return verdict.kind === kind ?',
    replace: "return verdict.kind !== '' ?",
    caughtBy: signedInMeanwhile,
  },
  {
    name: 'a review that does not look at the rows',
    file: 'desk/idle/applying.ts',
    find: '[...earlier, ...asked]',
    replace: 'earlier',
    caughtBy: reviewMeanwhile,
  },
  {
    name: 'a request that does not give way to a review',
    file: 'requests/act.ts',
    find: '  giveWay(cases, desk);\n',
    replace: '',
    caughtBy: askedForMeanwhile,
  },
  {
    name: 'a request that does not mind a review that is just over',
    file: 'wiring.ts',
    find: "leasedUntil('idle', this.shared) >= this.startedAt",
    replace: "leasedUntil('idle', this.shared) > now()",
    caughtBy: reviewMeanwhile,
  },
  {
    name: 'a plan of any size',
    file: 'desk/idle/holding.ts',
    find: "if (why === '') return null;",
    replace: 'return null;',
    caughtBy: tooMuch,
  },
  {
    name: 'a shortened list trusted',
    file: 'desk/idle/planning.ts',
    find: 'shrunkFrom === null ? [] :',
    replace: 'shrunkFrom !== -1 ? [] :',
    caughtBy: listCutOff,
  },
  {
    name: 'a plan that never expires',
    file: 'desk/idle/planning.ts',
    find: 'if (program.now() > note.at + PLAN_LIFE)',
    replace: 'if (false)',
    caughtBy: oldPlan,
  },
  {
    name: 'a deletion of what somebody else has disabled',
    file: 'idle/verdict.ts',
    find: "if (!ours) return spare('Disabled already, and not by Chat Access.');",
    replace: 'void ours;',
    caughtBy: disabledElsewhere,
  },
  {
    name: 'administrators who are as idle as others',
    file: 'idle/verdict.ts',
    find: 'if (account.protected)',
    replace: 'if (false)',
    caughtBy: idleAdministrator,
  },
  {
    name: 'a warning that counts although it was not sent',
    file: 'idle/history.ts',
    find: "if (action === 'Warned' && mail.startsWith('Sent'))",
    replace: "if (action === 'Warned' && mail !== '')",
    caughtBy: warningNotSent,
  },
  {
    name: 'an exempt address that only has to be contained',
    file: 'idle/exemptions.ts',
    find: 'who === address ||',
    replace: 'address.includes(who) ||',
    caughtBy: almostExempt,
  },
];
