import { loadPeopleCsv } from './people-csv';
import { accountWith } from './test-helpers';

describe('people from a CSV file', () => {
  it('have roles, groups, addresses and times', () => {
    const account = accountWith();
    const lines = [
      'email,name,role,custom_role,suspended,chat,groups,ticket_restriction,last_login_at,created_at,other_emails',
      'ann@acme.example,Ann Ray,agent,Advisor,yes,yes,Sales;Help,groups,2026-01-02,2025-01-02,ray@acme.example',
      'eve@acme.example,,end-user,,,,,,,,',
    ];
    expect(loadPeopleCsv(account, lines.join('\n'))).toBe(2);
    const [, ann, eve] = account.snapshot().users;
    expect(ann).toMatchObject({
      emails: ['ann@acme.example', 'ray@acme.example'],
      name: 'Ann Ray',
      customRole: 'Advisor',
      suspended: true,
      chat: true,
      groups: ['Help', 'Sales'],
      defaultGroup: 'Sales',
      ticketRestriction: 'groups',
      lastLoginAt: '2026-01-02T00:00:00Z',
      createdAt: '2025-01-02T00:00:00Z',
    });
    expect(eve).toMatchObject({ role: 'end-user', groups: [], lastLoginAt: null });
  });

  it.each([
    ['nobody', '“nobody” is not an e-mail address.'],
    ['owner@acme.example', 'owner@acme.example is in the account already.'],
    ['a@acme.example\na@acme.example', 'a@acme.example is on an earlier line.'],
    ['a@acme.example,king', 'role is “king”; write end-user, agent or admin.'],
    ['a@acme.example,agent,King', 'there is no custom role “King”'],
    ['a@acme.example,agent,,x', 'ticket_restriction is “x”'],
    ['a@acme.example,agent,,,soon', 'last_login_at is “soon”'],
  ])('are refused with a sentence, and nobody is added: %s', (text, sentence) => {
    const account = accountWith();
    const padded = text.split('\n').map((line) => line + ','.repeat(4 - (line.match(/,/g)?.length ?? 0)));
    const file = ['email,role,custom_role,ticket_restriction,last_login_at', ...padded].join('\n');
    expect(() => loadPeopleCsv(account, file)).toThrow(sentence);
    expect(account.state.users.size).toBe(1);
  });
});
