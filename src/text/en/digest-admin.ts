import { counted, grouped } from '../../shared/numbers';
import { momentOf } from '../../shared/time';
import type { AnyMessage, Say } from '../message';

type Requests = Readonly<
  Record<'created' | 'enabled' | 'unchanged' | 'rejected' | 'failed' | 'waiting', number>
>;

interface Figures {
  requests: Requests;
  given: number;
  disabled: number;
  deleted: number;
  restored: number;
  warned: number;
}

const MAX_GAPS_NAMED = 5;

const listed = (parts: readonly (string | false)[]) => parts.filter((part) => part !== false).join(', ');

/** The weekly digest of the admins. */
export const digestAdmin = {
  /** `{{summary}}`. `need`: rows that wait for a person. */
  'digest-admin.summary': ({
    given,
    need,
    isPaused,
    isWell,
  }: {
    given: number;
    need: number;
    isPaused: boolean;
    isWell: boolean;
  }) =>
    listed([
      counted(given, 'account given', 'accounts given'),
      isPaused && 'paused now',
      need > 0 && `${counted(need, 'row needs', 'rows need')} you`,
      need === 0 && !isPaused && (isWell ? 'all well' : 'not all well'),
    ]),
  'digest-admin.paused': ({ reason, since }: { reason: string; since: number }) =>
    `Chat Access has been paused since ${momentOf(since)}: requests wait in their rows. ${reason}`,
  'digest-admin.happened': ({ requests, ...done }: Figures) => {
    const total = Object.values(requests).reduce((sum, each) => sum + each, 0);
    const outcomes = listed([
      requests.created > 0 && `${grouped(requests.created)} created`,
      requests.enabled > 0 && `${grouped(requests.enabled)} enabled`,
      requests.unchanged > 0 && `${grouped(requests.unchanged)} without a change`,
      requests.rejected > 0 && `${grouped(requests.rejected)} rejected`,
      requests.failed > 0 && `${grouped(requests.failed)} failed`,
      requests.waiting > 0 && `${grouped(requests.waiting)} under way`,
    ]);
    const accounts = listed([
      `${grouped(done.given)} given`,
      `${grouped(done.disabled)} disabled`,
      `${grouped(done.deleted)} deleted`,
      `${grouped(done.restored)} restored`,
      done.warned > 0 && `${grouped(done.warned)} warned`,
    ]);
    return `Requests: ${grouped(total)}${outcomes && ` (${outcomes})`}.\nAccounts: ${accounts}.`;
  },
  'digest-admin.log-gone': 'The Log was deleted or changed, so what happened cannot be counted in full.',
  'digest-admin.waits': (rows: {
    approval: number;
    chat: number;
    seat: number;
    retry: number;
    other: number;
    paused: number;
  }) =>
    `Waiting: ${
      listed([
        rows.approval > 0 && `${grouped(rows.approval)} for approval`,
        rows.seat > 0 && `${grouped(rows.seat)} for a free seat`,
        rows.chat > 0 && `${grouped(rows.chat)} for access to chat, which an admin gives in Zendesk`,
        rows.retry > 0 && `${grouped(rows.retry)} to be tried again automatically`,
        rows.other > 0 && `${grouped(rows.other)} in progress`,
        rows.paused > 0 && `${grouped(rows.paused)} until Chat Access resumes`,
      ]) || 'nothing'
    }.`,
  'digest-admin.attention': ({ count, rows }: { count: number; rows: readonly number[] }) =>
    count === 0
      ? 'Needs attention: no row.'
      : `Needs attention: ${counted(count, 'row')} (${rows.join(', ')}${count > rows.length ? ', \u2026' : ''}). Do what Detail says there, then choose Chat Access > Retry selected rows.`,
  'digest-admin.rows-unknown': ({ reason }: { reason: string }) => `The rows cannot be read. ${reason}`,
  'digest-admin.idle': ({ at, accounts, seats }: { at: number; accounts: number; seats: number }) =>
    `Unused accounts, by the review of ${momentOf(at)}: ${accounts === 0 ? 'none' : grouped(accounts)} to disable or delete${accounts > 0 ? `, which would free ${counted(seats, 'seat')}` : ''}.`,
  'digest-admin.idle-done': ({ at }: { at: number }) =>
    `Unused accounts: what the review of ${momentOf(at)} planned has been carried out.`,
  'digest-admin.plan-held': ({ reasons }: { reasons: readonly AnyMessage[] }, say: Say) =>
    `The idle plan is held. ${reasons.map(say).join(' ')}`,
  'digest-admin.review-late': ({ at }: { at: number }) =>
    `The idle review last ran at ${momentOf(at)}. Check the triggers in Chat Access > Open setup and health.`,
  'digest-admin.ran': 'Chat Access ran every day.',
  'digest-admin.gaps': ({ gaps }: { gaps: readonly { from: number; to: number }[] }) => {
    const named = gaps
      .slice(0, MAX_GAPS_NAMED)
      .map(({ from, to }) => `from ${momentOf(from)} to ${momentOf(to)}`);
    return `Chat Access did not run ${named.join(', ')}${gaps.length > MAX_GAPS_NAMED ? ', and at other times' : ''}. Rows that arrived in the meantime are processed later.`;
  },
  'digest-admin.seats': ({ used, limit }: { used: number | null; limit: number | null }) =>
    `Seats: ${used === null ? '?' : grouped(used)} taken${limit === null ? '' : ` of ${grouped(limit)}`}.`,
  'digest-admin.sheet': ({ url }: { url: string }) => `The sheet: ${url}`,
};
