import { sha256Hex } from '../shared/digest';
import { DAY_MS } from '../shared/time';
import type { ExemptionsNote } from '../state/idle-state';
import type { Message } from '../text/say';
import { type Exemption, isCurrent } from './exemptions';

/** Whether the list of exemptions is still what it was: pure. */

/** Of a long list so many marks are kept, those that come first in order: a sample that chance has drawn. */
const MAX_MARKS = 1_000;

const MARK_DIGITS = 6;

/** Like a list of accounts that is shorter by more than this, such a list is not what it was. */
const MAX_LOST_SHARE = 0.2;

/** What the sheet lists today, to be compared with what it lists at the next review. */
export function noteOf(exemptions: readonly Exemption[], now: number): ExemptionsNote {
  const current = exemptions.filter(({ source, until }) => source === 'sheet' && isCurrent(until, now));
  const listed = [...new Set(current.map(({ who }) => who))];
  const marks = listed.map(markOf).sort().slice(0, MAX_MARKS);
  return { at: now, lines: listed.length, marks: marks.join('') };
}

/**
 * Why the list is not the one that was noted: it has lost all its lines, or several, and more than a fifth. A line
 * that is removed by itself is a person's doing, and one whose last day is over has not been lost. `null`: nothing
 * speaks against it.
 */
export function listProblem(
  note: ExemptionsNote,
  exemptions: readonly Exemption[],
  now: number,
): Message | null {
  const { at, lines: before, marks } = note;
  const listed = new Set(exemptions.filter((each) => isListed(each, at, now)).map(({ who }) => markOf(who)));
  const sample = marks.match(new RegExp(`.{${MARK_DIGITS}}`, 'g')) ?? [];
  const lostMarks = sample.filter((mark) => !listed.has(mark)).length;
  const lost = sample.length === 0 ? 0 : Math.round((lostMarks * before) / sample.length);
  if (lost > 0 && lostMarks === sample.length) return { code: 'doubt.exemptions-gone', before, at };
  if (lost <= 1 || lost <= before * MAX_LOST_SHARE) return null;
  return { code: 'doubt.exemptions-lost', lost, before, at };
}

/** It counts, or has ended since the list was noted. */
function isListed({ until }: Exemption, notedAt: number, now: number): boolean {
  return isCurrent(until, now) || (until !== null && until + DAY_MS > notedAt);
}

function markOf(who: string): string {
  return sha256Hex(who).slice(0, MARK_DIGITS);
}
