import { isDeepStrictEqual } from 'node:util';
import { OWNER } from '../world/sim-world';
import type { Allowance } from './allowed';
import type { EndState } from './end-state';

/** The user who started it did not see it end, so the admins get one mail with the sentence that the user would have seen. */
export function reportedByMail(sentence: string): Allowance {
  return (end, expected) => {
    const [mail = '', ...others] = end.adminMails?.slice(expected.adminMails?.length) ?? [];
    const isThis = others.length === 0 && mail.includes(`: ${sentence}`);
    return isThis && isDeepStrictEqual({ ...end, adminMails: expected.adminMails }, expected);
  };
}

/** Of accounts that were switched on since the list was last written, nobody has looked yet at who can chat. */
export const chatNotLookedAt: Allowance = (end, expected) =>
  end.agents?.length === expected.agents?.length &&
  isDeepStrictEqual({ ...end, agents: expected.agents }, expected) &&
  (end.agents ?? []).every((line, index) => {
    const wanted = expected.agents?.[index] ?? '';
    return line === wanted || line === wanted.replace(/ (On|Off) (?=Enabled )/, '  ');
  });

/** The release is logged first: an execution that is killed after that leaves the line, and the plan can be released again. */
export const onlyReleaseLogged: Allowance = (end, undone) => {
  const rest = end.log?.filter((line) => !line.includes(' Released ')) ?? [];
  return end.log?.length === rest.length + 1 && isDeepStrictEqual({ ...end, log: rest }, undone);
};

/** The review of this night did nothing, and that of the next night did everything, all in the same night. */
export const oneNightLater: Allowance = (end, expected) => {
  const nights = new Set(
    newIn(end.treated, expected.treated).map((line) => line.slice(0, DATE_FORMAT.length)),
  );
  return nights.size === 1 && isDeepStrictEqual(withoutDays(end), withoutDays(expected));
};

const DATE_FORMAT = 'YYYY-MM-DD';

/** Everyone is treated as expected and only once, but some of them later. The mails about it may differ. */
export const treatedLater: Allowance = (end, expected) =>
  isDeepStrictEqual(withoutDays(treatment(end)), withoutDays(treatment(expected)));

function treatment({ paused, rights, carriedOut, treated = [], drafts, unfinishedJobs }: EndState) {
  const names = treated.map((line) => line.slice(DATE_FORMAT.length)).sort();
  return { paused, rights, carriedOut, names, drafts, unfinishedJobs };
}

/**
 * A few accounts were not or only partly treated, and the plan or the log says why for each of them. All others were treated as
 * expected, and nothing else was done.
 */
export const untreatedWithReason: Allowance = (end, expected) => isAsExpectedExcept(hasReason, end, expected);

/** Zendesk has denied that an existing account exists; the program believed that and reported it. */
export const believedDeleted: Allowance = (end, expected) =>
  isAsExpectedExcept(
    (address, state) =>
      hasReason(address, state) ||
      state.plan?.some((line) => line.startsWith(`Delete ${address}`) && line.endsWith(' Deleted')) ||
      newIn(state.adminMails, expected.adminMails).some((mail) => mail.includes(', 1 skipped.')),
    end,
    expected,
  );

/** The number of idle accounts in one department, which fail together. */
const MAX_UNTREATED_ACCOUNTS = 2;

function isAsExpectedExcept(
  isExplained: (address: string, end: EndState) => boolean | undefined,
  end: EndState,
  expected: EndState,
): boolean {
  const differing = [...new Set(LISTS.flatMap((list) => differingIn(end[list], expected[list])))];
  const isExtra =
    newIn(end.carriedOut, expected.carriedOut).length > 0 || newIn(end.treated, expected.treated).length > 0;
  const rest = (state: EndState) => [
    ...LISTS.map((list) => without(differing, state[list])),
    ...[state.paused, state.drafts, state.unfinishedJobs],
  ];
  const areExplained =
    differing.length <= MAX_UNTREATED_ACCOUNTS && differing.every((address) => isExplained(address, end));
  return areExplained && !isExtra && isDeepStrictEqual(rest(end), rest(expected));
}

function hasReason(address: string, { plan = [], log = [] }: EndState): boolean {
  return [...plan, ...log].some((line) => line.includes(address) && REASON.test(line));
}

const REASON = /Failed|Skipped|\b[Nn]ot |was deleted|only in part/;

/** The lists whose lines name accounts. */
const LISTS = ['rights', 'carriedOut', 'treated', 'agents', 'log'] as const;
const ADDRESS = /[\w.]+@[\w.]*\w/g;

/** The addresses in lines that differ. */
function differingIn(lines: readonly string[] = [], others: readonly string[] = []): string[] {
  return [...newIn(lines, others), ...newIn(others, lines)].flatMap((line) => addressesIn(line));
}

function addressesIn(line: string): string[] {
  const addresses = line.match(ADDRESS) ?? [];
  return addresses.filter((address) => address !== OWNER);
}

function without(addresses: readonly string[], lines: readonly string[] = []): string[] {
  return lines.filter(
    (line) => addressesIn(line).length > 0 && !addresses.some((address) => line.includes(address)),
  );
}

function newIn(lines: readonly string[] = [], others: readonly string[] = []): string[] {
  return lines.filter((line) => !others.includes(line));
}

function withoutDays(state: object): unknown {
  return JSON.parse(JSON.stringify(state).replace(/\d{4}-\d\d-\d\d|\b\d+(?= days\b)/g, 'some'));
}
