import { cannotRead, cannotWrite } from '../../../src/app/admin/connection-verdict';
import type { Account, Failure } from '../../../src/zendesk/accounts';

const reason = { code: 'failure.no-answer' } as const;
const ME = { email: 'me@acme.example', role: 'Agent' } as Account;

const outage: Failure = { kind: 'transient', notBefore: null, reason };
const refused: Failure = { kind: 'unauthorized', status: 401, reason };
const rejected: Failure = { kind: 'rejected', status: 404, reason };

describe('a connection that cannot be read', () => {
  it('is told by its cause: no answer, a refused credential, or another answer', () => {
    expect(cannotRead(outage, 'acme', 'token', 'chat')).toEqual({
      code: 'connection.no-answer',
      subdomain: 'acme',
      reason,
    });
    expect(cannotRead(refused, 'acme', 'client', 'chat')).toEqual({
      code: 'connection.unauthorized',
      kind: 'client',
      reason,
    });
    expect(cannotRead(rejected, 'acme', 'token', 'chat')).toEqual({
      code: 'connection.not-chat',
      subdomain: 'acme',
      answer: 404,
    });
  });
});

describe('accounts that cannot be changed', () => {
  it('are not blamed on the credential while Zendesk does not answer', () => {
    expect(cannotWrite(outage, ME, 'chat')).toEqual({ code: 'connection.untested', email: ME.email, reason });
    for (const failure of [refused, rejected]) {
      expect(cannotWrite(failure, ME, 'chat')).toEqual({
        code: 'connection.read-only',
        email: ME.email,
        role: 'Agent',
      });
    }
  });
});
