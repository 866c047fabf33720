import type { ConnectionTest } from '../../contract';
import type { Setup } from '../../setup/settings';
import { type Message, tellAll } from '../../text/say';
import { type Account, type Accounts, type Failure, isRetryable } from '../../zendesk/accounts';
import type { Credential } from '../../zendesk/auth';
import { cannotRead, cannotWrite, isNowhere } from './connection-verdict';
import { roleProblem } from './zendesk-problems';

/** What a product of Zendesk was found to be good for. `failure`: why it is not good for all of the work. */
export interface Finding {
  test: ConnectionTest;
  failure: Failure | null;
}

/** A setup that is being tried, and what reaches Zendesk by it. */
export interface Trial {
  setup: Pick<Setup, 'connection' | 'access'>;
  kind: Credential['kind'];
  accounts: Accounts;
}

/** Finds out what a credential is good for in one product, without changing an account. */
export function probeProduct({ setup, kind, accounts }: Trial): Finding {
  const { product, subdomain } = setup.connection;
  const me = accounts.whoAmI();
  if (me.kind !== 'ok') {
    const isElsewhere = me.kind !== 'unauthorized' || (product === 'support' && isNowhere(me));
    const field = isElsewhere ? 'connection.subdomain' : 'connection.credential';
    return { test: failedTest([cannotRead(me, subdomain, kind, product)], field), failure: me };
  }
  const { email, name, role } = me.value;
  const failure = whyNotWritable(me.value, accounts, product);
  const subscription = accounts.subscription();
  const { isSandbox, ...plan } = subscription.kind === 'ok' ? subscription.value : NO_PLAN;
  const isPlanKnown = subscription.kind === 'ok' && (product === 'chat' || plan.name !== '' || plan.seats);
  const found = { reads: true, who: { email, name, role }, plan: isPlanKnown ? plan : null };
  if (failure) {
    const message = tellAll([cannotWrite(failure, me.value, product)]);
    const test = { ok: false, writes: false, ...found, field: 'connection.credential', message } as const;
    return { test, failure };
  }
  const message = tellAll([
    { code: 'connection.works', email, role, seats: plan.seats },
    ...(isSandbox ? [{ code: 'connection.sandbox' } as const] : []),
    ...(product === 'support' && roleProblem(setup.access, accounts) ? [ROLE_NEEDED] : []),
  ]);
  return { test: { ok: true, writes: true, ...found, field: null, message }, failure: null };
}

const NO_PLAN = { name: '', seats: null, isSandbox: undefined };
const ROLE_NEEDED: Message = { code: 'connection.role-to-choose' };

/** For people of Support, roles and groups must be readable as well: without the scope `read` they are not. */
function whyNotWritable(
  me: Account,
  accounts: Accounts,
  product: Setup['connection']['product'],
): Failure | null {
  const writes = accounts.mayWrite(me);
  if (writes.kind !== 'ok') return writes;
  const names = product === 'support' ? accounts.learnNames() : writes;
  return names.kind === 'ok' ? null : names;
}

export function failedTest(messages: readonly Message[], field: ConnectionTest['field']): ConnectionTest {
  return { ok: false, reads: false, writes: false, who: null, plan: null, message: tellAll(messages), field };
}

/** The other product may fare better, unless Zendesk has not really answered. */
export function isRefused({ failure }: Finding): boolean {
  return failure !== null && !isRetryable(failure);
}
