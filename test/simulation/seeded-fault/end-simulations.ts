import type { BuiltScript } from '../../fixture/built-script';
import { atCall, disarm } from '../single/disturbance';
import { askUntil, ENDS } from '../single/end-kinds';
import { APPROVALS, APPROVER, decide } from '../world/approvals';
import { responseRows } from '../world/rows';
import { SimWorld, type WorldOptions } from '../world/sim-world';
import { passTime } from '../world/time';
import type { Simulation } from './simulations';

const ANA = 'ana@acme.example';
const BO = 'bo@acme.example';
const DAY_MS = 24 * 60 * 60_000;

/** An answer is asked for, and two nights later its last day is over. */
export const accessEnds: Simulation = (bundle) => {
  const world = begun(bundle);
  askUntil(world, 1);
  nights(world, 2);
  return isOn(world) ? ['access goes on after the last day'] : [];
};

/** The end is put off, and Zendesk denies at first that the account is there. */
export const extendedWhileDenied: Simulation = (bundle) => {
  const world = begun(bundle);
  askUntil(world, 1);
  const { modes } = world.zendesk;
  modes.intercept = () => {
    delete modes.intercept;
    const headers = { 'Content-Type': 'application/json' };
    return { status: 404, headers, body: '{"error":"not_found"}', seconds: 0.1 };
  };
  askUntil(world, 30);
  nights(world, 2);
  return isOn(world) ? [] : ['access has ended, although the row says that it was put off'];
};

/** Somebody who has access for long is asked for again until tomorrow. */
export const broughtForward: Simulation = (bundle) => {
  const world = begun(bundle);
  askUntil(world, 30);
  askUntil(world, 1);
  nights(world, 2);
  return isOn(world) ? [] : ['the form has brought an end forward'];
};

/** An agent of old is asked for until tomorrow. */
export const endForAnyone: Simulation = (bundle) => {
  const world = begun(bundle);
  world.account.add(ANA, 'on');
  askUntil(world, 1);
  nights(world, 2);
  return isOn(world) ? [] : ['the form has ended the access of an account that had no end'];
};

/** An editor types into the row of such a request that it has made the account. */
export const endByTypedRow: Simulation = (bundle) => {
  const world = begun(bundle);
  askUntil(world);
  const agentId = String(responseRows(world)[0]?.['Agent ID']);
  askUntil(world, 1);
  typeMemory(world, 3, agentId);
  passTime(world, { hours: 1 });
  nights(world, 2);
  return isOn(world) ? [] : ['a row that was typed has ended access'];
};

/** Zendesk refuses to make an account, and an editor types into the row that the request has made that of somebody else. */
export const endByTypedOutcome: Simulation = (bundle) => {
  const world = begun(bundle);
  askUntil(world);
  const agentId = String(responseRows(world)[0]?.['Agent ID']);
  const refused = { status: 422, headers: { 'Content-Type': 'application/json' }, body: '{}', seconds: 0.1 };
  world.zendesk.modes.intercept = ({ method }) => (method.toUpperCase() === 'POST' ? refused : undefined);
  askUntil(world, 1, BO);
  delete world.zendesk.modes.intercept;
  typeMemory(world, 3, agentId, '✓ Done');
  passTime(world, { hours: 1 });
  nights(world, 2);
  return isOn(world) ? [] : ['an outcome that was typed has ended the access of somebody else'];
};

/** The end is put off, and an editor types into the first row that it is still at work. */
export const endGivenAgain: Simulation = (bundle) => {
  const world = begun(bundle);
  askUntil(world, 1);
  const agentId = String(responseRows(world)[0]?.['Agent ID']);
  askUntil(world, 30);
  typeMemory(world, 2, agentId);
  passTime(world, { hours: 1 });
  nights(world, 2);
  return isOn(world) ? [] : ['a row that is done has brought an end back'];
};

/** The last day is past when it is asked for. */
export const pastLastDay: Simulation = (bundle) => {
  const world = begun(bundle);
  askUntil(world, -1);
  return isOn(world) ? ['access was given until a day that is past'] : [];
};

/** An admin restores whom a review has disabled for the last day. */
export const restoredAfterEnd: Simulation = (bundle) => {
  const world = begun(bundle);
  askUntil(world, 0);
  nights(world, 1);
  world.google.clickMenu('Restore selected accounts', { sheet: 'Plan', selection: 'A5:A5' });
  nights(world, 1);
  return isOn(world) ? [] : ['who was restored was disabled again for the same end'];
};

/** At each call of a request for a later last day, a review runs. */
export const reviewDuringExtension: Simulation = function* (bundle) {
  const start = begun(bundle);
  askUntil(start, 0);
  start.google.clock.advance(DAY_MS);
  const saved = start.save();
  const undisturbed = SimWorld.from(saved, { ...ENDS, bundle });
  askUntil(undisturbed, 30);
  for (let call = 1; call <= undisturbed.lastExecution.callCount; call++) {
    const world = SimWorld.from(saved, { ...ENDS, bundle });
    atCall(world, call, () => review(world));
    askUntil(world, 30);
    disarm(world);
    passTime(world, { hours: 1 });
    if (!isOn(world)) yield `a review at call ${call} has ended access that was just put off`;
  }
};

/** Three ends at once, where two are allowed. */
export const manyEnds: Simulation = (bundle) => {
  const world = begun(bundle, { idle: { mode: 'off', limit: { percent: 100, count: 2 } } });
  for (const email of [ANA, BO, 'cy@acme.example']) askUntil(world, 0, email);
  nights(world, 1);
  return isOn(world) ? [] : ['more ends than the limit allows were carried out without a person'];
};

/** More idle accounts than the limit allows, and one end. */
export const endBesideHeldPlan: Simulation = (bundle) => {
  const limit = { percent: 100, count: 1 };
  const world = begun(bundle, { idle: { mode: 'act', warnDaysBefore: null, neverUsedAfterDays: 1, limit } });
  world.account.add('one@acme.example', 'on');
  world.account.add('two@acme.example', 'on');
  nights(world, 1);
  askUntil(world, 1);
  nights(world, 3);
  return isOn(world) ? ['an end waits for a plan about idle accounts'] : [];
};

/** People have filtered the lines of the log out, and searches leave them out. */
export const extendedInFilteredLog: Simulation = (bundle) => {
  const world = begun(bundle, { google: { findSkipsFilteredRows: true } });
  askUntil(world, 1);
  const log = world.google.spreadsheet.sheet('Log');
  log.hideRows(2, log.lastRow - 1, 'filter');
  askUntil(world, 30);
  nights(world, 3);
  return isOn(world) ? [] : ['an end that was put off was carried out'];
};

/** Sheets keeps the apostrophe with which the number of the account is written into the log. */
export const extendedWithApostrophe: Simulation = (bundle) => {
  const world = begun(bundle, { google: { apostropheIsKept: true } });
  askUntil(world, 1);
  askUntil(world, 30);
  nights(world, 3);
  return isOn(world) ? [] : ['an end that was put off was carried out'];
};

/** The setup names no column for the last day any more, and somebody whom an admin has switched off is asked for again. */
export const enabledWithoutColumn: Simulation = (bundle) => {
  const world = begun(bundle);
  askUntil(world, 1);
  passTime(world, { minutes: 10 });
  for (const { id, emails } of world.account.people())
    if (emails.includes(ANA)) world.account.turn(id, false);
  world.google.call('saveSetup', { responses: { columns: { until: '' } } });
  askUntil(world);
  nights(world, 3);
  return isOn(world) ? [] : ['access has ended that was given without an end'];
};

/** An editor deletes the lines of the log. */
export const linesOfEndsDeleted: Simulation = (bundle) => {
  const world = begun(bundle);
  askUntil(world, 30);
  nights(world, 1);
  const log = world.google.spreadsheet.sheet('Log');
  log.deleteRow(2, log.lastRow - 1);
  nights(world, 1);
  const isTold = world.google.sent.some(({ subject }) => subject.includes('cannot end access'));
  return isTold ? [] : ['nobody was told that lines with last days are gone'];
};

/** A later last day is asked for where everything needs approval. */
export const extendedWithoutApproval: Simulation = (bundle) => {
  const world = begun(bundle, APPROVALS);
  askUntil(world, 1);
  decide(world, APPROVER, [2], null);
  passTime(world, { hours: 1 });
  askUntil(world, 30);
  passTime(world, { hours: 1 });
  const [, row] = responseRows(world);
  return row?.Status?.endsWith('Done') ? ['access was given for longer, and nobody has approved it'] : [];
};

function begun(bundle: BuiltScript, options: WorldOptions = {}): SimWorld {
  return SimWorld.turnedOn({ ...ENDS, ...options, bundle });
}

function review({ google }: SimWorld): void {
  google.run('reviewIdleAgents');
}

function nights(world: SimWorld, count: number): void {
  for (let night = 0; night < count; night++) {
    world.google.clock.advance(DAY_MS);
    review(world);
    world.google.run('processPending');
  }
}

function isOn({ account }: SimWorld, email = ANA): boolean {
  return account.people().some(({ emails, isOn: on }) => emails.includes(email) && on);
}

function typeMemory({ google }: SimWorld, row: number, agentId: string, status = 'Working'): void {
  const { sheet } = google.form;
  const type = (title: string, value: string) => {
    sheet.set(`${String.fromCharCode(65 + sheet.header().indexOf(title))}${row}`, value);
  };
  type('Action', 'Created');
  type('Status', status);
  type('Agent ID', `'${agentId}`);
}
