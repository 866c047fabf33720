import { type Failure, ok } from '../../../src/zendesk/accounts';
import { createAgents } from '../../../src/zendesk/chat/create-agents';
import { ChatNames } from '../../../src/zendesk/chat/names';
import type { HttpReply } from '../../../src/zendesk/http';
import { OUTCOME_UNKNOWN, UNAUTHORIZED } from '../../requests/known-failures';
import { fakeZendesk, many, reply } from '../fake-zendesk';
import { agent, create, made, PASSWORD, refusal, rejected } from './creating';

describe('creating agents', () => {
  it('sends each with a password of its own, and nothing else is asked', () => {
    const { results, asked, bodies } = create(['ana', 'ben']);
    expect(results).toMatchObject([
      { kind: 'ok', value: { email: 'ana@acme.com' } },
      { kind: 'ok', value: { email: 'ben@acme.com' } },
    ]);
    expect(asked).toEqual([]);
    expect(bodies).toHaveLength(2);
    expect(bodies[0]).toEqual({
      email: 'ana@acme.com',
      password: PASSWORD,
      first_name: 'ana',
      last_name: 'Silva',
      display_name: 'ana Silva',
      enabled: 1,
    });
  });

  it('makes a password for each', () => {
    const { client } = fakeZendesk({ answer: () => made('x@acme.com') });
    const names = new ChatNames(client, { load: () => null, save: () => {} });
    let count = 0;
    const newPassword = () => `${++count}`;
    const parts = { client, names, newPassword, find: () => [], allAccounts: () => ok([]) };
    createAgents([agent('ana'), agent('ben')], { ...parts, explain: (some) => [...some] });
    expect(count).toBe(2);
  });

  it('sends the id of a role as a number, and a name without blanks at its ends', () => {
    const { client, batches } = fakeZendesk({ answer: () => made('ana@acme.com') });
    const names = new ChatNames(client, { load: () => null, save: () => {} });
    createAgents([agent('ana', { lastName: '', roleId: '360002848996' })], {
      client,
      names,
      newPassword: () => PASSWORD,
      find: () => [],
      allAccounts: () => ok([]),
      explain: (some) => [...some],
    });
    expect(JSON.parse(batches[0]?.[0]?.payload ?? '')).toMatchObject({
      role_id: 360002848996,
      display_name: 'ana',
    });
  });

  it.each(['is too weak', `${PASSWORD} is too weak`, 'Xy7$Xy7$ is too weak'])(
    'never passes on a password that Zendesk repeats, whole or shortened: %s',
    (said) => {
      const { results } = create(['ana'], { answers: { ana: refusal(400, said) } });
      expect(results).toEqual([rejected(400, said === 'is too weak' ? said : '')]);
    },
  );

  it.each<[string, HttpReply, Failure]>([
    ['a lost answer', null, OUTCOME_UNKNOWN],
    ['a refused token', reply(401, { error: 'the token has ended' }), UNAUTHORIZED],
  ])('looks no one up after %s', (_, answer, failure) => {
    const { results, asked } = create(['ana'], { answers: { ana: answer } });
    expect(results).toEqual([failure]);
    expect(asked).toEqual([]);
  });

  it('looks no one up for calls that were left out after a refused token', () => {
    const names = Array.from({ length: 12 }, (_, index) => `p${index}`);
    const answers = { p0: reply(401, { error: 'the token has ended' }) };
    const { results, asked } = create(names, { answers });
    expect(results.slice(10)).toEqual(many(2, UNAUTHORIZED));
    expect(asked).toEqual([]);
  });
});
