import { ALWAYS, breachesOf, IN_THE_END, UNDISTURBED } from '../invariants';
import { renamed, restoreColumns } from '../life/admins';
import { atCall, disarm } from '../single/disturbance';
import { REQUEST_KINDS } from '../single/request-kinds';
import { everyInterruption } from '../single/singles';
import { Trial } from '../single/trial';
import { Tally } from '../tally';
import type { Bundle } from '../world/bundle';
import { alerts } from '../world/mails';
import { COLUMNS, SimWorld, type WorldOptions } from '../world/sim-world';
import { pass } from '../world/time';

/** Small, and aimed at one promise. Each gives one sentence for each breach, as soon as it has found it. */
export type Simulation = (bundle: Bundle) => Iterable<string>;

/** A create, cut off at every call. */
export const createCutOff: Simulation = function* (bundle) {
  const [create] = REQUEST_KINDS;
  if (!create) return;
  for (const { sentence } of everyInterruption(new Trial(create, new Tally(), { bundle }))) yield sentence;
};

/** While a request is handled, the timer starts another execution: at every call in turn. */
export const timerMeanwhile: Simulation = (bundle) =>
  atEveryCall({ bundle }, (world, call) =>
    atCall(world, call, () => world.google.run('processPending', [{}])),
  );

/** While a request is handled, somebody sorts the sheet: at every call in turn. */
export const sortingMeanwhile: Simulation = (bundle) =>
  atEveryCall({ bundle }, (world, call) =>
    atCall(world, call, () => world.byHand(() => world.google.form.sheet.sort(COLUMNS.email, true))),
  );

/** A row is inserted while a request is written, and the execution dies: at every call in turn. */
export const slippedAndCutOff: Simulation = (bundle) =>
  atEveryCall({ bundle }, (world, call) => {
    atCall(world, call, () => world.byHand(() => world.google.form.sheet.insertRow(2)));
    // The next call is the reading that makes Google apply what was written.
    world.google.faults.killAt(call + 1, { after: true });
  });

/** The first mail could not go out, and then the outcome is another one. */
export const anotherOutcome: Simulation = (bundle) =>
  lived({ bundle }, (world) => {
    mailsEnd(world);
    world.submit();
    world.seen.accountsByHand.push('ana@acme.example');
    const ana = world.zendesk.state.presentAgents().find(({ email }) => email === 'ana@acme.example');
    Object.assign(ana ?? {}, { enabled: false });
    world.google.clickMenu('Retry selected rows', { selection: 'A2' });
  });

/** The first mail could not go out, and then the answer is edited. */
export const editedMeanwhile: Simulation = (bundle) =>
  lived({ bundle }, (world) => {
    mailsEnd(world);
    world.submit();
    world.google.clock.advance(1000);
    world.edit(2, { email: 'anna@acme.example' });
  });

function mailsEnd({ google }: SimWorld): void {
  google.quota.mail(google.owner).left = 0;
}

/** An answer is edited after it was rejected. */
export const editedAfterwards: Simulation = (bundle) =>
  lived({ bundle }, (world) => {
    world.submit({ email: 'ana@elsewhere.example' });
    world.google.clock.advance(1000);
    world.edit(2, { email: 'ana@acme.example' });
  });

/** Answers that would be formulas if they were typed. */
export const formulasSubmitted: Simulation = (bundle) =>
  lived({ bundle }, (world) => {
    world.submit({ email: '=1+1', firstName: '=HYPERLINK("https://evil.example")' });
  });

/** Domains that look like a listed one. */
export const lookAlikeDomains: Simulation = (bundle) =>
  lived({ bundle }, (world) => {
    for (const domain of ['acme.example.evil.example', 'evilacme.example']) {
      world.submit({ email: `ana@${domain}` });
    }
  });

/** Zendesk minds letter case, and has the person in other letters. */
export const otherLetters: Simulation = (bundle) => {
  const choices = { emailLookupIgnoresCase: false, duplicateIgnoresCase: false };
  return lived({ bundle, choices }, (world) => {
    world.zendesk.addAgent({ email: 'Ana@acme.example' });
    world.google.clickMenu('Extract all agents');
    world.submit();
  });
};

/** Zendesk asks for a pause, and somebody else submits the form. */
export const askedToWait: Simulation = (bundle) =>
  lived({ bundle }, (world) => {
    world.zendesk.modes.forced429 = 1;
    world.submit();
    world.submit({ email: 'ben@acme.example' });
  });

/** The answer to a create is lost. */
export const answerLost: Simulation = (bundle) =>
  lived({ bundle }, (world) => {
    world.zendesk.modes.dropAfterCommit = { times: 1, method: 'POST' };
    world.submit();
  });

/** The token ends for two hours. */
export const tokenEnded: Simulation = (bundle) =>
  lived({ bundle }, (world) => {
    world.zendesk.revokeToken();
    world.submit();
    pass(world, { hours: 2 });
    const told = alerts(world).length;
    for (const token of world.zendesk.state.tokens.values()) token.revoked = false;
    return told === 1 ? [] : [`admins heard of it ${told} times`];
  });

/** The token ends, and whoever notices it is cut off: after every call in turn. Two hours later the admins know. */
export const pauseCutOff: Simulation = function* (bundle) {
  const start = SimWorld.turnedOn({ bundle });
  start.zendesk.revokeToken();
  const saved = start.save();
  start.submit();
  for (let call = 1; call <= start.lastExecution.callCount; call++) {
    const world = SimWorld.from(saved, { bundle });
    world.google.faults.killAt(call, { after: true });
    world.submit();
    pass(world, { hours: 2 });
    yield* breachesOf(ALWAYS, world).map(({ sentence }) => sentence);
  }
};

/** A column of the form is renamed for two hours, and somebody asks meanwhile. */
export const columnRenamed: Simulation = (bundle) =>
  lived({ bundle }, (world) => {
    world.byHand(() => world.google.form.sheet.renameHeader(COLUMNS.email, renamed(COLUMNS.email)));
    world.submit();
    pass(world, { hours: 2 });
    const untold = breachesOf(ALWAYS, world).map(({ sentence }) => sentence);
    restoreColumns(world);
    return untold;
  });

/** An admin has paused the desk, and somebody asks meanwhile. */
export const pausedByHand: Simulation = (bundle) =>
  lived({ bundle }, (world) => {
    world.google.run('pauseDesk', [], { via: 'sidebar' });
    world.google.clock.advance(1000);
    world.submit();
    pass(world, { hours: 1 });
    world.google.run('resumeDesk', [], { via: 'sidebar' });
  });

function lived(options: WorldOptions, life: (world: SimWorld) => string[] | undefined): string[] {
  const world = SimWorld.turnedOn(options);
  const own = life(world) ?? [];
  return [...own, ...inTheEnd(world)];
}

export function inTheEnd(world: SimWorld): string[] {
  pass(world, { days: 2 });
  return breachesOf([...ALWAYS, ...IN_THE_END, ...UNDISTURBED], world).map(({ sentence }) => sentence);
}

/** Two rows stand there already, so that there is something to hit. */
function* atEveryCall(
  options: WorldOptions,
  arm: (world: SimWorld, call: number) => void,
): Generator<string> {
  const start = SimWorld.turnedOn(options);
  for (const name of ['zoe', 'ben']) start.submit({ email: `${name}@acme.example`, firstName: name });
  start.google.clock.advance(1000);
  const saved = start.save();
  const calm = SimWorld.from(saved, options);
  calm.submit();
  for (let call = 1; call <= calm.lastExecution.callCount; call++) {
    const world = SimWorld.from(saved, options);
    arm(world, call);
    world.submit();
    disarm(world);
    yield* inTheEnd(world);
  }
}
