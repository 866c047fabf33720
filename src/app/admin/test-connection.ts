import { checkSetupChange } from '../../setup/schema';
import { merge } from '../../setup/storage';
import { say } from '../../text/say';
import {
  type Account,
  type Accounts,
  type Failure,
  isRetryable,
  type Subscription,
} from '../../zendesk/accounts';
import type { Credential } from '../../zendesk/auth';
import { reasonOf } from '../../zendesk/failures';
import type { AppContext } from '../context';

export interface ConnectionTest {
  /** The desk can do its work with this: it reads and writes. */
  ok: boolean;
  reads: boolean;
  writes: boolean;
  who: { email: string; name: string; role: string } | null;
  plan: Subscription | null;
  message: string;
  /** Where the cause most likely is, as a field of the setup. */
  field: 'connection.subdomain' | 'connection.credential' | null;
}

/** Finds out what a connection is good for, without changing an account. */
export function testTheConnection(app: AppContext, input: unknown): ConnectionTest {
  const { wish, problems } = checkSetupChange({ connection: input ?? {} });
  if (problems[0])
    return failed(problems.map(({ message }) => message).join(' '), fieldOf(problems[0].field));
  const { credential: typed, hasSecret: _, ...given } = wish.connection ?? {};
  const connection = merge(app.setup.connection, given);
  if (connection.subdomain === '') return failed('Enter your Zendesk subdomain first.', SUBDOMAIN);
  const credential = typed ?? app.secrets.credentialFor(connection);
  if (!credential)
    return failed('Enter a credential: none is saved for this address of Zendesk.', CREDENTIAL);
  const accounts = typed ? app.tryOut(connection, typed) : app.accountsForPreview();
  const test = probe(accounts, connection.subdomain, credential.kind);
  if (test.ok && test.plan) app.state.setSeats(connection.subdomain, test.plan.seats);
  return test;
}

function probe(accounts: Accounts, subdomain: string, kind: Credential['kind']): ConnectionTest {
  const me = accounts.whoAmI();
  if (me.kind !== 'ok') {
    return failed(cannotRead(me, subdomain, kind), me.kind === 'unauthorized' ? CREDENTIAL : SUBDOMAIN);
  }
  const writes = accounts.mayWrite(me.value);
  const plan = accounts.subscription();
  const found = { reads: true, who: whoIs(me.value), plan: plan.kind === 'ok' ? plan.value : null };
  const plain = { ...found, field: null };
  if (writes.kind === 'ok') return { ok: true, writes: true, ...plain, message: works(me.value, found.plan) };
  return { ok: false, writes: false, ...found, field: CREDENTIAL, message: cannotWrite(writes, me.value) };
}

const SUBDOMAIN = 'connection.subdomain';
const CREDENTIAL = 'connection.credential';

function fieldOf(problem: string): ConnectionTest['field'] {
  return problem.startsWith(CREDENTIAL) ? CREDENTIAL : SUBDOMAIN;
}

function failed(message: string, field: ConnectionTest['field']): ConnectionTest {
  return { ok: false, reads: false, writes: false, who: null, plan: null, message, field };
}

function whoIs({ email, name, role }: Account): ConnectionTest['who'] {
  return { email, name, role };
}

function works({ email, role }: Account, plan: Subscription | null): string {
  const seats = plan?.seats ? ` The plan has ${plan.seats} seats.` : '';
  return `Connected as ${email} (${role}). Chat Access may read and change accounts.${seats}`;
}

const ENTER_AGAIN: Record<Credential['kind'], string> = {
  token:
    'Create a token for Zendesk Chat (a token of Zendesk Support does not work there) and enter it again.',
  client: 'Enter its ID and secret again.',
};

function cannotRead(failure: Failure, subdomain: string, kind: Credential['kind']): string {
  const why = say(reasonOf(failure));
  if (isRetryable(failure)) {
    return `No answer from https://${subdomain}.zendesk.com (${why}). Check the subdomain, and try again in a minute.`;
  }
  if (failure.kind === 'unauthorized') {
    return `Zendesk does not accept this credential.${why ? ` It said: ${why}.` : ''} ${ENTER_AGAIN[kind]}`;
  }
  const status = 'status' in failure ? failure.status : why;
  return `https://${subdomain}.zendesk.com answered ${status}. Check the subdomain, and that the account has Zendesk Chat.`;
}

function cannotWrite(failure: Failure, { email, role }: Account): string {
  if (isRetryable(failure)) {
    return `Connected as ${email}, but whether accounts may be changed could not be found out (${say(failure.reason)}). Try again in a minute.`;
  }
  return (
    `Connected as ${email} (${role}), who may read accounts but not change them. ` +
    'If your Chat account was made in Zendesk Support or Suite, people are managed there and not in Chat; ' +
    'otherwise use the credential of an administrator, with the scopes read and write.'
  );
}
