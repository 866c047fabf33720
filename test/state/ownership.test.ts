import { Ownership } from '../../src/state/ownership';
import { Memory } from './memory-store';

const ADMIN = { email: 'admin@acme.example', key: 'key-1', since: 1 };

describe('the owner', () => {
  it('knows themselves by a key that only their own executions can read', () => {
    const shared = new Memory();
    const own = new Memory();
    new Ownership(shared, own).set(ADMIN);
    expect(new Ownership(shared, own).isMe()).toBe(true);
    expect(new Ownership(shared, new Memory()).isMe()).toBe(false);
    expect(new Ownership(shared, new Memory({ 'owner-key': 'key-2' })).isMe()).toBe(false);
  });

  it('is no one once Chat Access is off', () => {
    const owner = new Ownership(new Memory(), new Memory());
    owner.set(ADMIN);
    owner.clear();
    expect([owner.get(), owner.isMe()]).toEqual([null, false]);
  });

  it('is asked by another editor to delete their credential, and no one else is', () => {
    const shared = new Memory();
    const own = new Memory();
    new Ownership(shared, own).set(ADMIN);
    new Ownership(shared, new Memory()).askToForget(ADMIN.key);
    new Ownership(shared, new Memory()).clear();
    expect(new Ownership(shared, own).isAskedToForget()).toBe(true);
    expect(new Ownership(shared, new Memory()).isAskedToForget()).toBe(false);
  });
});
