import { ZendeskSupport } from '../../stand-in/support';
import { addIdlePeople } from '../histories/idle-events';
import { REVIEW_OPTIONS, reviewAfter } from '../histories/idle-reviews';
import { atCall, disarm } from '../single/disturbance';
import { SimWorld, type WorldOptions } from '../world/sim-world';
import { passTime } from '../world/time';
import type { Simulation } from './simulations';

/** While the token of Zendesk Chat is fetched, the owner goes over to Suite, at each call in turn. */
export const productChanged: Simulation = function* (bundle) {
  const options: WorldOptions = { bundle, credential: 'client' };
  const start = SimWorld.turnedOn(options);
  start.account.revokeCredential();
  const saved = start.save();
  start.submit();
  for (let call = 1; call <= start.lastExecution.callCount; call++) {
    const world = SimWorld.from(saved, options);
    atCall(world, call, () => goOverToSuite(world));
    world.submit();
    disarm(world);
    yield* chatTokensSentToSuite(world);
  }
};

function goOverToSuite({ google, account }: SimWorld): void {
  const { id, secret } = account.client;
  const connection = { product: 'support', credential: { kind: 'client', id, secret } };
  google.call('saveSetup', { connection });
}

function* chatTokensSentToSuite(world: SimWorld): Generator<string> {
  const tokens = [...world.zendesk.state.tokens.keys()];
  const { server } = world.google;
  const leaked: string[] = [];
  world.google.server = (request) => {
    if (!server) throw new Error('The world has no server.');
    const isForChat = request.url.includes('/api/v2/chat/');
    if (!isForChat && tokens.some((token) => JSON.stringify(request.headers).includes(token)))
      leaked.push(request.url);
    return server(request);
  };
  world.submit({ email: 'ben@acme.example' });
  yield* leaked.map((url) => `a token of Chat was sent to ${url}`);
}

/** The owner moves the connection to an account in which other people have the numbers of those whom a review has disabled. */
export const accountMoved: Simulation = (bundle) => {
  const world = SimWorld.turnedOn({ ...REVIEW_OPTIONS, product: 'support', bundle });
  addIdlePeople(world);
  for (const days of [0, 0, 3]) reviewAfter(world, days);
  const { google, observed } = world;
  const beta = new ZendeskSupport({ clock: () => google.clock.now(), subdomain: 'beta' });
  for (const { id } of observed.accounts.ended) addStranger(id, beta);
  const before = beta.snapshot();
  google.server = beta.handle;
  google.call('saveSetup', {
    connection: { subdomain: 'beta', credential: { kind: 'token', token: beta.token } },
  });
  const { lastRow } = google.spreadsheet.sheet('Log');
  google.clickMenu('Restore selected accounts', { selection: `A2:A${lastRow}`, sheet: 'Log' });
  passTime(world, { hours: 1 });
  const after = beta.snapshot();
  return JSON.stringify(after) === JSON.stringify(before) ? [] : ['people of another account were changed'];
};

function addStranger(id: number, beta: ZendeskSupport): void {
  const { state } = beta;
  const nextId = state.nextId.bind(state);
  state.nextId = (kind) => (kind === 'user' ? id : nextId(kind));
  beta.addUser({ email: `stranger${id}@beta.example`, suspended: true });
  state.nextId = nextId;
}
