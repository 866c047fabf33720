import { checkSetupChange } from '../../setup/schema';
import type { Credential, Setup } from '../../setup/settings';
import { merge } from '../../setup/storage';
import type { Account, Accounts, Failure, Subscription } from '../../zendesk/accounts';
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
  const accounts = accountsFor(app, connection, credential, typed === undefined);
  const test = probe(accounts, connection.subdomain, credential.kind);
  if (test.ok && test.plan) app.state.setSeats(connection.subdomain, test.plan.seats);
  return test;
}

function accountsFor(
  app: AppContext,
  connection: Setup['connection'],
  credential: Credential,
  saved: boolean,
): Accounts {
  return app.accountsWith(connection, credential, saved ? app.secrets.tokens : undefined);
}

function probe(accounts: Accounts, subdomain: string, kind: Credential['kind']): ConnectionTest {
  const me = accounts.whoAmI();
  if (me.kind !== 'ok') {
    return failed(cannotRead(me, subdomain, kind), me.kind === 'denied' ? CREDENTIAL : SUBDOMAIN);
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

function cannotRead(trouble: Failure, subdomain: string, kind: Credential['kind']): string {
  if (trouble.kind === 'later') {
    return `No answer from https://${subdomain}.zendesk.com (${trouble.reason}). Check the subdomain, and try again in a minute.`;
  }
  if (trouble.kind === 'denied') {
    const said = trouble.reason ? ` It said: ${trouble.reason}.` : '';
    return `Zendesk does not accept this credential.${said} ${ENTER_AGAIN[kind]}`;
  }
  return `https://${subdomain}.zendesk.com answered ${trouble.status}. Check the subdomain, and that the account has Zendesk Chat.`;
}

function cannotWrite(trouble: Failure, { email, role }: Account): string {
  if (trouble.kind === 'later')
    return `Connected as ${email}, but whether accounts may be changed could not be found out (${trouble.reason}). Try again in a minute.`;
  return (
    `Connected as ${email} (${role}), who may read accounts but not change them. ` +
    'If your Chat account was made in Zendesk Support or Suite, people are managed there and not in Chat; ' +
    'otherwise use the credential of an administrator, with the scopes read and write.'
  );
}
