import { loadSupport, saveSupport } from './saved-state';
import { accountInTime, accountWith, ask, askForToken, create, plain, put } from './test-helpers';

const ANN = 'ann@acme.example';

function busyAccount() {
  const { account } = accountInTime({
    modes: { searchLag: 60, seats: 9 },
    choices: { refreshTokenForClient: true },
  });
  const agent = account.addAgent({
    email: ANN,
    otherEmails: ['ray@acme.example'],
    groups: ['Sales', 'Help'],
  });
  account.signIn(agent);
  account.addTicket(agent);
  account.issueApiToken();
  askForToken(account, { expires_in: 600 });
  put(account, agent, { suspended: true });
  create(account, { email: 'new@acme.example', role: 'agent' });
  return account;
}

describe('a saved account', () => {
  it('is JSON, and the same after it was loaded', () => {
    const account = busyAccount();
    const saved = JSON.parse(JSON.stringify(saveSupport(account)));
    const other = accountWith({ seed: 5 });
    loadSupport(other, saved);
    expect(other.snapshot()).toEqual(account.snapshot());
    expect(saveSupport(other)).toEqual(saveSupport(account));
    expect(other.state.usersOf('ray@acme.example')).toHaveLength(1);
  });

  it('replaces the people of the account in which it was saved', () => {
    const account = busyAccount();
    const saved = saveSupport(account);
    const name = () =>
      ask<{ users: { name: string }[] }>(account, 'GET', '/users?page[size]=9').json.users[1]?.name;
    const before = name();
    const [, agent] = account.state.users.values();
    if (agent) put(account, agent, { name: 'Another' });
    expect(name()).toBe('Another');
    loadSupport(account, saved);
    expect(name()).toBe(before);
  });

  it('goes on in the same way', () => {
    const account = busyAccount();
    const other = accountWith({ seed: 5 });
    loadSupport(other, saveSupport(account));
    const next = [account, other].map((it) => create(it, { email: 'b@acme.example', role: 'agent' }).json);
    expect(next[0]).toEqual(next[1]);
    expect(ask(other, 'GET', '/users/me').json).toMatchObject({ user: { id: other.owner.id } });
    expect(askForToken(other).status).toBe(201);
  });

  it('is not changed by what happens to either', () => {
    const account = busyAccount();
    const saved = saveSupport(account);
    const text = JSON.stringify(saved);
    const other = accountWith();
    loadSupport(other, saved);
    const agent = other.state.usersOf(ANN)[0];
    if (agent) put(other, agent, { role: 'end-user' });
    expect(JSON.stringify(saved)).toBe(text);
    expect(plain(account, agent ?? { id: 0 })).toMatchObject({ role: 'agent' });
  });
});
