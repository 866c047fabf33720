import type { ConnectionTest } from '../../contract';
import { checkSetupChange } from '../../setup/schema';
import { merge } from '../../setup/storage';
import { type Message, say } from '../../text/say';
import { type Account, type Accounts, type Failure, isRetryable } from '../../zendesk/accounts';
import type { Credential } from '../../zendesk/auth';
import { reasonOf } from '../../zendesk/failures';
import type { AppContext } from '../context';

type Context = Pick<AppContext, 'setup' | 'state' | 'secrets' | 'tryOut' | 'accountsThatPauseNothing'>;

/** Finds out what a connection is good for, without changing an account. What is left out is as it is saved. */
export function testConnection(input: unknown, context: Context): ConnectionTest {
  const { change, problems } = checkSetupChange({ connection: input ?? {} });
  if (problems[0]) {
    const sentences = problems.map(({ message }) => message).join(' ');
    return failed(sentences, problems[0].field.startsWith(CREDENTIAL) ? CREDENTIAL : SUBDOMAIN);
  }
  const { credential: typed, hasSecret: _, ...given } = change.connection ?? {};
  const connection = merge(context.setup.connection, given);
  if (connection.subdomain === '') return failed(say({ code: 'setup.no-subdomain' }), SUBDOMAIN);
  const credential = typed ?? context.secrets.credentialFor(connection);
  if (!credential) return failed(say({ code: 'connection.none-saved' }), CREDENTIAL);
  const accounts = typed ? context.tryOut(connection, typed) : context.accountsThatPauseNothing();
  const test = probe(accounts, connection.subdomain, credential.kind);
  if (test.ok && test.plan) context.state.setSeats(connection.subdomain, test.plan.seats);
  return test;
}

const SUBDOMAIN = 'connection.subdomain';
const CREDENTIAL = 'connection.credential';

function failed(message: string, field: ConnectionTest['field']): ConnectionTest {
  return { ok: false, reads: false, writes: false, who: null, plan: null, message, field };
}

function probe(accounts: Accounts, subdomain: string, kind: Credential['kind']): ConnectionTest {
  const me = accounts.whoAmI();
  if (me.kind !== 'ok') {
    const field = me.kind === 'unauthorized' ? CREDENTIAL : SUBDOMAIN;
    return failed(say(cannotRead(me, subdomain, kind)), field);
  }
  const { email, name, role } = me.value;
  const writes = accounts.mayWrite(me.value);
  const subscription = accounts.subscription();
  const plan = subscription.kind === 'ok' ? subscription.value : null;
  const found = { reads: true, who: { email, name, role }, plan };
  if (writes.kind !== 'ok') {
    const message = say(cannotWrite(writes, me.value));
    return { ok: false, writes: false, ...found, field: CREDENTIAL, message };
  }
  const message = say({ code: 'connection.works', email, role, seats: plan?.seats ?? null });
  return { ok: true, writes: true, ...found, field: null, message };
}

/** Why Zendesk did not even say whose credential it is, and what to do. */
export function cannotRead(failure: Failure, subdomain: string, kind: Credential['kind']): Message {
  const reason = reasonOf(failure);
  if (isRetryable(failure)) return { code: 'connection.no-answer', subdomain, reason };
  if (failure.kind === 'unauthorized') return { code: 'connection.unauthorized', reason, kind };
  const answer = 'status' in failure ? failure.status : say(reason);
  return { code: 'connection.not-chat', subdomain, answer };
}

/** Why accounts can be read but not changed, and what to do. */
export function cannotWrite(failure: Failure, { email, role }: Account): Message {
  if (isRetryable(failure)) return { code: 'connection.untested', email, reason: failure.reason };
  return { code: 'connection.read-only', email, role };
}
