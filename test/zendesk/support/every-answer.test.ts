import type { Choices } from '../../stand-in/support';
import { accountIn, person, supportWithNames, wanted } from './on-stand-in';

/** Whatever nobody has documented: each other answer that the stand-in knows. */
const ANSWERS: Partial<Choices>[] = [
  {},
  { forbiddenBody: 'string' },
  { unauthorizedBody: 'invalid_token' },
  { agentWithoutCustomRole: 'contributor' },
  { agentWithoutCustomRole: 'refused' },
  { adminsHaveCustomRole: false },
  { restrictionAfterPromotion: 'requested' },
  { downgradeKeepsFields: true },
  { downgradeKeepsGroups: true },
  { groupsReturn: true },
  { chatReturns: true },
  { roleAndSuspension: 'role' },
  { roleAndSuspension: 'suspension' },
  { roleGrantsChat: true },
  { entitlementName: 'Agent' },
  { entitlementWhenOff: 'null' },
  { entitlementWhenOff: 'missing' },
  { entitlementsOfEndUser: 404 },
  { ownerRefusal: 422 },
  { duplicateMembership: 200 },
  { duplicateMembership: 201 },
  { lastMembership: 'allowed' },
  { lastMembership: 403 },
  { defaultMembership: 'none-is-default' },
  { defaultMembership: 422 },
  { searchIsPartial: false },
  { searchShowsDeleted: true },
  { searchShowsOldValues: true },
  { upsertLocation: true },
  { refusedUpdatesCount: false },
  { rateHeaders: 'rate-limit' },
  { nextOnLastPage: false },
  { deleteTeamMember: 403 },
  { deleteTeamMember: 422 },
  { suspensionEndsSessions: true },
];

describe('whatever Zendesk answers where nobody has documented it', () => {
  it.each(ANSWERS)('people are made, raised, lowered, brought back and deleted: %j', (choices) => {
    const { zendesk, clock, accounts, refused, throttled } = supportWithNames(
      { choices, policy: { disableBy: 'both' } },
      (account) => account.addGroup('Chat'),
    );
    const customer = zendesk.addUser({ email: 'customer@acme.example', suspended: true });
    expect(accounts.create([person('new@acme.example')])).toMatchObject([{ value: { enabled: true } }]);
    expect(accounts.create([person('new@acme.example')])).toMatchObject([{ kind: 'duplicate' }]);
    expect(accounts.enable([wanted(customer)])).toMatchObject([{ value: { enabled: true } }]);
    const id = String(customer.id);
    expect(accounts.join([{ accountId: id, departments: ['Chat', 'Support'] }])).toMatchObject([
      { kind: 'ok' },
    ]);
    zendesk.tickChat(customer);
    expect(accounts.find(['customer@acme.example'])).toMatchObject([
      { value: { enabled: true, chat: 'on' } },
    ]);
    const before = accountIn(accounts.inFull([id])[0]);
    clock.pass(60);
    expect(accounts.disable([{ id, to: null }])).toMatchObject([{ value: { enabled: false } }]);
    expect(zendesk.state.user(customer.id)).toMatchObject({ role: 'end-user', suspended: true });
    expect(accounts.enable([{ id, role: null, departments: [], before }])).toMatchObject([
      { value: { enabled: true } },
    ]);
    expect(accountIn(accounts.inFull([id])[0]).departments.sort()).toEqual(['Chat', 'Support']);
    clock.pass(60);
    accounts.disable([{ id, to: null }]);
    expect(accounts.remove([id])).toMatchObject([{ kind: 'ok' }]);
    expect([refused, throttled]).toEqual([[], []]);
  });
});
