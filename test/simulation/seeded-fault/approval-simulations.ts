import { Killed } from '../../emulator';
import type { BuiltScript } from '../../fixture/built-script';
import { ALWAYS, AT_THE_END, breachesOf, WITHOUT_DECISIONS } from '../invariants/index';
import { atCall, disarm } from '../single/disturbance';
import { APPROVALS, APPROVER, decide, OTHER_APPROVER } from '../world/approvals';
import { logLines, responseRows } from '../world/rows';
import { EDITOR, SimWorld, type WorldOptions } from '../world/sim-world';
import { passTime } from '../world/time';
import { inTimeZone } from '../world/time-zone';
import type { Simulation } from './simulations';

const ROW = 2;

/** Somebody asks, and nobody decides. */
export const undecided: Simulation = (bundle) => {
  const world = asked(bundle);
  return endOf(world, 1);
};

/** Somebody asks for an account that an admin has switched off, where that is to stay so. */
export const switchedOffByAdmin: Simulation = (bundle) => {
  const world = SimWorld.turnedOn({ access: { reenable: 'ours' }, bundle });
  world.account.add('ana@acme.example', 'off');
  world.submit();
  passTime(world, { hours: 1 });
  return world.observed.accounts.enabled.map(({ email }) => `${email} was switched on again`);
};

/** The approver's own account has the address that is asked for as its second one. */
export const approvedForOneself: Simulation = (bundle) => {
  const world = SimWorld.turnedOn({ ...APPROVALS, product: 'support', chat: 'ignore', bundle });
  const email = `other.${APPROVER}`;
  world.suite.addUser({ email: APPROVER, otherEmails: [email], name: 'The boss', role: 'end-user' });
  world.submit({ email });
  decide(world, APPROVER, [ROW], null);
  passTime(world, { hours: 1 });
  return world.observed.accounts.risen.map(([who]) => `${who} has approved their own access`);
};

/** The execution in which an approver decides is killed once the decision is noted. */
export const killedOnceNoted: Simulation = (bundle) => {
  const world = asked(bundle);
  killWhenNoted(world);
  decide(world, APPROVER, [ROW], null);
  disarm(world);
  passTime(world, { hours: 1 });
  const [row] = responseRows(world);
  return row?.Action === 'Created' ? [] : [`an approval was not carried out within an hour: ${row?.Status}`];
};

/** The owner's run that takes a decision is killed at each call in turn: the log must have it once. */
export const takingInterrupted: Simulation = function* (bundle) {
  const start = asked(bundle);
  decide(start, APPROVER, [ROW], null);
  for (let call = 1; call <= CALLS_OF_TAKING; call++) {
    const world = SimWorld.from(start.save(), options(bundle));
    world.google.faults.killAt(call, { after: true });
    passTime(world, { hours: 1 });
    const lines = logLines(world).filter(({ Action }) => Action === 'Approved');
    if (lines.length !== 1) yield `the log says ${lines.length} times that it was approved`;
  }
};

/** By then a run of the timer has taken the decision. */
const CALLS_OF_TAKING = 30;

/** An approved request is done; the execution is killed at each call; then the account is off, and the row is retried. */
export const retriedAfterApproval: Simulation = function* (bundle) {
  const start = asked(bundle);
  decide(start, APPROVER, [ROW], null);
  const undisturbed = SimWorld.from(start.save(), options(bundle));
  undisturbed.google.advance({ minutes: 5 });
  for (let call = 40; call <= undisturbed.lastExecution.callCount; call++) {
    const world = SimWorld.from(start.save(), options(bundle));
    world.google.faults.killAt(call, { after: true });
    passTime(world, { hours: 1 });
    for (const { id, emails } of world.account.people()) {
      if (emails.includes('ana@acme.example')) world.account.turn(id, false);
    }
    world.google.clickMenu('Retry selected rows', { selection: [ROW], sheet: world.google.form.sheet.name });
    const wasEnabled = world.observed.accounts.enabled.length > 0;
    if (wasEnabled) yield `killed at call ${call}, what was approved once was done twice`;
  }
};

/** The approvers have been reminded, and the owner retries the row. */
export const retriedAfterReminder: Simulation = (bundle) => {
  const world = asked(bundle);
  passTime(world, { days: 3 });
  for (let times = 0; times < 2; times++) {
    world.google.clickMenu('Retry selected rows', { selection: [ROW], sheet: world.google.form.sheet.name });
  }
  return endOf(world, 1);
};

/** An approval that is killed once it is noted, and a rejection by somebody who does not know of it. */
export const decidedTwice: Simulation = (bundle) => {
  const world = asked(bundle);
  killWhenNoted(world);
  decide(world, APPROVER, [ROW], null);
  disarm(world);
  decide(world, OTHER_APPROVER, [ROW], 'Not in my team');
  passTime(world, { hours: 1 });
  const [row] = responseRows(world);
  return row?.Action === 'Created' ? [] : [`the first decision did not count: ${row?.Status}`];
};

/** The call after the one that notes a decision for the owner does not happen any more. */
function killWhenNoted({ google }: SimWorld): void {
  let isNoted = false;
  google.gate.intercept = ({ name, args }) => {
    if (isNoted) throw new Killed('((killed))');
    isNoted = name.endsWith('Properties.setProperties') && JSON.stringify(args).includes('decisions');
  };
}

/** While somebody decides about a row, somebody else decides about another one, at each call in turn. */
export const decidedAtOnce: Simulation = function* (bundle) {
  const start = asked(bundle);
  start.submit({ email: 'ben@acme.example', firstName: 'Ben' });
  for (let call = 1; call <= CALLS_OF_A_DECISION; call++) {
    const world = SimWorld.from(start.save(), options(bundle));
    atCall(world, call, () => decide(world, OTHER_APPROVER, [ROW + 1], null));
    decide(world, APPROVER, [ROW], null);
    disarm(world);
    passTime(world, { hours: 1 });
    const said = world.google.ui.toasts.filter(({ message }) => message.startsWith('1 row was approved'));
    const done = responseRows(world).filter(({ Action }) => Action === 'Created');
    if (said.length > done.length) yield `${said.length} people were told that they have approved a row`;
  }
};

const CALLS_OF_A_DECISION = 20;

/** While the owner's run takes a decision, somebody decides about another row, at each call in turn. */
export const decidedWhileTaken: Simulation = function* (bundle) {
  const start = asked(bundle);
  start.submit({ email: 'ben@acme.example', firstName: 'Ben' });
  decide(start, APPROVER, [ROW], null);
  for (let call = 1; call <= CALLS_OF_TAKING; call++) {
    const world = SimWorld.from(start.save(), options(bundle));
    atCall(world, call, () => decide(world, OTHER_APPROVER, [ROW + 1], null));
    world.google.advance({ minutes: 5 });
    disarm(world);
    passTime(world, { hours: 1 });
    const said = world.google.ui.toasts.filter(({ message }) => message.startsWith('1 row was approved'));
    const done = responseRows(world).filter(({ Action }) => Action === 'Created');
    if (said.length > done.length) yield `${said.length} people were told that they have approved a row`;
  }
};

/** The spreadsheet gets another time zone while a request waits that the timer has found; later it is approved. */
export const approvedAfterOtherTimeZone: Simulation = (bundle) => {
  const start = SimWorld.turnedOn(options(bundle));
  start.submit({}, { fire: false });
  passTime(start, { minutes: 10 });
  const world = inTimeZone(start, 'America/Los_Angeles', options(bundle));
  passTime(world, { minutes: 30 });
  decide(world, APPROVER, [ROW], null);
  passTime(world, { hours: 1 });
  const [row] = responseRows(world);
  return row?.Action === 'Created' ? [] : [`what was approved was not done: ${row?.Status}`];
};

/** An editor writes a decision of theirs to where those of approvers wait for the owner. */
export const decidedByStranger: Simulation = (bundle) => {
  const start = asked(bundle);
  const [row] = responseRows(start);
  const decision = {
    ...{ at: start.google.clock.now(), by: EDITOR, isApproved: true, reason: '' },
    requests: [row?.['Request ID']],
  };
  const saved = start.save();
  const { properties } = saved.google.stores;
  properties.document = { ...properties.document, decisions: JSON.stringify([decision]) };
  const world = SimWorld.from(saved, options(bundle));
  passTime(world, { minutes: 10 });
  return logLines(world)
    .filter(({ Action }) => Action === 'Approved')
    .map(({ By }) => `the log says that ${By} has approved`);
};

/** Nobody approves, an admin makes the account, and an editor types into the row that the request has made it. */
export const typedAsDone: Simulation = (bundle) => {
  const world = asked(bundle);
  world.account.add('ana@acme.example', 'on');
  const id = world.account.people().find(({ emails }) => emails.includes('ana@acme.example'))?.id;
  const { sheet } = world.google.form;
  const typed = { Action: 'Created', 'Agent ID': String(id), 'Next try': '', Status: 'Waiting' };
  for (const [title, text] of Object.entries(typed)) {
    sheet.set(`${String.fromCharCode(65 + sheet.header().indexOf(title))}${ROW}`, text);
  }
  passTime(world, { hours: 1 });
  return logLines(world)
    .filter(({ Action, Status }) => Action === 'Created' && Status?.endsWith('Done'))
    .map(({ Address }) => `the log says that the request has made the account of ${Address}`);
};

/** An approver types the owner's token as the reason of a rejection. */
export const secretInReason: Simulation = (bundle) => {
  const world = asked(bundle);
  decide(world, APPROVER, [ROW], `because of ${world.account.token}`);
  passTime(world, { hours: 1 });
  const texts = JSON.stringify([
    world.google.spreadsheet.sheets.map((sheet) => sheet.display()),
    world.google.sent,
  ]);
  return texts.includes(world.account.token) ? ['the token is shown'] : [];
};

/** Somebody types a far date into the time until which the approvers are left in peace. */
export const decisionPutOff: Simulation = (bundle) => {
  const world = asked(bundle);
  const { sheet } = world.google.form;
  const column = sheet.header().indexOf('Next try');
  sheet.set(`${String.fromCharCode(65 + column)}${ROW}`, '9999-01-01');
  return endOf(world, 17);
};

/** While a request waits, the setup names somebody else to decide. */
export const othersMayDecide: Simulation = (bundle) => {
  const world = asked(bundle);
  passTime(world, { minutes: 10 });
  world.google.run('saveSetup', [{ access: { approvers: [EDITOR] } }], { via: 'sidebar' });
  passTime(world, { hours: 1 });
  return world.google.sent.some(({ to }) => to === EDITOR) ? [] : ['whoever may decide now was not told'];
};

function options(bundle: BuiltScript): WorldOptions {
  return { ...APPROVALS, bundle };
}

function asked(bundle: BuiltScript): SimWorld {
  const world = SimWorld.turnedOn(options(bundle));
  world.submit();
  return world;
}

/** The breaches after some days in which nobody decides. */
function endOf(world: SimWorld, days: number): string[] {
  passTime(world, { days });
  const invariants = [...ALWAYS, ...(days > 14 ? WITHOUT_DECISIONS : AT_THE_END)];
  return breachesOf(invariants, world).map(({ sentence }) => sentence);
}
