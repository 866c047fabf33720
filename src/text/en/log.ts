import { counted, grouped } from '../../shared/numbers';
import { sanitizeForDisplay } from '../../shared/safe-text';

/** What is said about the log itself. */

const lines = (count: number) => counted(count, 'line');

const HISTORY =
  'File > Version history shows who changed it. Until then no account is deleted or restored based on the lines above.';

interface Line {
  row: number;
  sheet: string;
}

const rowOf = ({ row, sheet }: Line) => `Row ${row} of the ${sheet}`;

export const log = {
  'log.begun':
    'A new series of proofs starts here: the lines above carry another person’s proof, or one whose key is lost.',

  'log.continued': 'The Log goes on here from the sheets of earlier years.',
  'log.goes-on': ({ year }: { year: number }) =>
    `${year} is over, and its log ends here. It goes on in the sheet Log.`,

  'log.raised-from': ({ role }: { role: string }) =>
    `Was ${sanitizeForDisplay(role)}, and is now made an agent. A disable goes back to that.`,

  'check-log.off': 'Chat Access is off. Only the person it runs as can check the Log.',
  'check-log.not-owner': ({ owner }: { owner: string }) =>
    `Only ${owner} can check the Log: Chat Access runs as ${owner}, and only that person's executions know what its lines are proved with.`,
  'check-log.not-begun': 'No line of the Log has a proof yet. Try again in five minutes.',
  'check-log.gone': 'The sheet Log is gone, with all its lines.',
  'check-log.ok': ({ proved }: { proved: number }) =>
    `The Log is as it was written: ${lines(proved)}, none altered, added, moved or missing.`,
  'check-log.unproved': ({ count }: { count: number }) =>
    `${lines(count)} without a proof, from an earlier version, cannot be checked.`,
  'check-log.foreign': ({ count }: { count: number }) =>
    `${lines(count)} with the proof of another person, or one whose key is lost, cannot be checked.`,
  'check-log.continues': ({ done, total }: { done: number; total: number }) =>
    `The Log is being checked: ${grouped(done)} of ${lines(total)} so far, none altered, added, moved or missing. ` +
    'This continues every five minutes. Choose Check the log again to continue at once, or to see the result.',
  'check-log.progress': ({ done, total }: { done: number; total: number }) =>
    `Checking the Log: ${grouped(done)} of ${lines(total)}`,
  'check-log.busy': 'The Log is being checked already. Try again in a minute.',
  'check-log.altered': (line: Line) => `${rowOf(line)} was altered. ${HISTORY}`,
  'check-log.added': (line: Line) => `${rowOf(line)} was not written by Chat Access. ${HISTORY}`,
  'check-log.moved': (line: Line) => `${rowOf(line)} was moved or copied. ${HISTORY}`,
  'check-log.missing': ({ row, sheet }: Line) =>
    `A line is missing before row ${row} of the ${sheet}, or was moved. ${HISTORY}`,
  'check-log.missing-at-end': ({ row, sheet }: Line) =>
    `Lines are missing at the end of the ${sheet}, from row ${row} on. ${HISTORY}`,
};
