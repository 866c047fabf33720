import { everyInterruption } from '../single/all-disturbances';
import { atCall } from '../single/disturbance';
import { PROMOTION_WITH_RULE } from '../single/suite-kinds';
import { Trial } from '../single/trial';
import { Tally } from '../tally';
import { alerts } from '../world/mails';
import { SimWorld, type WorldOptions } from '../world/sim-world';
import { atEveryCall, breachesInTheEnd, runScenario, type Simulation } from './simulations';

const MINUTE_MS = 60_000;

const FORBIDDEN = { status: 403, headers: {}, body: '{"error":"not this one"}', seconds: 0.2 };
const MINDS_CASE = { emailLookupIgnoresCase: false, duplicateIgnoresCase: false };
const DOUBLES_ALLOWED = { duplicateStatus: 'allowed' } as const;

/** While a request is handled, another one for the same person arrives, at each call in turn; Zendesk allows two accounts. */
export const twoRequestsAtOnce: Simulation = (bundle) =>
  atEveryCall({ bundle, choices: DOUBLES_ALLOWED }, (world, call) =>
    atCall(world, call, () => void world.submit({ firstName: 'Anna' })),
  );

/** A person has two accounts whose addresses differ in letter case. */
export const twoAccounts: Simulation = (bundle) =>
  unchanged({ bundle, choices: MINDS_CASE }, (world) => {
    world.zendesk.addAgent({ email: 'Ana@acme.example', enabled: false });
    world.zendesk.addAgent({ email: 'ANA@acme.example', enabled: false });
    world.google.clickMenu('Export agents to sheet');
  });

/** An account has the address of the person with a character in it that is not seen. */
export const lookAlikeAccount: Simulation = (bundle) => {
  const world = SimWorld.turnedOn({ bundle });
  world.zendesk.addAgent({ email: 'an\u200ba@acme.example', enabled: false });
  world.google.clickMenu('Export agents to sheet');
  world.submit();
  const { length } = world.zendesk.calls.filter(({ method }) => method === 'POST');
  return length > 0 ? ['a second account was made'] : [];
};

/** Zendesk answers a look-up with the account of two addresses, which is disabled. */
export const accountOfTwoAddresses: Simulation = (bundle) =>
  unchanged({ bundle }, (world) => {
    const { id } = world.zendesk.addAgent({ email: 'eve@acme.example', enabled: false });
    const body = JSON.stringify({
      id,
      email: 'ana@acme.example,eve@acme.example',
      enabled: false,
      roles: { owner: false, administrator: false },
    });
    world.zendesk.modes.afterwards = ({ url }, answer) =>
      url.includes('/agents/email/') && 'body' in answer ? { ...answer, status: 200, body } : answer;
  });

/** One sentence for each account that was disabled before the request and is enabled after it. */
function unchanged(options: WorldOptions, prepare: (world: SimWorld) => void): string[] {
  const world = SimWorld.turnedOn(options);
  prepare(world);
  const disabled = world.zendesk.state.presentAgents().filter(({ enabled }) => !enabled);
  world.submit();
  return disabled.filter(({ enabled }) => enabled).map(({ email }) => `${email} was enabled`);
}

/** After a batch was handled by what all accounts were before, an account that an admin has added is requested in another batch. */
export const addedBetweenBatches: Simulation = (bundle) =>
  runScenario({ bundle, choices: DOUBLES_ALLOWED }, (world) => {
    world.zendesk.addAgent({ email: 'zora@acme.example' });
    for (const names of [people('a', 12), [...people('b', 12), 'zora']]) {
      for (const name of names) submitLost(world, name);
      world.google.advance({ minutes: 5 });
    }
    return undefined;
  });

/** A request arrives after a hundred old ones; the timer handles them. */
export const newAfterOld: Simulation = (bundle) => {
  const world = SimWorld.turnedOn({ bundle });
  world.google.revokeAuthorization(world.google.owner);
  for (const name of people('old', 60)) submitLost(world, name);
  world.google.advance({ minutes: 180 });
  world.google.authorize(world.google.owner);
  submitLost(world, 'new');
  world.google.run('processPending', [{}]);
  const created = world.zendesk.state.presentAgents().map(({ email }) => email);
  const place = created.indexOf('new@acme.example') - created.indexOf('old0@acme.example');
  return place > 40 ? ['the new request was handled after old ones'] : breachesInTheEnd(world);
};

/** A request waits for a seat; when there is one, another person is requested. */
export const newWhileOthersWaitForSeat: Simulation = (bundle) => {
  const world = SimWorld.turnedOn({ bundle });
  world.account.takeAllSeats(true);
  world.submit();
  world.zendesk.modes.seatLimit = 2;
  world.submit({ email: 'ben@acme.example' });
  world.google.advance({ minutes: 10 });
  const [created] = world.zendesk.state.presentAgents().slice(1);
  return created?.email === 'ana@acme.example' ? [] : ['the newer request has got the seat'];
};

/** An execution that makes an end-user an agent is killed at each call in turn. */
export const promotedAndKilled: Simulation = function* (bundle) {
  const trial = new Trial(PROMOTION_WITH_RULE, new Tally(), { bundle });
  for (const { sentence } of everyInterruption(trial)) yield sentence;
};

/** Five requests wait for a seat, and six hours later there is none. */
export const seatRefusedWhileManyWait: Simulation = (bundle) => {
  const world = SimWorld.turnedOn({ bundle });
  world.account.takeAllSeats(true);
  for (const name of people('p', 5)) world.submit({ email: `${name}@acme.example` });
  world.google.advance({ minutes: 30 });
  const before = world.account.calls.length;
  world.google.advance({ hours: 6 });
  const asked = world.account.calls.slice(before).filter(({ path }) => path.includes('/agents/email/'));
  return asked.length === 1 ? [] : [`Zendesk was asked about ${asked.length} people`];
};

/** A request whose event is lost arrives while many others are being handled. */
export const eventLostDuringBacklog: Simulation = (bundle) => {
  const world = SimWorld.turnedOn({ bundle });
  for (const name of people('p', 300)) submitLost(world, name);
  world.google.clock.advance(2 * MINUTE_MS);
  atCall(world, 60, () => submitLost(world, 'late'));
  world.google.run('processPending', [{}]);
  world.google.gate.intercept = undefined;
  const isThere = world.zendesk.state.presentAgents().some(({ email }) => email === 'late@acme.example');
  return isThere ? breachesInTheEnd(world) : ['a request whose event was lost waits until the next run'];
};

/** Zendesk refuses to create one account, and does everything else. */
export const onePersonRefused: Simulation = (bundle) => {
  const world = SimWorld.turnedOn({ bundle });
  world.zendesk.modes.intercept = ({ method, body }) =>
    method === 'POST' && body.includes('ben@') ? FORBIDDEN : undefined;
  for (const name of ['ana', 'ben', 'cleo']) world.submit({ email: `${name}@acme.example`, firstName: name });
  const made = world.zendesk.state.presentAgents().filter(({ email }) => /^(ana|cleo)@/.test(email));
  const warned = alerts(world).map(({ subject }) => `the admins were told: ${subject}`);
  return [...(made.length === 2 ? [] : ['others were refused with one person']), ...warned];
};

/** Zendesk refuses every change. */
export const everybodyRefused: Simulation = (bundle) => {
  const world = SimWorld.turnedOn({ bundle });
  world.zendesk.modes.intercept = ({ method }) => (method === 'GET' ? undefined : FORBIDDEN);
  world.submit();
  return alerts(world).length === 1 ? [] : ['nobody was told that everything is refused'];
};

/** The token of an OAuth client has expired; while another one is fetched, the owner moves the connection, at each call in turn. */
export const connectionMoved: Simulation = function* (bundle) {
  const options: WorldOptions = { bundle, credential: 'client' };
  const start = SimWorld.turnedOn(options);
  for (const token of start.zendesk.state.tokens.values()) token.revoked = true;
  const saved = start.save();
  start.submit();
  for (let call = 1; call <= start.lastExecution.callCount; call++) {
    const world = SimWorld.from(saved, options);
    atCall(world, call, () => moveToBeta(world));
    world.submit();
    world.google.gate.intercept = undefined;
    yield* tokensSentToBeta(world, () => void world.submit({ email: 'ben@acme.example' }));
  }
};

function moveToBeta({ google }: SimWorld): void {
  const credential = { kind: 'client', id: 'beta-client', secret: 'beta-secret' };
  google.call('saveSetup', { connection: { subdomain: 'beta', credential } });
}

function* tokensSentToBeta(world: SimWorld, act: () => void): Generator<string> {
  const { server } = world.google;
  const acmeTokens = [...world.zendesk.state.tokens.keys()];
  const leaked: string[] = [];
  world.google.server = (request) => {
    if (!server) throw new Error('The world has no server.');
    const isForBeta = request.url.startsWith('https://beta.');
    const sent = JSON.stringify(request.headers);
    if (isForBeta && acmeTokens.some((token) => sent.includes(token))) leaked.push(request.url);
    return server(request);
  };
  act();
  yield* leaked.map((url) => `a token of acme was sent to ${url}`);
}

function people(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${name}${index}`);
}

function submitLost(world: SimWorld, name: string): void {
  world.submit({ email: `${name}@acme.example`, firstName: name }, { fire: false });
}
