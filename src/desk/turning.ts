import { newKey, whoRunsThis } from '../google/session';
import { reconcileTriggers, type WantedTrigger } from '../google/triggers';
import { readiness } from '../requests/readiness';
import { isBlank, type RequestRow } from '../requests/request';
import type { Problem } from '../setup/setup';
import { findLayout, timestampTitle } from '../sheets/layout';
import type { ResponseSheet } from '../sheets/response-sheet';
import type { Program } from '../wiring';
import { openQuestions } from './completeness';

/** What runs by itself while the desk is on. */
export const TRIGGERS: readonly WantedTrigger[] = [
  { handler: 'onFormSubmit', event: 'form submit' },
  { handler: 'processPending', event: { everyMinutes: 5 } },
];

export type Turned = { ok: true; message: string } | { ok: false; message: string; problems: Problem[] };

/** Turns the desk on as the person who runs this. Twice is the same as once; doubled triggers are removed. */
export function turnDeskOn(program: Program, backlog: 'handle' | 'leave'): Turned {
  const me = whoRunsThis();
  const owner = program.state.owner();
  if (owner && !program.state.isOwner() && owner.email !== me) return refuse(takenBy(owner.email));
  const problems = openQuestions(program);
  if (problems.length > 0) return refuse('The setup is not complete.', problems);
  const prepared = prepareSheet(program, backlog);
  if (typeof prepared === 'string') return refuse(prepared);
  const { made, removed } = reconcileTriggers(TRIGGERS);
  if (!owner || !program.state.isOwner()) {
    program.state.turnOn({ email: me, key: newKey(), since: program.now(), timestamp: prepared.timestamp });
  }
  const doubled =
    removed > 0 ? ` ${removed} superfluous ${removed === 1 ? 'trigger was' : 'triggers were'} removed.` : '';
  const already =
    made === 0 && owner ? 'Chat Access was on already.' : `Chat Access is on and runs as ${me}.`;
  return { ok: true, message: `${already}${doubled}` };
}

function refuse(message: string, problems: Problem[] = []): Turned {
  return { ok: false, message, problems };
}

function takenBy(email: string): string {
  return `${email} has already turned Chat Access on in this sheet. Only one person can: otherwise every request would be handled twice. Ask ${email} to turn it off first, or turn it off yourself.`;
}

/** Adds our columns; rows that came before are marked as history when they are not to be handled. */
function prepareSheet(program: Program, backlog: 'handle' | 'leave'): { timestamp: string } | string {
  const { sheetId, columns } = program.setup.responses;
  const grid = program.workbook.byId(sheetId);
  if (!grid) return 'The response sheet is not there any more. Choose the sheet again.';
  const timestamp = timestampTitle(grid.header(), columns);
  const sheet = program.responses(grid, timestamp);
  if (!sheet) return 'Another run is preparing the sheet. Try again in a minute.';
  if (findLayout(grid.header(), columns, timestamp).missing.length > 0)
    return 'The columns of the form are not found.';
  program.log.prepare();
  if (backlog === 'leave') leaveAsHistory(program, sheet);
  return { timestamp };
}

const HISTORY =
  'Came before Chat Access was turned on and was left as it is. To handle it, select it and choose Chat Access > Retry selected rows.';

function leaveAsHistory(program: Program, sheet: ResponseSheet): void {
  const old = sheet.readAll().filter((row) => !isBlank(row.answers) && row.record.status === '');
  const changes = old.map((row) => ({ row, record: historyRecord(row, program.now()), expects: isStillNew }));
  program.responsesPort(sheet).claim(changes);
}

function isStillNew({ record }: RequestRow): boolean {
  return record.status === '';
}

function historyRecord(row: RequestRow, now: number) {
  const ended = { status: 'Done' as const, detail: HISTORY, mail: 'Off', nextTry: null, updatedAt: now };
  return { ...row.record, ...ended, requestId: row.id };
}

/**
 * Turns the desk off. Somebody else's triggers cannot be removed, only their owner can see them: they find the
 * desk off when they fire, and remove themselves.
 */
export function turnDeskOff(program: Program): Turned {
  const owner = program.state.owner();
  const mine = program.state.isOwner();
  reconcileTriggers([]);
  program.state.turnOff();
  if (!owner) return { ok: true, message: 'Chat Access was off already.' };
  const foreign = mine ? '' : ` The triggers of ${owner.email} go by themselves within five minutes.`;
  return { ok: true, message: `Chat Access is off. New requests wait in their rows.${foreign}` };
}

/** Turns the desk off and forgets the credential. What is in the sheet stays. */
export function removeDesk(program: Program): Turned {
  const { message } = turnDeskOff(program);
  program.secrets.forget();
  return {
    ok: true,
    message: `${message} The credential is deleted. The sheet and its log stay as they are.`,
  };
}

/** How many rows would be handled when the desk is turned on. */
export function countBacklog(program: Program): number {
  const grid = program.workbook.byId(program.setup.responses.sheetId);
  if (!grid) return 0;
  const rows = program.peek(grid).readAll();
  return rows.filter((row) => !isBlank(row.answers) && readiness(row, program.now(), 'timer') === 'work')
    .length;
}

/** This person's triggers outlived the desk that they were made for. */
export function retireTriggers(): void {
  reconcileTriggers([]);
}
