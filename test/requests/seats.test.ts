import type { AccountSnapshot } from '../../src/requests/ports';
import { seatsWhenFull } from '../../src/requests/seats';
import { type Account, type Failure, ok, type Result } from '../../src/zendesk/accounts';
import { account, MemoryAccounts } from './memory-accounts';

const LATER: Failure = { kind: 'later', doubtful: false, notBefore: null, reason: 'down' };
const DENIED: Failure = { kind: 'denied', status: 403, reason: 'no' };
const TWO_ON = [account(), account({ id: '8' }), account({ id: '9', enabled: false })];

function accountsWith(seats: number | null): MemoryAccounts {
  const accounts = new MemoryAccounts(
    () => {},
    () => 0,
  );
  accounts.subscription = () => ok({ name: 'Team', seats });
  return accounts;
}

function extractOf(all: Result<Account[]> | 'busy'): AccountSnapshot {
  return { isFresh: () => true, refresh: () => all, findId: () => null };
}

const NOT_ASKED: AccountSnapshot = {
  ...extractOf('busy'),
  refresh: () => {
    throw new Error('asked in vain');
  },
};

describe('the seats of a plan', () => {
  it('are all in use when as many accounts are on', () => {
    expect(seatsWhenFull(accountsWith(2), extractOf(ok(TWO_ON)))).toBe(2);
    expect(seatsWhenFull(accountsWith(1), extractOf(ok(TWO_ON)))).toBe(1);
  });

  it('are not all in use while fewer accounts are on: those that are off take none', () => {
    expect(seatsWhenFull(accountsWith(3), extractOf(ok(TWO_ON)))).toBeNull();
  });

  it('without a limit are never all in use, and nobody is counted', () => {
    expect(seatsWhenFull(accountsWith(null), NOT_ASKED)).toBeNull();
  });

  it.each<['whoAmI' | 'mayWrite' | 'subscription', Failure]>([
    ['whoAmI', DENIED],
    ['mayWrite', DENIED],
    ['subscription', LATER],
  ])('are not known when Zendesk does not answer %s, and nobody is counted', (question, answer) => {
    const accounts = accountsWith(2);
    accounts[question] = () => answer;
    expect(seatsWhenFull(accounts, NOT_ASKED)).toBeNull();
  });

  it('are not known when the accounts cannot be counted', () => {
    expect(seatsWhenFull(accountsWith(2), extractOf(LATER))).toBeNull();
    expect(seatsWhenFull(accountsWith(2), extractOf('busy'))).toBeNull();
  });
});
