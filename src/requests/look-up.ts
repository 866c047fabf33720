import { type Account, type Lookup, map, ok, type Result, zip, zipResults } from '../zendesk/accounts';
import { accountAmong, isAccountOf, onlyAccount } from '../zendesk/whose-account';
import { AccountIndex, isFound, type KnownAccounts } from './account-index';
import { withAllAddresses } from './all-addresses';
import { decideIntent, finish, type OpenAttempt, priorEffect, type SettledAttempt } from './attempt';
import { type Effect, type Outcome, outcomeOfFailure } from './outcome';
import type { Mentions, RequestServices } from './ports';
import { lookForTakenAway } from './taken-away';

type Services = Pick<
  RequestServices,
  'access' | 'accounts' | 'calendar' | 'hasGiven' | 'hasWaited' | 'snapshot' | 'mentions' | 'now'
>;
type Found = Result<Lookup> | 'busy';

export interface LookedUp {
  /** In the order of the attempts. */
  attempts: SettledAttempt[];
  /** Rows of the response sheet that may be about the same people, as far as they were looked for. */
  rows: readonly number[];
}

const NOWHERE: Mentions = { accounts: [], rows: [] };

/** Finds the person of each attempt and decides what to do. */
export function lookUp(
  attempts: readonly OpenAttempt[],
  services: Services,
  known: KnownAccounts | null,
): LookedUp {
  const listed = attempts.map((attempt) => known?.find(attempt) ?? null);
  const asked = findAll(
    attempts.filter((_, index) => listed[index] === null),
    services,
  );
  const found = listed.map((each) => each ?? asked.found.shift() ?? ok<Lookup>('not-yet-known'));
  const results = withChat(withAccess(found, services), services);
  const settled = zip(attempts, addressed(results, services)).map(([attempt, found]) =>
    conclude(attempt, found, services),
  );
  return { attempts: settled, rows: asked.rows };
}

/** Those who were found, with the addresses by which they may be blocked. */
function addressed(results: readonly Found[], services: Services): Found[] {
  const found = results.filter((each) => each !== 'busy');
  const answers = withAllAddresses(found, services);
  return results.map((each) => (each === 'busy' ? each : (answers.shift() ?? each)));
}

/**
 * Whether light agents and contributors have access hangs on whether they can chat, so those whom only a list of accounts names are
 * read by their ids.
 */
function withAccess(known: readonly Found[], { access, accounts }: Services): Found[] {
  const isOpen = (each: Found): each is { kind: 'ok'; value: Account } =>
    each !== 'busy' && isFound(each) && isUndecided(each.value);
  const open = access.chat === 'ignore' ? [] : known.filter(isOpen);
  if (open.length === 0) return [...known];
  const answers = new Map<Found, Found>(zip(open, accounts.byId(open.map(({ value }) => value.id))));
  return known.map((each) => answers.get(each) ?? each);
}

function isUndecided({ kind, chat, details }: Account): boolean {
  return kind === 'limited' && chat === null && details?.suspended === false;
}

/**
 * Neither a list of accounts nor a look by their ids says whether they can chat, and nobody is told so before it is known.
 * Where Zendesk is asked to give it as well, it is only looked at here: the rest is done once the row is claimed. Nothing is asked
 * where whoever is on can chat.
 */
function withChat(known: readonly Found[], { access, accounts }: Services): Found[] {
  const isOpen = (each: Found): each is { kind: 'ok'; value: Account } =>
    each !== 'busy' && isFound(each) && mayChat(each.value) && each.value.chat === null;
  const isApart = accounts.lookAtChat !== undefined && access.chat !== 'ignore';
  const open = isApart ? known.filter(isOpen) : [];
  if (open.length === 0) return [...known];
  const ids = open.map(({ value }) => value.id);
  const looked =
    access.chat === 'set' && accounts.lookAtChat ? accounts.lookAtChat(ids) : accounts.chatAccess(ids);
  const answers = new Map(zip(open, looked));
  return known.map((each) => {
    const chat = isOpen(each) ? answers.get(each) : undefined;
    return chat && isOpen(each) ? map(chat, (is) => ({ ...each.value, chat: is })) : each;
  });
}

function mayChat({ enabled, kind }: Account): boolean {
  return enabled && (kind === 'agent' || kind === 'limited');
}

/** Asks Zendesk for each of them, and looks for accounts whose address differs in letter case. */
function findAll(
  attempts: readonly OpenAttempt[],
  services: Services,
): { found: Found[]; rows: readonly number[] } {
  if (attempts.length === 0) return { found: [], rows: [] };
  const direct = services.accounts.find(attempts.map(({ person }) => person.email));
  const answered = zipResults(attempts, direct);
  const sought = answered.filter(([, result]) => result.kind === 'ok').map(([attempt]) => attempt);
  const mentions = mentionsOf(sought, direct, services);
  const all = allWhereNeeded(direct, services);
  const others = readMentioned(mentions, services);
  const found = answered.map(([attempt, result]) => combine(attempt, result, all, others));
  return { found, rows: mentions.rows };
}

function mentionsOf(
  attempts: readonly OpenAttempt[],
  direct: readonly Result<Lookup>[],
  { mentions }: Services,
): Mentions {
  if (attempts.length === 0) return NOWHERE;
  const knownIds = direct.flatMap((result) => (isFound(result) ? [result.value.id] : []));
  return mentions(
    attempts.map(({ person }) => person.email),
    knownIds,
  );
}

/**
 * Whether Zendesk's look-up by address respects letter case is not documented. Before an account is created, the
 * address is therefore looked for among all accounts as they were within a day. `null`: the sheet tells.
 */
function allWhereNeeded(direct: readonly Result<Lookup>[], { snapshot, now }: Services): All {
  const isNeeded = direct.some((result) => result.kind === 'ok' && !isFound(result));
  if (!isNeeded || snapshot.isFresh()) return null;
  const all = snapshot.refresh();
  return all === 'busy' || all.kind !== 'ok' ? all : new AccountIndex(all.value, now());
}

type All = AccountIndex | Exclude<Found, { kind: 'ok' }> | null;
type Read = readonly [mentioned: { email: string; id: string }, account: Result<Account | 'absent'>][];

/** An address has one account, or two in other letter case; anybody can type a hundred more into the sheet. */
const MAX_MENTIONED = 5;

function readMentioned({ accounts: all }: Mentions, { accounts }: Services): Read {
  const mentioned = all.filter(({ email }) => {
    return all.filter((each) => each.email === email).length <= MAX_MENTIONED;
  });
  if (mentioned.length === 0) return [];
  return zip(mentioned, accounts.byId(mentioned.map(({ id }) => id)));
}

/** The sheet is open to everybody, and an address may have changed since: only an account that has it now counts. */
function combine(attempt: OpenAttempt, direct: Result<Lookup>, all: All, others: Read): Found {
  const { email } = attempt.person;
  if (direct.kind !== 'ok') return direct;
  if (!isFound(direct) && all !== null && !(all instanceof AccountIndex)) return all;
  const read = others.filter(([mentioned]) => mentioned.email === email).map(([, account]) => account);
  const failed = read.find(({ kind }) => kind !== 'ok');
  if (failed && failed.kind !== 'ok') return failed;
  const listed = all instanceof AccountIndex ? all.accountsOf(email) : [];
  const mentioned = read.flatMap((each) => (isFound(each) ? [each.value] : []));
  const known = [...listed, ...mentioned]; // guard: look-before-create
  if (!isFound(direct)) return accountAmong(email, known);
  return onlyAccount([direct.value, ...known.filter((account) => isAccountOf(email, account))]);
}

function conclude(attempt: OpenAttempt, found: Found, services: Services): SettledAttempt {
  const { access, now } = services;
  const effect = priorEffect(attempt);
  if (found === 'busy') return finish(attempt, waitForOtherExecution(effect, now()));
  if (found.kind === 'ok') {
    const account = typeof found.value === 'string' ? null : found.value;
    const isTakenAway = !account?.enabled && hasWaitedForChat(attempt, services); // guard: taken-away-meanwhile
    return isTakenAway ? lookForTakenAway(attempt, services) : decideIntent(attempt, account, access);
  }
  return finish(attempt, outcomeOfFailure(found, { attempts: attempt.attempts, now: now(), effect }));
}

/** The row may have been typed, and it says something else once a call failed or an execution died: the log knows. */
function hasWaitedForChat({ row, prior, waited }: OpenAttempt, services: Services): boolean {
  if (prior.agentId === '') return false;
  return (waited === 'chat' ? services.hasGiven : services.hasWaited)(row.id, prior.agentId); // guard: waited-before-a-failure
}

/** The row is left to the execution that is going through all accounts now. */
export function waitForOtherExecution(effect: Effect, now: number): Outcome {
  return {
    kind: 'waiting',
    at: now,
    message: { code: 'outcome.other-execution' },
    concerns: 'everybody',
    ...effect,
  };
}
