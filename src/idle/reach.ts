import type { Policy } from './rules';

/** Whether one policy may change more accounts, or change them sooner, than another: pure. */

const MODES: readonly Policy['mode'][] = ['off', 'report', 'act'];

/** One way in which a policy may reach further than the one before. */
const FURTHER: readonly ((before: Policy, after: Policy) => boolean)[] = [
  (before, after) => MODES.indexOf(after.mode) > MODES.indexOf(before.mode),
  (before, after) => after.disableAfterDays < before.disableAfterDays,
  (before, after) => after.neverUsedAfterDays < before.neverUsedAfterDays,
  (before, after) => warningOf(after) < warningOf(before),
  (before, after) => deletionOf(after) < deletionOf(before),
  (before, after) => before.exempt.some((who) => !isStillExempt(who, after)),
  (before, after) => before.openTickets === 'spare' && after.openTickets === 'ignore',
  (before, after) => after.limit.percent > before.limit.percent,
  (before, after) => after.limit.count > before.limit.count,
];

export function reachesFurther(before: Policy, after: Policy): boolean {
  return FURTHER.some((isFurther) => isFurther(before, after)); // guard: further-reach
}

/** The days of warning that a person has. */
function warningOf({ warnDaysBefore }: Policy): number {
  return warnDaysBefore ?? 0;
}

function deletionOf({ deleteAfterDays }: Policy): number {
  return deleteAfterDays ?? Number.POSITIVE_INFINITY;
}

/** By its own entry, or by that of its domain. */
function isStillExempt(who: string, { exempt }: Policy): boolean {
  const address = who.toLowerCase();
  const domain = address.slice(address.lastIndexOf('@'));
  return exempt.map((each) => each.toLowerCase()).some((each) => each === address || each === domain);
}
