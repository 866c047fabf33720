import type { OutcomeKind } from '../../requests/outcome-kind';
import { nearestRank } from '../../shared/numbers';
import { MINUTE_MS } from '../../shared/time';
import type { Story } from './stories';
import { weekOf } from './weeks';

/** How long it took from answers to accounts; `null`: there were none. Lengths are milliseconds. */
export interface Times {
  count: number;
  median: number | null;
  p95: number | null;
  /** Of 1, those that took at most five minutes. */
  inTime: number | null;
}

export interface WeekFigures {
  outcomes: Record<OutcomeKind, number>;
  times: Times;
}

export interface RequestFigures {
  /** As many as there are weeks. */
  weeks: WeekFigures[];
  requests: number;
  /** Of all weeks. */
  times: Times;
  /** Accounts that these times leave out: a person was needed first, or the answer is no longer known or came before it was on. */
  untimed: { awaited: number; unknown: number };
  /** Accounts that waited for a person to tick the access to chat. */
  ticked: number;
}

export interface FigureParts {
  stories: readonly Story[];
  /** When the answers were submitted, by request, as far as their rows still say so. */
  submitted: ReadonlyMap<string, number>;
  /** When each week began. */
  weeks: readonly number[];
  /** An answer from before that waited for Chat Access itself. */
  turnedOnAt: number;
}

/** So fast an account is there "within minutes". */
const IN_TIME_MS = 5 * MINUTE_MS;

export function requestFigures(parts: FigureParts): RequestFigures {
  const { stories, weeks } = parts;
  const byWeek = weeks.map(() => [] as number[]);
  const untimed = { awaited: 0, unknown: 0 };
  let ticked = 0;
  for (const story of stories) {
    const lengths = byWeek[weekOf(story.given?.at ?? 0, weeks)];
    if (!story.given || !lengths) continue;
    if (story.given.isTicked) ticked++;
    const length = lengthOf(story, parts);
    if (typeof length === 'number') lengths.push(length);
    else untimed[length]++;
  }
  const outcomes = outcomesByWeek(stories, weeks);
  return {
    weeks: byWeek.map((lengths, index) => ({
      outcomes: outcomes[index] ?? noOutcomes(),
      times: timesOf(lengths),
    })),
    requests: outcomes.reduce((sum, week) => sum + Object.values(week).reduce((all, one) => all + one, 0), 0),
    times: timesOf(byWeek.flat()),
    untimed,
    ticked,
  };
}

function lengthOf(
  { id, given }: Story,
  { submitted, turnedOnAt }: FigureParts,
): number | 'awaited' | 'unknown' {
  if (given?.isAwaited) return 'awaited';
  const from = submitted.get(id);
  const isMeant = given && from !== undefined && from <= given.at;
  const isBacklog = isMeant && from < turnedOnAt && turnedOnAt <= given.at;
  return isMeant && !isBacklog ? given.at - from : 'unknown';
}

function outcomesByWeek(stories: readonly Story[], weeks: readonly number[]): Record<OutcomeKind, number>[] {
  const counts = weeks.map(noOutcomes);
  for (const { outcome } of stories) {
    const week = outcome && counts[weekOf(outcome.at, weeks)];
    if (week) week[outcome.kind]++;
  }
  return counts;
}

function noOutcomes(): Record<OutcomeKind, number> {
  return { created: 0, updated: 0, unchanged: 0, rejected: 0, failed: 0 };
}

function timesOf(lengths: readonly number[]): Times {
  const sorted = [...lengths].sort((a, b) => a - b);
  const count = sorted.length;
  return {
    count,
    median: nearestRank(sorted, 0.5),
    p95: nearestRank(sorted, 0.95),
    inTime: count === 0 ? null : sorted.filter((length) => length <= IN_TIME_MS).length / count,
  };
}
