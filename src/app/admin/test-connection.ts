import type { ConnectionTest } from '../../contract';
import { checkSetupChange } from '../../setup/schema';
import type { Setup } from '../../setup/settings';
import { merge } from '../../setup/storage';
import { tell } from '../../text/say';
import type { Credential } from '../../zendesk/auth';
import type { Connection } from '../../zendesk/connection';
import { isForbidden, reasonOf } from '../../zendesk/failures';
import type { AppContext } from '../context';
import { endPause } from '../requests/end-pause';
import { isNowhere } from './connection-verdict';
import { isRetiredHost } from './missing-settings';
import { areOtherAccounts } from './other-accounts';
import { type Finding, failedTest, isRefused, probeProduct } from './probe-product';

type Context = Pick<AppContext, 'setup' | 'state' | 'secrets' | 'tryOut' | 'accountsThatPauseNothing'>;

/**
 * Finds out what a connection is good for, without changing an account. What is left out is as it is saved; where nothing is
 * saved for that address, the product is found out as well.
 */
export function testConnection(input: unknown, context: Context): ConnectionTest {
  const { change, problems } = checkSetupChange({ connection: input ?? {} });
  if (problems[0]) {
    const sentences = problems.map(({ message }) => message).join(' ');
    return { ...failedTest([], fieldOf(problems[0].field)), message: sentences };
  }
  const { credential: typed, hasSecret: _, ...given } = change.connection ?? {};
  const saved = context.setup.connection;
  const connection = merge(saved, given);
  if (connection.subdomain === '') return failedTest([{ code: 'setup.no-subdomain' }], SUBDOMAIN);
  if (isRetiredHost(connection)) return failedTest([{ code: 'setup.support-host' }], PRODUCT);
  const credential = typed ?? context.secrets.credentialFor(connection);
  if (!credential) return failedTest([{ code: 'connection.none-saved' }], CREDENTIAL);
  const isOpen = given.product === undefined && connection.subdomain !== saved.subdomain;
  const trial = { connection, credential, isTyped: typed !== undefined };
  const test = testProducts(trial, isOpen, context);
  if (test.ok && test.plan) context.state.setSeats(connection.subdomain, test.plan.seats);
  const isSaved = typed === undefined && !areOtherAccounts(saved, connection);
  if (test.ok && isSaved) endPauseOfCredential(context.state);
  return test;
}

/** The cause is gone. The pause of a person stays, and so does that of an owner whose credential this person does not have. */
function endPauseOfCredential(state: Context['state']): void {
  if (state.owner.isMe() && state.pause.fresh()?.cause === 'credential') endPause(state);
}

const SUBDOMAIN = 'connection.subdomain';
const CREDENTIAL = 'connection.credential';
const PRODUCT = 'connection.product';

function fieldOf(field: string): ConnectionTest['field'] {
  if (field.startsWith(CREDENTIAL)) return CREDENTIAL;
  return field === PRODUCT ? PRODUCT : SUBDOMAIN;
}

interface ConnectionTrial {
  connection: Connection;
  credential: Credential;
  isTyped: boolean;
}

/** The product that is asked for, and where that refuses, the other one. `isOpen`: either will do. */
function testProducts(trial: ConnectionTrial, isOpen: boolean, context: Context): ConnectionTest {
  const { product, host } = trial.connection;
  const first = probe(trial, context);
  if (!isRefused(first) || host === 'zopim') return first.test;
  const other = product === 'chat' ? 'support' : 'chat';
  const second = probe({ ...trial, connection: { ...trial.connection, product: other } }, context);
  if (second.test.ok) return otherWorks(second.test, other, isOpen);
  if (second.failure && !isRefused(second)) return first.test;
  return explainBoth({ ...trial, isOpen }, { [product]: first, [other]: second } as Findings);
}

/** By the saved connection where nothing else is asked: a token that was fetched for it is used. */
function probe({ connection, credential, isTyped }: ConnectionTrial, context: Context): Finding {
  const setup: Setup = { ...context.setup, connection };
  const isSaved = !isTyped && connection.product === context.setup.connection.product;
  const accounts = isSaved ? context.accountsThatPauseNothing() : context.tryOut(setup, credential);
  return probeProduct({ setup, kind: credential.kind, accounts });
}

function otherWorks(test: ConnectionTest, product: Connection['product'], isOpen: boolean): ConnectionTest {
  if (isOpen) return { ...test, product };
  const message = tell({ code: 'connection.other-product', product, email: test.who?.email ?? '' });
  return { ...test, ok: false, product, message, field: PRODUCT };
}

type Findings = Record<Connection['product'], Finding>;

/** Neither is good for all of the work. What both say together tells more than what one says. */
function explainBoth(
  { connection, credential, isOpen }: ConnectionTrial & { isOpen: boolean },
  { chat, support }: Findings,
): ConnectionTest {
  const { product, subdomain } = connection;
  if (support.test.reads || isKnownAndRefused(support)) return proposeSuite(support.test, product);
  const hasSupport = isAnonymous(support) || (product === 'support' && !isAbsent(support));
  if (chat.test.reads && hasSupport) {
    const message = tell({ code: 'connection.chat-credential' });
    return proposeSuite({ ...chat.test, field: CREDENTIAL, message }, product);
  }
  const isChatAsked = product === 'chat' && !isOpen;
  if (isAbsent(chat) && isAbsent(support) && !isChatAsked) {
    return failedTest([{ code: 'connection.no-such-account', subdomain }], SUBDOMAIN);
  }
  if (isOpen && hasSupport && !chat.test.reads) {
    return failedTest([{ code: 'connection.unauthorized-anywhere', kind: credential.kind }], CREDENTIAL);
  }
  return (product === 'chat' ? chat : support).test;
}

function proposeSuite(test: ConnectionTest, asked: Connection['product']): ConnectionTest {
  return asked === 'chat' ? { ...test, product: 'support' } : test;
}

/** Support answers whom it does not know as a visitor, so there is Support at this address. */
function isAnonymous({ failure }: Finding): boolean {
  return failure !== null && reasonOf(failure).code === 'failure.anonymous';
}

function isAbsent({ failure }: Finding): boolean {
  return failure !== null && isNowhere(failure);
}

/** A token that opens nothing is refused in words; an account without Support says nothing. */
function isKnownAndRefused({ failure }: Finding): boolean {
  if (!failure || !isForbidden(failure)) return false;
  return failure.reason.code === 'failure.said' && failure.reason.said !== '';
}
