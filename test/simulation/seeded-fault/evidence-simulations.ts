import { createHash } from 'node:crypto';
import type { BuiltScript } from '../../fixture/built-script';
import { prepareDueReview, REVIEW_OPTIONS, reviewAfter, reviewNow } from '../histories/idle-reviews';
import { disarm } from '../single/disturbance';
import { LOG_FORGERIES } from '../world/log-forgeries';
import { EDITOR, SimWorld, type WorldOptions } from '../world/sim-world';
import { passTime } from '../world/time';
import { evidenceNames, makeEvidence, typeOutcome } from './made-evidence';
import type { Simulation } from './simulations';

const STRANGER = 'mallory@evil.example';
const POPULATION = 'Population: all accounts by state';

const begun = (bundle: BuiltScript, options: WorldOptions = {}) => SimWorld.turnedOn({ ...options, bundle });

/** One sentence where it is so. */
const ifSo = (isSo: boolean, sentence: string) => (isSo ? [sentence] : []);

const holds = (cells: readonly string[][], text: string) => cells.flat().some((cell) => cell.includes(text));

/** An editor types a line that says that an account was disabled, with the best proof that can be made without the key. */
export const lineTyped: Simulation = (bundle) => {
  const world = begun(bundle);
  world.submit();
  LOG_FORGERIES['a line is added'](world, { line: 0, account: 0 });
  return ifSo(
    holds(makeEvidence(world).part('Accounts closed'), 'P-12345678'),
    'a typed line is evidence of an account that was closed',
  );
};

/** An editor pastes one of our lines once more, with its proof. */
export const lineRepeated: Simulation = (bundle) => {
  const world = begun(bundle);
  world.google.call('saveSetup', { access: { blocked: ['left@acme.example'] } });
  const log = world.google.spreadsheet.sheet('Log');
  const row = log.display().findIndex((cells) => cells.join().includes('left@acme.example')) + 1;
  log.setRow(
    log.lastRow + 1,
    log.row(row).map((cell) => (typeof cell === 'string' && cell !== '' ? `'${cell}` : cell)),
  );
  const changes = makeEvidence(world).part('Settings changed, and what people did');
  const blocked = changes.filter((cells) => cells.join().includes('left@acme.example')).length;
  return ifSo(blocked !== 1, `one change of the setup is listed ${blocked} times`);
};

/** An editor types into the row of a stranger that an account was created, and the timer copies it into the log. */
export const outcomeTyped: Simulation = (bundle) => {
  const world = begun(bundle);
  typeOutcome(world, world.submit({ email: STRANGER }));
  passTime(world, { hours: 1 });
  return ifSo(
    holds(makeEvidence(world).part('Accounts opened'), STRANGER),
    'a typed outcome is evidence of access that was given',
  );
};

/** An account of Suite is made, and done once a person has ticked its access to chat: the log says both. */
export const chatTicked: Simulation = (bundle) => {
  const world = begun(bundle, { product: 'support' });
  world.submit();
  world.account.giveChat();
  passTime(world, { hours: 1 });
  const opened = makeEvidence(world)
    .part('Accounts opened')
    .filter((cells) => cells.includes('ana@acme.example')).length;
  return ifSo(opened !== 1, `one account is said to have been opened ${opened} times`);
};

/** Zendesk refuses to disable anybody. */
export const disablingRefused: Simulation = (bundle) => {
  const world = begun(bundle, REVIEW_OPTIONS);
  prepareDueReview(world);
  world.zendesk.modes.intercept = ({ method }) =>
    method === 'PUT' ? { status: 422, headers: {}, body: '{"error":"refused"}', seconds: 0.2 } : undefined;
  reviewNow(world);
  disarm(world);
  const closed = makeEvidence(world)
    .part('Accounts closed')
    .filter((cells) => cells.includes('Disabled'));
  const really = world.observed.accounts.ended.length;
  return ifSo(closed.length > really, `${closed.length} accounts are said to be closed, and ${really} were`);
};

/** An editor types another last use into the list of accounts. */
export const listTypedInto: Simulation = (bundle) => {
  const world = begun(bundle, REVIEW_OPTIONS);
  prepareDueReview(world);
  world.google.clickMenu('Export agents to sheet');
  world.google.spreadsheet.sheet('Agents').set('H2', new Date(world.google.clock.now()));
  return listIsTrusted(world);
};

/** Zendesk lists only a few of the accounts, which is not believed. */
export const listShrunk: Simulation = (bundle) => {
  const world = begun(bundle, REVIEW_OPTIONS);
  prepareDueReview(world);
  world.google.clickMenu('Export agents to sheet');
  world.zendesk.modes.afterwards = ({ url }, answer) => {
    const isPage = url.includes('since_id') && 'body' in answer;
    const body = isPage ? JSON.stringify(JSON.parse(answer.body).slice(0, 1)) : '';
    // The next page is empty, which ends the list.
    return isPage ? { ...answer, body: /since_id=0&/.test(url) ? body : '[]' } : answer;
  };
  reviewAfter(world, 1);
  return listIsTrusted(world);
};

function listIsTrusted(world: SimWorld): string[] {
  const facts = makeEvidence(world)
    .part(POPULATION)
    .map(([first = '']) => first);
  return ifSo(
    facts.some((fact) => fact.startsWith('Complete:')),
    'a list is said to be complete that is not to be believed',
  );
}

/** An editor types a reason into a row of the plan that asks for something. */
export const reasonTyped: Simulation = (bundle) => {
  const world = begun(bundle, REVIEW_OPTIONS);
  prepareDueReview(world);
  world.google.clickMenu('Check idle accounts (no changes)');
  const plan = world.google.spreadsheet.sheet('Plan');
  const row = plan.display().findIndex((cells) => cells[1] === 'idle1@acme.example') + 1;
  plan.set(`D${row}`, 'The board has agreed');
  return ifSo(holds(makeEvidence(world).cells, 'The board has agreed'), 'a typed reason is evidence');
};

/** An editor wants evidence, who cannot tell which lines are ours. */
export const madeByAnother: Simulation = (bundle) => {
  const world = begun(bundle);
  world.submit();
  world.google.callAs(EDITOR, 'makeEvidence', '');
  return evidenceNames(world).map((name) => `"${name}" was made by somebody who cannot prove a line`);
};

/** The execution is killed after each of its calls in turn. */
export const makingInterrupted: Simulation = function* (bundle) {
  const start = begun(bundle);
  start.submit();
  const saved = start.save();
  makeEvidence(start);
  for (let call = 1; call <= start.lastExecution.callCount; call++) {
    const world = SimWorld.from(saved, { bundle });
    world.google.faults.killAt(call, { after: true });
    world.google.run('makeEvidence', [''], { via: 'sidebar' });
    for (const name of evidenceNames(world)) {
      const last = world.google.spreadsheet.sheet(name).display().at(-1)?.[0];
      if (last !== 'End of the evidence') yield `"${name}" has no end (killed after call ${call})`;
    }
  }
};

/** An editor types the owner's token into the log. */
export const secretTyped: Simulation = (bundle) => {
  const world = begun(bundle);
  world.submit();
  const log = world.google.spreadsheet.sheet('Log');
  const { token } = world.account;
  log.setRow(log.lastRow + 1, [new Date(world.google.clock.now()), '', '', `by ${token}`]);
  return ifSo(holds(makeEvidence(world).cells, token), 'the token is shown in the evidence');
};

/** An auditor compares the file with the log. */
export const fileCompared: Simulation = (bundle) => {
  const world = begun(bundle);
  world.submit();
  makeEvidence(world);
  const sha256 = createHash('sha256').update(csvOf(world), 'utf8').digest('hex');
  return ifSo(
    !holds(world.google.spreadsheet.sheet('Log').display(), sha256),
    'no line of the log has the SHA-256 of the file',
  );
};

/** Requesters type formulas, and an auditor opens the file in a spreadsheet. */
export const formulasInFile: Simulation = (bundle) => {
  const world = begun(bundle);
  world.submit({ email: '=1+1' });
  world.submit({ email: 'x;=2+2' });
  makeEvidence(world);
  const fields = csvOf(world).match(/"(?:[^"]|"")*"/g) ?? [];
  const formulas = fields.flatMap((field) => field.slice(1, -1).split(/[;\t|]/)).filter(isFormula);
  return formulas.map((formula) => `a spreadsheet reckons ${formula}`);
};

function isFormula(text: string): boolean {
  return /^\s*[=+\-@]/.test(text);
}

function csvOf({ google }: SimWorld): string {
  return (google.call('getEvidence') as { csv: string }).csv;
}
