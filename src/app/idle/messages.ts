import { type Counts, countsInWords } from '../../idle/plan';
import type { PlanRow } from '../../idle/ports';
import type { PlanNote } from '../../state/idle-state';

const HOURS = 48;

/** A plan older than this is not applied any more: too much may have happened since. */
export const PLAN_LIFE = HOURS * 60 * 60_000;

/** Who began a review that nobody has asked for. */
export const TIMER = 'the daily review';

export const APPLY = 'Chat Access > Apply the idle plan';
export const CHECK = 'Chat Access > Check idle accounts (no changes)';

export function moment(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} (UTC)`;
}

export function totals(counts: Counts, spared: number): string {
  return `${countsInWords(counts)}; ${spared} spared.`;
}

export function made({ at }: PlanNote): string {
  return `Made ${moment(at)}, can be applied until ${moment(at + PLAN_LIFE)}.`;
}

export const NOTHING_TO_DO = 'No idle accounts: nothing is to be done.';

export const REPORT_ONLY = `Nothing was changed. To carry it out, choose ${APPLY}; rows that you delete are left out.`;

export function heldSentence(why: string): string {
  return `Stopped before changing anything: ${why} Look at the sheet Plan; to carry it out all the same, choose ${APPLY}.`;
}

/** What came of the rows of a plan. */
export function outcome(rows: readonly PlanRow[]): string {
  const of = (word: string) => rows.filter(({ status }) => status.startsWith(word)).length;
  const words = ['Disabled', 'Deleted', 'Warned', 'Skipped', 'Not warned', 'Failed'];
  const counts = words.flatMap((word) => (of(word) > 0 ? [`${of(word)} ${word.toLowerCase()}`] : []));
  return counts.length === 0 ? 'nothing was left to do' : counts.join(', ');
}
