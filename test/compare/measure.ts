import { answersOf } from '../fixture/access-form';
import { Rng } from '../simulation/histories/rng';
import type { Desk, Way } from './desk';
import { type Asked, requests } from './requests';
import type { Trial } from './trials';

export interface Result {
  way: string;
  zendeskCalls: number;
  /** `null`: it does not run at Google. */
  googleCalls: number | null;
  /** From the answer to the account that is on, in minutes. */
  median: number;
  most: number;
  /** People who were to get access, and have no account that is on at the end. */
  lost: number;
  /** Addresses with more than one account. */
  doubled: number;
  /** Accounts for people from outside. */
  letIn: number;
  mailsDoubled: number;
  /** Requesters who have heard nothing, not even of a refusal. */
  mailsMissing: number;
}

const SECONDS_BETWEEN = 20;
const ANSWERS_A_MINUTE = 60 / SECONDS_BETWEEN;
const KILLED_EXECUTIONS = 0.1;
/** More calls than most executions make. */
const KILLED_WITHIN_CALLS = 40;

export interface Size {
  answers: number;
  /** How long after the last answer what has come of it is counted. */
  hours: number;
}

/** Runs one way through one trial, and counts what has come of it. */
export function measure(way: Way, trial: Trial, { answers, hours }: Size): Result {
  const { asked, before } = requests(answers);
  const desk = way.open();
  desk.add(before);
  const rng = new Rng(1);
  const doneAt = watchAccounts(desk);
  trial.spoil?.(desk, rng);
  desk.zendesk.calls.length = 0;
  const executions = desk.google.executions.length;
  const askedAt = submitAll(asked, { desk, way, trial, rng });
  for (let minute = 0; minute < hours * 60; minute += 1) passMinute({ desk, way, trial, rng });
  const calls = desk.google.executions.slice(executions).reduce((sum, { callCount }) => sum + callCount, 0);
  const isAtGoogle = way.everyMinute === undefined;
  return {
    way: way.name,
    zendeskCalls: desk.zendesk.calls.length,
    googleCalls: isAtGoogle ? calls : null,
    ...timesOf(askedAt, doneAt),
    ...accountsOf(asked, desk),
    ...mailsOf(asked, way.told(desk)),
  };
}

interface Round {
  desk: Desk;
  way: Way;
  trial: Trial;
  rng: Rng;
}

/** When the account of each address was first on. */
function watchAccounts({ google, zendesk }: Desk): Map<string, number> {
  const doneAt = new Map<string, number>();
  zendesk.modes.afterwards = (request, answer) => {
    if (request.method !== 'GET')
      for (const { email, enabled, deleted } of zendesk.snapshot().agents)
        if (enabled && !deleted && !doneAt.has(email)) doneAt.set(email, google.clock.now());
    return answer;
  };
  return doneAt;
}

/** When each address was first asked for. */
function submitAll(asked: readonly Asked[], round: Round): Map<string, number> {
  return round.trial.isBurst ? submitAtOnce(asked, round) : submitOneByOne(asked, round);
}

function submitOneByOne(asked: readonly Asked[], round: Round): Map<string, number> {
  const { desk, way, trial } = round;
  const askedAt = new Map<string, number>();
  asked.forEach(({ isAllowed, ...person }, index) => {
    if (isAllowed && !askedAt.has(person.email)) askedAt.set(person.email, desk.google.clock.now());
    killSome(round);
    desk.google.form.submit(answersOf(person), { twice: trial.doubles === true && index % 2 === 0 });
    desk.google.advance({ seconds: SECONDS_BETWEEN });
    if ((index + 1) % ANSWERS_A_MINUTE === 0) way.everyMinute?.(desk, trial.kills === true);
  });
  return askedAt;
}

function submitAtOnce(asked: readonly Asked[], { desk }: Round): Map<string, number> {
  const now = desk.google.clock.now();
  const allowed = asked.filter(({ isAllowed }) => isAllowed);
  desk.google.form.burst(asked.map(({ isAllowed: _, ...person }) => answersOf(person)));
  return new Map(allowed.map(({ email }) => [email, now]));
}

function passMinute(round: Round): void {
  killSome(round);
  round.desk.google.advance({ minutes: 1 });
  round.way.everyMinute?.(round.desk, round.trial.kills === true);
}

function killSome({ desk, trial, rng }: Round): void {
  if (trial.kills && rng.chance(KILLED_EXECUTIONS))
    desk.google.faults.killAt(1 + rng.below(KILLED_WITHIN_CALLS));
}

/** Accounts that were on before are not among them. */
function timesOf(askedAt: ReadonlyMap<string, number>, doneAt: ReadonlyMap<string, number>) {
  const minutes = [...askedAt]
    .flatMap(([email, at]) => {
      const done = doneAt.get(email);
      return done === undefined || done < at ? [] : [(done - at) / 60_000];
    })
    .sort((a, b) => a - b);
  const at = (share: number) => minutes[Math.ceil(minutes.length * share) - 1] ?? Number.NaN;
  return { median: at(0.5), most: at(0.95) };
}

function accountsOf(asked: readonly Asked[], desk: Desk) {
  const people = new Map(asked.map(({ email, isAllowed }) => [email, isAllowed]));
  const found = [...people].map(([email, isAllowed]) => ({ isAllowed, accounts: desk.accountsOf(email) }));
  return {
    lost: found.filter(({ isAllowed, accounts }) => isAllowed && !accounts.some(({ enabled }) => enabled))
      .length,
    doubled: found.filter(({ accounts }) => accounts.length > 1).length,
    letIn: found.filter(({ isAllowed, accounts }) => !isAllowed && accounts.length > 0).length,
  };
}

function mailsOf(asked: readonly Asked[], told: readonly { to: string }[]) {
  const counts = asked.map(({ requester }) => told.filter(({ to }) => to === requester).length);
  return {
    mailsDoubled: counts.filter((count) => count > 1).length,
    mailsMissing: counts.filter((count) => count === 0).length,
  };
}
