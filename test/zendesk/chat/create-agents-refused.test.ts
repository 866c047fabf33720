import { type Account, type Failure, ok, type Result } from '../../../src/zendesk/accounts';
import type { CreateParts } from '../../../src/zendesk/chat/create-agents';
import {
  NOT_ATTEMPTED,
  OUTCOME_UNKNOWN,
  REJECTED,
  TRANSIENT,
  UNAUTHORIZED,
} from '../../requests/known-failures';
import { account } from '../../requests/memory-accounts';
import { NOW } from '../fake-zendesk';
import { create, refusal, rejected } from './creating';

describe('a create that is refused', () => {
  const answers = { ana: refusal(422) };
  const found = account({ createdAt: NOW });

  it('is a duplicate when the look-up finds the person now', () => {
    const { results, asked } = create(['ana'], { answers, find: () => ok(found) });
    expect(results).toEqual([{ kind: 'duplicate', account: found }]);
    expect(asked).toEqual(['find ana@acme.com']);
  });

  it('is a duplicate when an address among all accounts differs in letter case alone', () => {
    const all = [account({ id: '8', email: 'ben@acme.com' }), account({ email: 'ANA@Acme.com' })];
    const { results, asked } = create(['ana'], { answers, allAccounts: () => ok(all) });
    expect(results).toEqual([{ kind: 'duplicate', account: all[1] }]);
    expect(asked).toEqual(['find ana@acme.com', 'all']);
  });

  it('is about the person when no account is to be seen', () => {
    expect(create(['ana'], { answers }).results).toEqual([rejected(422)]);
  });

  it('is about the person as well while another execution reads all accounts', () => {
    expect(create(['ana'], { answers, allAccounts: () => 'busy' }).results).toEqual([rejected(422)]);
  });

  it.each([400, 402, 404, 409])(
    'with %d is looked up as well: how duplicates are refused is not documented',
    (status) => {
      const { asked } = create(['ana'], { answers: { ana: refusal(status) } });
      expect(asked).toEqual(['find ana@acme.com', 'all']);
    },
  );

  it('is looked up together with the others that are refused, and with no others', () => {
    const { results, asked } = create(['ana', 'ben', 'cleo', 'dora'], {
      answers: { ana: refusal(422), cleo: refusal(400), dora: null },
      find: (email) => ok(account({ email })),
    });
    expect(asked).toEqual(['find ana@acme.com, cleo@acme.com']);
    expect(results.map(({ kind }) => kind)).toEqual(['duplicate', 'ok', 'duplicate', 'outcome-unknown']);
    expect(results[2]).toMatchObject({ account: { email: 'cleo@acme.com' } });
  });

  it.each<[string, Failure, Failure]>([
    ['is tried again', TRANSIENT, TRANSIENT],
    ['is not in doubt, since nothing was made', OUTCOME_UNKNOWN, { ...OUTCOME_UNKNOWN, kind: 'transient' }],
    ['waits', NOT_ATTEMPTED, NOT_ATTEMPTED],
    ['waits for another credential', UNAUTHORIZED, UNAUTHORIZED],
    ['is about the person', REJECTED, rejected(422)],
  ])('%s when the look-up fails: $kind', (_, failure, expected) => {
    expect(create(['ana'], { answers, find: () => failure }).results).toEqual([expected]);
    expect(create(['ana'], { answers, allAccounts: () => failure }).results).toEqual([expected]);
  });
});

describe('a create that is refused with 403', () => {
  const forbidden: Failure = { ...UNAUTHORIZED, status: 403, reason: { code: 'failure.said', said: 'no' } };
  const answers = { ana: refusal(403, 'no'), ben: refusal(422) };
  /** The credential works: a 403 is about the person. */
  const passes: CreateParts['explain'] = (results) =>
    results.map((result): Result<Account> => (result.kind === 'unauthorized' ? rejected(403, 'no') : result));

  it('is explained before anyone is looked up for it', () => {
    const { results, asked } = create(['ana', 'ben'], { answers });
    expect(results).toEqual([forbidden, rejected(422)]);
    expect(asked).toEqual(['find ben@acme.com', 'all']);
  });

  it('is looked up once it is known to be about the person, who may have an account', () => {
    const { results, asked } = create(['ana', 'ben'], {
      answers,
      explain: passes,
      find: (email) => ok(email === 'ana@acme.com' ? account() : 'absent'),
    });
    expect(results).toEqual([{ kind: 'duplicate', account: account() }, rejected(422)]);
    expect(asked).toEqual(['find ben@acme.com', 'all', 'find ana@acme.com']);
  });

  it('is about the person when no account is to be seen', () => {
    const { results, asked } = create(['ana'], { answers, explain: passes });
    expect(results).toEqual([rejected(403, 'no')]);
    expect(asked).toEqual(['find ana@acme.com', 'all']);
  });

  it('is not looked up when it means that no seat is free', () => {
    const full: CreateParts['explain'] = (results) => results.map(() => ({ kind: 'no-seat', seats: 5 }));
    const { results, asked } = create(['ana'], { answers, explain: full });
    expect(results).toEqual([{ kind: 'no-seat', seats: 5 }]);
    expect(asked).toEqual([]);
  });
});
