import { isDeepStrictEqual } from 'node:util';
import type { EndState } from './end-state';
import { believedDeleted, treatedLater, untreatedWithReason } from './idle-allowed';

/** Whether a world may correctly end in the state `end`, although without the disturbance it would have ended as expected. */
export type Allowance = (end: EndState, expected: EndState) => boolean;

/** After a refusal of Zendesk, or when Zendesk cannot be called any more, work may be delayed or need attention. */
export const mayNeedAttention: Allowance = (end, expected) =>
  expected.plan
    ? treatedLater(end, expected) || untreatedWithReason(end, expected)
    : rowsNeedAttention(end, expected);

/** Zendesk has denied that an account exists. */
export const mayBeTreatedAsAbsent: Allowance = (end, expected) =>
  mayNeedAttention(end, expected) ||
  (expected.plan === undefined ? believedUnableToChat(end, expected) : believedDeleted(end, expected));

/** Somebody who had access to chat got nothing, and the requester is told that they have got it. */
const believedUnableToChat: Allowance = (end, expected) =>
  isToldAs(end, expected, { told: 'Sent: enabled', wanted: 'Sent: unchanged' });

/** Nobody could look until an admin had given access to chat, so the requester is told that there was nothing to do. */
const gotChatMeanwhile: Allowance = (end, expected) =>
  isToldAs(end, expected, { told: 'Sent: unchanged', wanted: 'Sent: enabled' });

function isToldAs(end: EndState, expected: EndState, mail: { told: string; wanted: string }): boolean {
  return (
    isDeepStrictEqual(end.accounts, expected.accounts) &&
    end.rows.length === expected.rows.length &&
    end.mails.length === expected.mails.length &&
    end.rows.every((row, index) => {
      const wanted = expected.rows[index] ?? {};
      const isTold =
        'Mail' in row && row.Mail === mail.told && 'Mail' in wanted && wanted.Mail === mail.wanted;
      return isTold || isDeepStrictEqual(row, wanted);
    })
  );
}

/** The words of the 403 that the simulation answers. */
export const FORBIDDEN = 'forbidden';

/**
 * A single 403 while the credential works is about one person: that row alone needs attention and says so in Zendesk's
 * words, and everything else is as expected. An idle account is left alone with that reason.
 */
export const mayRefuseOnePerson: Allowance = (end, expected) => {
  if (expected.plan) return treatedLater(end, expected) || untreatedWithReason(end, expected);
  const differing = end.rows.filter((row, index) => !isDeepStrictEqual(row, expected.rows[index]));
  const [row] = differing as Record<string, string>[];
  const isExplained = row?.Status === NEEDS_ATTENTION && row.Detail?.includes(`(403: ${FORBIDDEN})`);
  return (
    differing.length === 1 && isExplained === true && !end.paused && isAsExpectedBeside(row, end, expected)
  );
};

/**
 * One mail about that row instead of the expected ones, and no account but that person's is other than expected. The
 * approvers may have been asked in the same words before, about the answers as they were.
 */
function isAsExpectedBeside(row: Record<string, string>, end: EndState, expected: EndState): boolean {
  const { email = '' } = row;
  const isNew = (mail: string) => !expected.mails.includes(mail);
  const distinct = ({ mails }: EndState) => new Set(mails).size;
  const others = ({ accounts }: EndState) => accounts.filter((each) => !JSON.stringify(each).includes(email));
  return (
    end.mails.filter(isNew).length <= 1 &&
    [0, 1].includes(distinct(end) - distinct(expected)) &&
    isDeepStrictEqual(others(end), others(expected))
  );
}

/**
 * Without calls for a day the extract is not updated: it may date from before the request was handled. Of a last day that is asked
 * for a day later people are told, or not any more, by then.
 */
export const mayKeepOlderExtract: Allowance = (end, expected) => {
  const withExtract = { ...end, extract: expected.extract, ...(expected.told && { told: expected.told }) };
  return [isDeepStrictEqual, mayNeedAttention, gotChatMeanwhile].some((allows) =>
    allows(withExtract, expected),
  );
};

/** Every row that differs says that it needs attention, so that the admin can retry it. */
const rowsNeedAttention: Allowance = (end, expected) => {
  const differing = end.rows.filter((row, index) => !isDeepStrictEqual(row, expected.rows[index]));
  const areExplained = differing.every((row) => 'Status' in row && row.Status === NEEDS_ATTENTION);
  return differing.length > 0 && areExplained && !end.paused;
};

const NEEDS_ATTENTION = '⚠ Needs attention';

/** Zendesk has refused the capacity rule, and the row says so. */
export const mayLackCapacity: Allowance = (end, expected) => {
  const plain = ({ rows, accounts, ...rest }: EndState) => ({
    ...rest,
    rows: rows.map((row) => ('Detail' in row ? { ...row, Detail: withoutNote(String(row.Detail)) } : row)),
    accounts: accounts.map((account) => ({ ...account, capacityRule: null })),
  });
  const isNoted = end.rows.some((row) => 'Detail' in row && NOTE.test(String(row.Detail)));
  return isNoted && isDeepStrictEqual(plain(end), plain(expected));
};

const NOTE = / Without the capacity rule: .*$/;

function withoutNote(detail: string): string {
  return detail.replace(NOTE, '');
}

/** Gmail did not accept or send a warning, which is sent another night. Mails about requests wait in their rows. */
export const mayWarnLater: Allowance = (end, expected) =>
  expected.plan !== undefined && (treatedLater(end, expected) || untreatedWithReason(end, expected));
