import { isDeepStrictEqual } from 'node:util';
import { OWNER } from '../world/sim-world';
import type { Allowance } from './allowed';
import type { EndState } from './end-state';

/** Whoever began it by hand has not seen it end: the admins are told once by mail what the person would have read. */
export function toldByMail(sentence: string): Allowance {
  return (end, wanted) => {
    const [mail = '', ...others] = end.told?.slice(wanted.told?.length) ?? [];
    const isThis = others.length === 0 && mail.includes(`: ${sentence}`);
    return isThis && isDeepStrictEqual({ ...end, told: wanted.told }, wanted);
  };
}

/** The line about the release comes first: whoever is cut off then leaves it, and the plan can be released again. */
export const released: Allowance = (end, undone) => {
  const rest = end.log?.filter((line) => !line.includes(' Released ')) ?? [];
  return end.log?.length === rest.length + 1 && isDeepStrictEqual({ ...end, log: rest }, undone);
};

/** The review of this night came to nothing, and that of the next did all of it: in one night, never in two. */
export const aNightLater: Allowance = (end, calm) => {
  const nights = new Set(newIn(end.treated, calm.treated).map((line) => line.slice(0, DAY.length)));
  return nights.size === 1 && isDeepStrictEqual(withoutDays(end), withoutDays(calm));
};

const DAY = 'YYYY-MM-DD';

/** In the end everybody is treated as they were to be, nobody twice, some of them later. What was told on the way may differ. */
export const othersLater: Allowance = (end, calm) =>
  isDeepStrictEqual(withoutDays(treatment(end)), withoutDays(treatment(calm)));

function treatment({ paused, rights, carriedOut, treated = [], drafts, leftOver }: EndState) {
  const names = treated.map((line) => line.slice(DAY.length)).sort();
  return { paused, rights, carriedOut, names, drafts, leftOver };
}

/**
 * A few were not treated, or only in part, and the plan or the log says of each of them why. With all others it is as it was to
 * be, and nothing was done that was not to be done.
 */
export const othersWithReason: Allowance = (end, wanted) => isAsWantedBut(hasReason, end, wanted);

/** Zendesk has said that somebody is not there who is: so it was believed, and told. */
export const believedGone: Allowance = (end, wanted) =>
  isAsWantedBut(
    (who, state) =>
      hasReason(who, state) ||
      state.plan?.some((line) => line.startsWith(`Delete ${who}`) && line.endsWith(' Deleted')) ||
      newIn(state.told, wanted.told).some((mail) => mail.includes(', 1 skipped.')),
    end,
    wanted,
  );

/** As many as a department of the idle has. */
const FEW = 2;

function isAsWantedBut(
  isExplained: (who: string, end: EndState) => boolean | undefined,
  end: EndState,
  wanted: EndState,
): boolean {
  const odd = [...new Set(LISTS.flatMap((list) => oddIn(end[list], wanted[list])))];
  const isExtra =
    newIn(end.carriedOut, wanted.carriedOut).length > 0 || newIn(end.treated, wanted.treated).length > 0;
  const rest = (state: EndState) => [
    ...LISTS.map((list) => without(odd, state[list])),
    ...[state.paused, state.drafts, state.leftOver],
  ];
  const areExplained = odd.length <= FEW && odd.every((who) => isExplained(who, end));
  return areExplained && !isExtra && isDeepStrictEqual(rest(end), rest(wanted));
}

function hasReason(who: string, { plan = [], log = [] }: EndState): boolean {
  return [...plan, ...log].some((line) => line.includes(who) && REASON.test(line));
}

const REASON = /Failed|Skipped|\b[Nn]ot |was deleted/;

/** The lines about people. */
const LISTS = ['rights', 'carriedOut', 'treated', 'agents', 'log'] as const;
const ADDRESS = /[\w.]+@[\w.]+/g;

/** The people of whom something else is said. */
function oddIn(lines: readonly string[] = [], others: readonly string[] = []): string[] {
  return [...newIn(lines, others), ...newIn(others, lines)].flatMap((line) => peopleIn(line));
}

function peopleIn(line: string): string[] {
  const people = line.match(ADDRESS) ?? [];
  return people.filter((who) => who !== OWNER);
}

function without(odd: readonly string[], lines: readonly string[] = []): string[] {
  return lines.filter((line) => peopleIn(line).length > 0 && !odd.some((who) => line.includes(who)));
}

function newIn(lines: readonly string[] = [], others: readonly string[] = []): string[] {
  return lines.filter((line) => !others.includes(line));
}

function withoutDays(state: object): unknown {
  return JSON.parse(JSON.stringify(state).replace(/\d{4}-\d\d-\d\d|\b\d+(?= days\b)/g, 'some'));
}
