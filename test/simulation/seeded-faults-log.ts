import {
  endRemoved,
  linesAdded,
  linesAltered,
  lockHeldElsewhere,
  notesBehindProofs,
  outcomeTyped,
  protectionRemoved,
  recordEmptiedUnderFilter,
  tokenInRequestId,
  warningsAdded,
} from './seeded-fault/log-simulations';
import type { SeededFault } from './seeded-fault/seeded-fault';
import {
  killedWhenRenamed,
  linesAddedToOldYear,
  loggedAfterYear,
  oldYearDeleted,
  titleTypedOver,
} from './seeded-fault/year-simulations';

/** Faults in what keeps forged lines of the log from being believed. */
export const LOG_SEEDED_FAULTS: readonly SeededFault[] = [
  {
    name: 'an execution adds its line to the log of a year that has ended meanwhile',
    guard: 'year-is-over',
    caughtBy: loggedAfterYear,
  },
  {
    name: 'a sheet that another execution has put aside is not looked into',
    guard: 'put-aside-meanwhile',
    replace: 'return latest >= 0 || begunAt === year;',
    caughtBy: killedWhenRenamed,
  },
  {
    name: 'a log whose titles were typed over is put aside, and nothing knows of it any more',
    guard: 'doubtful-year',
    find: ' && this.presentProblem() === null',
    caughtBy: titleTypedOver,
  },
  {
    name: 'lines that are added to the log of an old year while the new one is empty are taken for older ones',
    guard: 'first-line-of-a-year',
    replace: 'const goesOn = isAfterYears && opened.number < 0;',
    caughtBy: linesAddedToOldYear,
  },
  {
    name: 'nothing is held when the log of an old year is gone',
    guard: 'lost-year',
    find: 'this.parts.isOwner() &&',
    replace: '!this.parts.isOwner() &&',
    caughtBy: oldYearDeleted,
  },
  {
    name: 'a proof that was made without the key is believed',
    guard: 'proof-is-keyed',
    find: 'proof.mark === markOf(key, proof)',
    replace: 'proof.mark !== key',
    caughtBy: linesAdded,
  },
  {
    name: 'a proof is believed whatever its line says',
    guard: 'proof-is-of-the-line',
    find: 'proof.digest === digestOf(line)',
    replace: 'line.length > 0',
    caughtBy: linesAltered,
  },
  {
    name: 'a line is believed although a later one is missing',
    guard: 'no-line-missing-after',
    find: 'proof.number > last ||',
    replace: 'true ||',
    caughtBy: protectionRemoved,
  },
  {
    name: 'an account is deleted by a line without a proof',
    guard: 'proved-deletion',
    caughtBy: linesAdded,
  },
  {
    name: 'an account is restored by a line without a proof',
    guard: 'proved-restore',
    find: ' && each.isProved',
    caughtBy: linesAdded,
  },
  {
    name: 'an account is disabled by a warning without a proof',
    guard: 'proved-warning',
    find: 'isProved && ',
    caughtBy: warningsAdded,
  },
  {
    name: 'a line that was written without the lock has no proof',
    guard: 'line-without-the-lock',
    find: 'this.loose(grid, lines)',
    replace: 'lines',
    caughtBy: lockHeldElsewhere,
  },
  {
    name: 'the number of a line that was taken away is used again',
    guard: 'numbers-are-used-once',
    find: '{ ...known, row: Math.max(2, last), column }',
    replace: "(found ?? { ...known, number: 0, mark: '' })",
    caughtBy: endRemoved,
  },
  {
    name: 'a missing end of the log is not noticed',
    guard: 'end-is-known',
    find: 'isCut ?',
    replace: 'isCut && this.last < 0 ?',
    caughtBy: endRemoved,
  },
  {
    name: 'an emptied record is looked for only in lines that are not hidden',
    guard: 'emptied-record',
    replace: 'return (submittedAt ?? 0) > now;',
    caughtBy: recordEmptiedUnderFilter,
  },
  {
    name: 'a typed line about an outcome stands for ours',
    guard: 'proved-outcome',
    find: 'provedAt(line) ?? unproved',
    replace: 'provedAt(line) ?? Math.max(unproved, record.updatedAt ?? 0)',
    caughtBy: outcomeTyped,
  },
  {
    name: 'the id of an answer repeats the token in a cell',
    guard: 'secret-in-request-id',
    replace: 'return id;',
    caughtBy: tokenInRequestId,
  },
  {
    name: 'the columns of the answers take the place of notes',
    guard: 'answers-beside-notes',
    find: 'grid.insertColumns(proof, ANSWER_COLUMNS.length)',
    replace: 'grid.reach(1, proof + ANSWER_COLUMNS.length)',
    caughtBy: notesBehindProofs,
  },
];
