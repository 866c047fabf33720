import { ownedByOther } from '../../../src/app/admin/turn-on-off';

const OWNER = { email: 'admin@acme.example', key: 'k', since: 1 };

describe('who keeps a person from turning Chat Access on', () => {
  it.each([
    ['no one while it is off', null, 'second@acme.example', false, null],
    ['no one when they are the owner', OWNER, OWNER.email, true, null],
    ['no one when their key was lost and their address is the owner’s', OWNER, OWNER.email, false, null],
    ['the owner, when that is another person', OWNER, 'second@acme.example', false, OWNER.email],
    ['the owner, when Google does not say who they are', OWNER, '', false, OWNER.email],
    ['an owner of whom Google has not said who they are', { ...OWNER, email: '' }, '', false, ''],
  ])('is %s', (_, owner, email, isOwner, expected) => {
    expect(ownedByOther(owner, { email, isOwner })).toBe(expected);
  });
});
