import { sha256Hex } from '../shared/sha256';
import { DAY_MS } from '../shared/time';
import type { ExemptionsNote } from '../state/idle-state';
import type { Message } from '../text/say';
import { type Exemption, isCurrent } from './exemptions';

/** Whether the list of exemptions is still what it was: pure. */

/** Of a long list so many marks are kept, those that come first in order: a sample that chance has drawn. */
const MAX_MARKS = 800;

const MARK_DIGITS = 6;

/** Days are noted in base 36. */
const END_DIGITS = 3;

/** The day in the year 2097 that stands for no end, too. */
const NO_END = 36 ** END_DIGITS - 1;

/** Like a list of accounts that is shorter by more than this, such a list is not what it was. */
const MAX_LOST_SHARE = 0.2;

interface Line {
  mark: string;
  /** `null`: not noted. */
  end: number | null;
}

/** What the sheet lists today, to be compared with what it lists at the next review. */
export function noteOf(exemptions: readonly Exemption[], now: number): ExemptionsNote {
  const current = exemptions.filter(({ source, until }) => source === 'sheet' && isCurrent(until, now));
  const domains = linesOf(current.filter(isOfDomain)).slice(0, MAX_MARKS);
  const lines = [...domains, ...linesOf(current.filter((each) => !isOfDomain(each)))].slice(0, MAX_MARKS);
  return {
    at: now,
    lines: new Set(current.map(({ who }) => who)).size,
    marks: lines.map(({ mark }) => mark).join(''),
    domains: domains.length,
    ends: lines.map(({ end }) => (end ?? NO_END).toString(36).padStart(END_DIGITS, '0')).join(''),
  };
}

/**
 * Why the list is not the one that was noted: it has lost all its lines, or several, and more than a fifth, or that of a
 * domain. A line that is removed by itself is a person's doing, and one whose last day is over has not been lost; but one
 * that is to end sooner than was noted has. `null`: nothing speaks against it.
 */
export function listProblem(
  note: ExemptionsNote,
  exemptions: readonly Exemption[],
  now: number,
): Message | null {
  const { at, lines: before, domains = 0 } = note;
  const listed = endsOf(exemptions);
  const sample = notedLines(note);
  const isLost = ({ mark, end }: Line) =>
    !isOver(end, now) && (listed.get(mark) ?? -1) < (end ?? dayNumber(at - DAY_MS));
  const lostMarks = sample.filter(isLost).length;
  const lost = sample.length === 0 ? 0 : Math.round((lostMarks * before) / sample.length);
  const isAllLost = lost > 0 && lostMarks === sample.length;
  const isGone = sample.every(({ mark }) => (listed.get(mark) ?? -1) <= dayNumber(now));
  if (isAllLost && isGone) return { code: 'doubt.exemptions-gone', before, at };
  const isDomainLost = sample.slice(0, domains).some(isLost);
  if (!isAllLost && !isDomainLost && (lost <= 1 || lost <= before * MAX_LOST_SHARE)) return null;
  return { code: 'doubt.exemptions-lost', lost: Math.max(lost, 1), before, at };
}

function notedLines({ marks, ends = '' }: ExemptionsNote): Line[] {
  const days = ends.match(new RegExp(`.{${END_DIGITS}}`, 'g')) ?? [];
  const noted = marks.match(new RegExp(`.{${MARK_DIGITS}}`, 'g')) ?? [];
  return noted.map((mark, index) => {
    const day = days[index];
    return { mark, end: day === undefined ? null : Number.parseInt(day, 36) };
  });
}

/** Of several lines about the same the one that ends last. */
function endsOf(exemptions: readonly Exemption[]): Map<string, number> {
  const ends = new Map<string, number>();
  for (const { who, until } of exemptions) {
    const mark = markOf(who);
    ends.set(mark, Math.max(ends.get(mark) ?? 0, until === null ? NO_END : dayNumber(until)));
  }
  return ends;
}

function linesOf(exemptions: readonly Exemption[]): Line[] {
  const lines = [...endsOf(exemptions)].map(([mark, end]) => ({ mark, end }));
  return lines.sort((one, other) => (one.mark < other.mark ? -1 : 1));
}

/** The day that a sheet's midnight belongs to, in nearly every time zone. */
function dayNumber(until: number): number {
  return Math.min(NO_END, Math.max(0, Math.floor((until + DAY_MS / 2) / DAY_MS)));
}

/** It is over in every time zone. */
function isOver(end: number | null, now: number): boolean {
  return end !== null && end !== NO_END && (end + 1.5) * DAY_MS <= now;
}

function isOfDomain({ who }: Exemption): boolean {
  return who.startsWith('@');
}

function markOf(who: string): string {
  return sha256Hex(who).slice(0, MARK_DIGITS);
}
