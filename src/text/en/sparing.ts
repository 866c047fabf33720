import { counted } from '../../shared/numbers';
import { sanitizeForDisplay } from '../../shared/safe-text';

const accounts = (count: number) => counted(count, 'account');
const are = (count: number) => (count === 1 ? 'is' : 'are');

/** What is said when accounts of the plan are spared, and by the page of the plan. */
export const sparing = {
  'spare.select-rows':
    'Select rows of the sheet Plan that say Warn, Disable, Delete, End or Remind, then choose this again.',
  'spare.ask': ({ count }: { count: number }) =>
    `Spare ${accounts(count)}? The plan leaves ${count === 1 ? 'it' : 'them'} alone, and so does every later review, until the line in the sheet Exemptions is deleted.\n\nWhy?`,
  'spare.no-reason': 'Enter a reason, so that others understand the line in the sheet Exemptions.',
  'spare.done': ({ count }: { count: number }) =>
    `${accounts(count)} spared: listed in the sheet Exemptions, and left alone from now on.`,
  'spare.already': ({ count }: { count: number }) =>
    `${accounts(count)} ${are(count)} already exempt or already done.`,
  'spare.unusable': ({ count }: { count: number }) =>
    `${counted(count, 'row was', 'rows were')} left out: altered by hand, or without a valid email address. Rows that you delete are left alone, too.`,
  'spare.sheet-gone':
    'The sheet Exemptions is gone, or its columns were changed. No one was spared. Put it back with File > Version history, or make a new plan.',
  'spare.taken-back': 'No longer spared: the line in the sheet Exemptions is deleted.',
  'spare.still-exempt':
    'Another line of the sheet Exemptions, or the setup, still exempts this account. Change it there.',
  'spare.list-moved':
    'The sheet Exemptions was changed at this moment, so this account is still spared. Try again.',
  'spare.not-spared': 'This account is not spared.',
  'row.spared': 'spared in the sheet Exemptions.',
  'editor.spared': ({ reason }: { reason: string }) =>
    `Spared from idle reviews, with no end date, by a line in the sheet Exemptions: ${sanitizeForDisplay(reason)}`,
  'editor.no-longer-spared': 'The line in the sheet Exemptions that spared this account was deleted.',

  'plan-page.opened': 'The idle plan is open over the sheet.',
  'plan-page.exempt-since': ({ count }: { count: number }) =>
    `${accounts(count)} ${count === 1 ? 'has' : 'have'} become exempt since the plan was made, and will be left alone.`,
};
