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

  it('is asked until it is done, and so is the next owner whom another editor asks', () => {
    const shared = new Memory();
    const [first, second] = [new Memory({ 'owner-key': 'key-1' }), new Memory({ 'owner-key': 'key-2' })];
    const editor = new Ownership(shared, new Memory());
    editor.askToForget('key-1');
    editor.askToForget('key-2');
    const isAsked = (own: Memory) => new Ownership(shared, own).isAskedToForget();
    expect([first, second].map(isAsked)).toEqual([true, true]);
    new Ownership(shared, first).setForgotten();
    expect([first, second].map(isAsked)).toEqual([false, true]);
    new Ownership(shared, second).setForgotten();
    expect([shared.get('forget'), second.get('owner-key')]).toEqual([null, null]);
  });
});
