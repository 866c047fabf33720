import { dayOf } from '../world/ends';
import { identities } from '../world/identity';
import { formColumns, logLines, responseRows, type ShownRow, strayRecords } from '../world/rows';
import { COLUMNS, type SimWorld } from '../world/sim-world';
import { duplicates } from './accounts';
import { isPastLastDay } from './idle';
import type { Invariant } from './invariant';

const ENDED = /(Done|Rejected|Needs attention)$/;

export const everyRowEnds: Invariant = {
  name: 'every row has an outcome',
  figure: 'lost',
  breaches: (world) =>
    responseRows(world)
      .filter(({ Status = '' }) => !ENDED.test(Status))
      .filter((row) => !awaitsApproval(row, world))
      .map((row) => `${row[COLUMNS.email]} is ${row.Status || 'without status'}: ${row.Detail}`),
};

/** A day longer than people have for a decision: the cell does not say its zone. */
const LONGEST_APPROVAL_MS = 15 * 24 * 60 * 60_000;

/** A copy of a row waits until the other has ended. */
function awaitsApproval(row: ShownRow, { google, observed }: SimWorld): boolean {
  const since = Date.parse(row['Updated at'] ?? '');
  const isCopied = observed.pastedRequests.includes(row['Request ID'] ?? '');
  const isAsked = isAskedFor(row) || (isCopied && responseRows({ google }).some(isAskedFor));
  return isAsked && google.clock.now() - since < LONGEST_APPROVAL_MS;
}

function isAskedFor({ Status = '' }: ShownRow): boolean {
  return Status.endsWith('Needs approval');
}

const DAYS_2_MS = 2 * 24 * 60 * 60_000;

/** A review may have disabled it later, because no one has used it; that the cell's zone is not known does not matter then. */
function isEndedLongAfter(row: ShownRow, { observed }: SimWorld): boolean {
  const doneAt = Date.parse(row['Updated at'] ?? '');
  return observed.accounts.ended.some(({ email, at }) => email === addressIn(row) && at - doneAt > DAYS_2_MS);
}

export const doneRowsHaveEnabledAccounts: Invariant = {
  name: 'a row that is done has an enabled account',
  figure: 'lost',
  breaches: (world) =>
    doneRows(world)
      .filter((row) => !world.observed.manuallyChangedAccounts.includes(addressIn(row)))
      .filter((row) => !isEndedLongAfter(row, world))
      .filter((row) => !isPast(row, world))
      .filter((row) => !accountsOf(world, row).some(({ isOn }) => isOn))
      .map((row) => `${row[COLUMNS.email]} is done and has no enabled account`),
};

/** Of several rows about somebody the last one that has set a last day counts. */
function isPast(row: ShownRow, world: SimWorld): boolean {
  const about = doneRows(world).filter((each) => addressIn(each) === addressIn(row));
  const days = about.flatMap(({ Detail = '' }) => END_IN_DETAIL.exec(Detail)?.slice(1, 2) ?? []);
  const last = days[days.length - 1];
  if (last === undefined || !isPastLastDay(addressIn(row), world.google.clock.now(), world)) return false;
  return last < dayOf(world.google.clock.now(), world.options.timeZone);
}

const END_IN_DETAIL = /Access (?:is )?until (\d{4}-\d\d-\d\d)|Access is (without) an end/;

export const recordsMatchAnswers: Invariant = {
  name: 'a record is in the row of its own answers',
  figure: 'rows mis-written',
  breaches: (world) =>
    doneRows(world)
      .filter((row) => !accountsOf(world, row, true).some(({ id }) => String(id) === row['Agent ID']))
      .map((row) => `${row[COLUMNS.email]} has the agent id ${row['Agent ID']} of another person`),
};

export const requestIdsMatchAnswers: Invariant = {
  name: 'a row has the request id of its own answers',
  figure: 'rows mis-written',
  breaches: (world) =>
    identities(world).flatMap(({ id, own }) =>
      id === own ? [] : [`a row has the id ${id}, but its answers have ${own}`],
    ),
};

export const outcomesAreLogged: Invariant = {
  name: 'every outcome is logged',
  figure: 'lost',
  breaches: (world) => {
    const log = logLines(world).map((line) => Object.values(line));
    return responseRows(world)
      .filter((row) => ENDED.test(row.Status ?? '') || !awaitsApproval(row, world) || isAskedFor(row))
      .filter(
        ({ 'Request ID': id = '', Status = '' }) =>
          !log.some((cells) => cells.includes(id) && cells.includes(Status)),
      )
      .map((row) => `${row[COLUMNS.email]} is ${row.Status}, but that is not logged`);
  },
};

export const oneRowPerRequest: Invariant = {
  name: 'no two rows have the same request id',
  figure: 'rows mis-written',
  breaches: (world) => {
    const ids = responseRows(world).flatMap((row) => row['Request ID'] || []);
    const pasted = world.observed.pastedRequests;
    return duplicates(ids.filter((id) => !pasted.includes(id))).map((id) => `two rows have the id ${id}`);
  },
};

export const noStrayRecords: Invariant = {
  name: 'no record is in a row without answers',
  figure: 'rows mis-written',
  breaches: (world) => strayRecords(world).map((text) => `a row without answers has the record ${text}`),
};

export const formColumnsStayUnchanged: Invariant = {
  name: 'the columns of the form are never changed',
  figure: 'rows mis-written',
  breaches: (world) => {
    const now = formColumns(world.google.form.sheet.display());
    return now === world.observed.form
      ? []
      : [`the form's columns were ${world.observed.form} and are ${now}`];
  },
};

function doneRows(world: SimWorld) {
  return responseRows(world).filter(({ Status = '' }) => Status.endsWith('Done'));
}

function accountsOf({ account }: SimWorld, row: ShownRow, alsoDeleted = false) {
  const email = addressIn(row);
  return account
    .people()
    .filter(({ isDeleted, emails }) => (alsoDeleted || !isDeleted) && emails.includes(email));
}

function addressIn(row: ShownRow): string {
  return (row[COLUMNS.email] ?? '').trim().toLowerCase();
}
