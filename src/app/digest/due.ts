import type { Setup } from '../../setup/settings';
import { dayAfter } from '../../shared/calendar';
import { DAY_MS, HOUR_MS } from '../../shared/time';
import type { DigestNote, DigestRun, Gap } from '../../state/digest-state';

/** When digests are due: pure, so that each decision can be read and tested alone. */

export type DigestChoice = Setup['mail']['digest'];

/** `today`: in the time zone of the spreadsheet. */
export interface Moment {
  now: number;
  today: string;
}

/** The Monday of the week of that day. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return dayAfter(day, -((weekday + 6) % 7));
}

const NOBODY: DigestNote = { week: '', since: { admins: null, requesters: null }, gaps: [] };

/** Whether the note says what the setup says: an execution may have died between the two. */
export function isAsChosen(note: DigestNote | null, choice: DigestChoice): boolean {
  const { since } = note ?? NOBODY;
  const [admins, requesters] = [since.admins !== null, since.requesters !== null];
  return admins === (choice !== 'off') && requesters === (choice === 'requesters');
}

/** Digests tell of the time since they were chosen, and the first goes out in the week after. */
export function afterChoice(
  note: DigestNote | null,
  choice: DigestChoice,
  { now, today }: Moment,
): DigestNote {
  const before = note ?? NOBODY;
  const isNew = before.since.admins === null && choice !== 'off';
  const since = {
    admins: choice === 'off' ? null : (before.since.admins ?? now),
    requesters: choice === 'requesters' ? (before.since.requesters ?? now) : null,
  };
  return isNew ? { week: mondayOf(today), since, gaps: [] } : { ...before, since };
}

/** What happened longer ago is told by no digest any more. */
const MAX_PERIOD_MS = 35 * DAY_MS;

/**
 * The digests of this week; `null`: they are not due. Where the admins did not get those of an earlier week, these tell of that
 * time as well.
 */
export function dueRun(note: DigestNote, before: DigestRun | null, { now, today }: Moment): DigestRun | null {
  const week = mondayOf(today);
  const { admins } = note.since;
  if (admins === null || week <= note.week || week <= (before?.week ?? '')) return null; // guard: one-digest-a-week
  const told = before?.isForAdminsDone === false ? before.from : (before?.to ?? 0);
  const from = Math.max(told, admins, now - MAX_PERIOD_MS); // guard: digest-since-chosen
  const open = before?.open ?? null;
  return { week, from, to: now, isForAdminsDone: false, done: '', open, retryAt: 0 };
}

/** Behind every address. */
export const ALL = '\uffff';

export function isFinished({ isForAdminsDone, done, open }: DigestRun): boolean {
  return isForAdminsDone && done === ALL && open === null;
}

/** It was begun, and they were turned off since. */
export function isOutdated(run: DigestRun, { since }: DigestNote): boolean {
  return since.admins === null || run.to < since.admins;
}

/** The timer runs every five minutes; Google leaves some out, and may be late by hours. */
const LONGEST_PAUSE_MS = 6 * HOUR_MS;
const MAX_GAPS = 20;

/** Notes that the timer did not run for a while; `null`: it did. */
export function withGap(note: DigestNote, lastRun: number | null, now: number): DigestNote | null {
  const { admins } = note.since;
  if (lastRun === null || admins === null || now - lastRun <= LONGEST_PAUSE_MS) return null;
  const from = Math.max(lastRun, admins);
  if (now - from <= LONGEST_PAUSE_MS) return null;
  return { ...note, gaps: [...note.gaps, { from, to: now }].slice(-MAX_GAPS) };
}

/** When nothing ran in that time. */
export function gapsIn(note: DigestNote, lastRun: number | null, { from, to }: Gap): Gap[] {
  const now = lastRun !== null && to - lastRun > LONGEST_PAUSE_MS ? [{ from: lastRun, to }] : [];
  return [...note.gaps, ...now].filter((gap) => gap.to > from && gap.from < to);
}
