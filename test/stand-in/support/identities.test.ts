import { accountWith, ask, plain } from './test-helpers';

interface Identities {
  identities: { id: number; value: string; primary: boolean; verified: boolean }[];
}

const ANN = 'ann@acme.example';
const RAY = 'ray@acme.example';

function withTwoAddresses() {
  const account = accountWith();
  const user = account.addUser({ email: ANN, otherEmails: [RAY] });
  const path = `/users/${user.id}/identities`;
  const list = () => ask<Identities>(account, 'GET', `${path}?page[size]=100`).json.identities;
  return { account, user, path, list, second: list()[1]?.id };
}

describe('the identities of a person', () => {
  it('are all addresses, of which one is primary', () => {
    const { list } = withTwoAddresses();
    expect(list()).toMatchObject([
      { type: 'email', value: ANN, primary: true },
      { type: 'email', value: RAY, primary: false },
    ]);
  });

  it('grow by one, which mails a verification unless that is skipped', () => {
    const { account, path, list } = withTwoAddresses();
    const identity = { type: 'email', value: 'new@acme.example' };
    expect(ask(account, 'POST', path, { identity })).toMatchObject({ status: 201, json: { identity } });
    const quiet = { type: 'email', value: 'b@acme.example', skip_verify_email: true };
    expect(ask(account, 'POST', path, { identity: quiet }).status).toBe(201);
    expect(account.state.mails).toMatchObject([{ to: 'new@acme.example', kind: 'verification' }]);
    expect(list()).toHaveLength(4);
    expect(
      ask(account, 'POST', path, { identity: { ...identity, value: 'owner@acme.example' } }).status,
    ).toBe(422);
  });

  it('change their value', () => {
    const { account, user, path, second } = withTwoAddresses();
    ask(account, 'PUT', `${path}/${second}`, { identity: { value: 'r@acme.example', verified: true } });
    expect(plain(account, user).emails).toEqual([ANN, 'r@acme.example']);
    expect(account.state.usersOf(RAY)).toEqual([]);
  });

  it('become primary, and the answer lists all', () => {
    const { account, user, path, second } = withTwoAddresses();
    const { json } = ask<Identities>(account, 'PUT', `${path}/${second}/make_primary`);
    expect(json.identities.map(({ primary }) => primary)).toEqual([false, true]);
    expect(plain(account, user).email).toBe(RAY);
  });

  it('are verified, or asked to verify themselves', () => {
    const { account, path, second } = withTwoAddresses();
    expect(ask(account, 'PUT', `${path}/${second}/verify`).json).toMatchObject({
      identity: { verified: true },
    });
    expect(ask(account, 'PUT', `${path}/${second}/request_verification`)).toMatchObject({
      status: 200,
      body: '',
    });
    expect(account.state.mails).toMatchObject([{ to: RAY }]);
  });

  it('are deleted, except for the primary one', () => {
    const { account, path, list, second } = withTwoAddresses();
    const primary = list()[0]?.id;
    expect(ask(account, 'DELETE', `${path}/${primary}`).status).toBe(422);
    expect(ask(account, 'DELETE', `${path}/${second}`).status).toBe(204);
    expect(ask(account, 'GET', `${path}/${second}`).status).toBe(404);
    expect(ask(account, 'GET', `${path}/${primary}`).status).toBe(200);
  });
});
