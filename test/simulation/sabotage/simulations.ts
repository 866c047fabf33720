import { ALWAYS, breachesOf, IN_THE_END, UNDISTURBED } from '../invariants';
import { atCall, disarm } from '../single/disturbance';
import { REQUEST_KINDS } from '../single/request-kinds';
import { everyInterruption } from '../single/singles';
import { Trial } from '../single/trial';
import { Tally } from '../tally';
import type { Bundle } from '../world/bundle';
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

/** Zendesk refuses an account, and says the beginning of what it was given. */
export const repeatedInRefusal: Simulation = (bundle) =>
  lived({ bundle }, (world) => {
    world.zendesk.modes.intercept = ({ method, body }) =>
      method === 'POST' ? { status: 422, headers: {}, body: refusalOf(body), seconds: 0.2 } : undefined;
    world.submit();
    disarm(world);
  });

function refusalOf(body: string): string {
  const { password } = JSON.parse(body) as { password: string };
  return JSON.stringify({ error: `invalid password: ${password.slice(0, 12)}...` });
}

/** What is wrong in a life, and in the two days after it. */
export function lived(options: WorldOptions, life: (world: SimWorld) => string[] | undefined): string[] {
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
