import type { DigestContent } from '../../mail/digest-mail';
import { HOUR_MS } from '../../shared/time';
import type { Pause } from '../../state/alerts-state';
import type { Gap } from '../../state/digest-state';
import type { PlanNote } from '../../state/idle-state';
import { type Message, say } from '../../text/say';
import type { Figures } from './figures';

/** What the admins are told: pure. */

/** Rows by what they wait for; `attention`: where those that need attention stand. */
export interface RowFigures {
  approval: number;
  chat: number;
  seat: number;
  retry: number;
  other: number;
  paused: number;
  attention: readonly number[];
}

export interface AdminFacts {
  figures: Figures;
  /** A text: why they cannot be read. */
  rows: RowFigures | string;
  pause: Pause | null;
  troubles: readonly Message[];
  /** The log does not hold all that was done. */
  isLogLost: boolean;
  /** `null`: there was none, or the review is off. */
  plan: PlanNote | null;
  lastReview: number | null;
  isReviewed: boolean;
  gaps: readonly Gap[];
  seats: { used: number | null; limit: number | null } | null;
  now: number;
  sheetUrl: string;
}

const MAX_ROWS_NAMED = 10;

/** A daily review that is late by a few hours is none to worry about. */
const REVIEW_IS_LATE_MS = 50 * HOUR_MS;

export function adminDigest(facts: AdminFacts): Pick<DigestContent, 'summary' | 'detail'> {
  const { rows } = facts;
  const need = typeof rows === 'string' ? 0 : rows.attention.length + rows.approval + rows.chat + rows.seat;
  const isPaused = facts.pause !== null;
  const summary: Message = {
    code: 'digest-admin.summary',
    given: facts.figures.given,
    need,
    isPaused,
    isWell: isWell(facts),
  };
  return { summary: say(summary), detail: paragraphs(facts).map(say).join('\n\n') };
}

function isWell(facts: AdminFacts): boolean {
  const { rows, troubles, isLogLost, plan, gaps } = facts;
  const isQuiet = troubles.length === 0 && gaps.length === 0;
  return isQuiet && typeof rows !== 'string' && !isLogLost && !isHeld(plan) && !isReviewLate(facts);
}

function isHeld(plan: PlanNote | null): plan is PlanNote & { held: readonly Message[] } {
  return plan !== null && !plan.isApplied && plan.held !== null;
}

function isReviewLate({ isReviewed, lastReview, now }: AdminFacts): boolean {
  return isReviewed && lastReview !== null && now - lastReview > REVIEW_IS_LATE_MS;
}

function paragraphs(facts: AdminFacts): Message[] {
  const { pause, figures, rows, troubles, gaps, seats, sheetUrl } = facts;
  return [
    ...(pause ? [{ code: 'digest-admin.paused', reason: pause.reason, since: pause.since } as const] : []),
    { code: 'digest-admin.happened', ...figures },
    ...(facts.isLogLost ? [{ code: 'digest-admin.log-gone' } as const] : []),
    ...rowParagraphs(rows),
    ...troubles,
    ...idleParagraphs(facts),
    ...(seats ? [{ code: 'digest-admin.seats', ...seats } as const] : []),
    gaps.length === 0 ? { code: 'digest-admin.ran' } : { code: 'digest-admin.gaps', gaps },
    { code: 'digest-admin.sheet', url: sheetUrl },
  ];
}

function rowParagraphs(rows: AdminFacts['rows']): Message[] {
  if (typeof rows === 'string') return [{ code: 'digest-admin.rows-unknown', reason: rows }];
  const { attention, ...waiting } = rows;
  return [
    { code: 'digest-admin.waits', ...waiting },
    { code: 'digest-admin.attention', count: attention.length, rows: attention.slice(0, MAX_ROWS_NAMED) },
  ];
}

function idleParagraphs(facts: AdminFacts): Message[] {
  const { plan, lastReview, isReviewed } = facts;
  if (!isReviewed) return [];
  const late: Message[] =
    lastReview !== null && isReviewLate(facts) ? [{ code: 'digest-admin.review-late', at: lastReview }] : [];
  if (!plan?.frees) return late;
  if (plan.isApplied) return [{ code: 'digest-admin.idle-done', at: plan.at }, ...late];
  const held: Message[] = isHeld(plan) ? [{ code: 'digest-admin.plan-held', reasons: plan.held }] : [];
  return [{ code: 'digest-admin.idle', at: plan.at, ...plan.frees }, ...held, ...late];
}
