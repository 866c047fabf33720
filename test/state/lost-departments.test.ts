import { ConnectionPeriods } from '../../src/state/connection-periods';
import { LostDepartments } from '../../src/state/lost-departments';
import { Memory } from './memory-store';

const CHAT = { product: 'chat', subdomain: 'acme' };
const SUITE = { product: 'support', subdomain: 'acme' };
const BETA = { product: 'chat', subdomain: 'beta' };

function remembering(values: Record<string, readonly string[]> = {}) {
  const store = new Memory();
  for (const [key, value] of Object.entries(values)) store.set({ [key]: JSON.stringify(value) });
  const connections = new ConnectionPeriods(store);
  return { store, connections, lost: new LostDepartments(store, connections) };
}

describe('the departments that an account has lost', () => {
  it('are remembered for each account, until it has them again', () => {
    const { lost } = remembering();
    expect(lost.of('7', CHAT)).toEqual([]);
    lost.set('7', ['Sales', 'Press'], CHAT);
    lost.set('8', ['Care'], CHAT);
    expect(lost.of('7', CHAT)).toEqual(['Sales', 'Press']);
    lost.set('7', [], CHAT);
    expect(lost.of('7', CHAT)).toEqual([]);
    expect(lost.of('8', CHAT)).toEqual(['Care']);
  });

  it.each([SUITE, BETA])('are not those of an account with the same id of %j', (other) => {
    const { lost } = remembering();
    lost.set('7', ['Sales'], CHAT);
    expect(lost.of('7', other)).toEqual([]);
    lost.set('7', ['Care'], other);
    lost.set('7', [], other);
    expect(lost.of('7', CHAT)).toEqual(['Sales']);
  });

  it('are known of version 0.1.0 for the connection that it had', () => {
    const { lost, connections } = remembering({ 'lost.7': ['Sales'] });
    expect(lost.of('7', CHAT)).toEqual(['Sales']);
    connections.begin(SUITE, { before: CHAT, at: 1_000 });
    expect([CHAT, SUITE, BETA].map((team) => lost.of('7', team))).toEqual([['Sales'], [], []]);
    lost.set('7', [], SUITE);
    expect(lost.of('7', CHAT)).toEqual(['Sales']);
    lost.set('7', [], CHAT);
    expect(lost.of('7', CHAT)).toEqual([]);
  });

  it('leave no property behind, and none of it is touched where there is none', () => {
    const { lost, store } = remembering();
    const removed: string[] = [];
    store.remove = (key) => void removed.push(key);
    lost.set('7', [], CHAT);
    expect(removed).toEqual([]);
    lost.set('7', ['Sales'], CHAT);
    lost.set('7', [], CHAT);
    expect(removed).toEqual(['lost.chat.acme.7']);
  });
});
