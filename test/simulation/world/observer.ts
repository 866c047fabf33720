import type { Execution } from '../../emulator';
import type { Answer, HttpRequest, Server } from '../../http';
import { type AccountObservations, noAccountObservations } from './account-observer';
import type { ObservedDecision } from './approvals';
import type { AskedEnd } from './ends';
import type { SimZendesk } from './sim-zendesk';

/** Stands for executions before the world was saved, which have all completed. */
export const EARLIER_EXECUTION = 0;

/** A Retry-After until `until`, received by this call of that execution. */
export interface Wait {
  at: number;
  until: number;
  execution: number;
  call: number;
}

/** What has been observed in calls to Zendesk and in manual edits, and is stored nowhere else. Plain data. */
export interface Observations {
  secrets: string[];
  requests: number;
  /** Every create that was requested, and whether it was carried out, regardless of the answer. */
  creates: { email: string; done: boolean; at: number }[];
  /** The content of the form columns after the last edit by a user or the form. */
  form: string;
  /** Every address that the form has ever held: answers can be edited after they were handled. */
  requested: string[];
  waits: Wait[];
  /** Calls with a lost answer, which also loses the other answers of the same `fetchAll`. */
  unansweredCalls: string[];
  /** Addresses whose account an admin has changed in Zendesk. */
  manuallyChangedAccounts: string[];
  /** Requests whose record an admin has cleared. */
  manuallyClearedRecords: string[];
  /** Requests whose row an admin has deleted. */
  deletedRows: string[];
  /** Requests whose answers an editor has pasted into another row: there may be two of them. */
  pastedRequests: string[];
  /** Drafts of the owner that are not ours. */
  privateDrafts: string[];
  /** Requests in whose row an editor has typed something into the `Mail` column. */
  forgedMails: string[];
  /** Requests whose requester has been edited: nobody knows any more to whom their drafts went. */
  readdressed: string[];
  /** Answers as they were before an edit. */
  formerAnswers: { requester: string; email: string }[];
  /** Until when the form has asked for access, where it asks for a last day. */
  ends: AskedEnd[];
  /** Whom people have blocked, once the setup says so. */
  blocked: { email: string; at: number }[];
  /** What people have decided about requests that need approval, or have tried to. */
  decisions: ObservedDecision[];
  /** Requests in whose row an editor has typed a status. */
  typedStatuses: string[];
  /** What editors have done to the sheet `Log`. */
  logEdits: string[];
  /** The people whom the sheet `Exemptions` listed when a review last found it in order. */
  exempted: string[];
  exemptedAt: number;
  accounts: AccountObservations;
  /** Changes requested by executions that started while Chat Access was paused. */
  changesWhilePaused: string[];
  /** Calls before the end of a Retry-After. */
  earlyCalls: { at: number; until: number; wait: number; call: string }[];
}

export function noObservations(): Observations {
  return {
    secrets: [],
    requests: 0,
    creates: [],
    form: '',
    requested: [],
    waits: [],
    unansweredCalls: [],
    manuallyChangedAccounts: [],
    manuallyClearedRecords: [],
    deletedRows: [],
    pastedRequests: [],
    privateDrafts: [],
    forgedMails: [],
    readdressed: [],
    formerAnswers: [],
    ends: [],
    blocked: [],
    decisions: [],
    typedStatuses: [],
    logEdits: [],
    exempted: [],
    exemptedAt: 0,
    accounts: noAccountObservations(),
    changesWhilePaused: [],
    earlyCalls: [],
  };
}

interface ObserverContext {
  now(): number;
  execution(): Pick<Execution, 'id' | 'callCount' | 'startedAt'>;
  /** `null` when Chat Access is not paused. */
  pausedSince(): number | null;
}

/** Passes the calls of the script to Zendesk and notes what it observes. */
export function observedServer(
  zendesk: SimZendesk,
  observed: Observations,
  context: ObserverContext,
): Server {
  return (request) => {
    const at = context.now();
    observed.requests += 1;
    noteSecrets(request, observed);
    noteEarlyCall(request, at, observed);
    notePaused(request, zendesk, context, observed);
    const answer = zendesk.observe(request, observed.accounts, at);
    noteCreate(request, zendesk, observed, at);
    noteWait(answer, at, context.execution(), observed);
    return answer;
  };
}

function noteSecrets({ body }: HttpRequest, observed: Observations): void {
  const password = /"password":"((?:[^"\\]|\\.)+)"/.exec(body)?.[1];
  if (password) observed.secrets.push(JSON.parse(`"${password}"`));
}

function noteCreate(request: HttpRequest, zendesk: SimZendesk, observed: Observations, at: number): void {
  const email = zendesk.addressCreated(request);
  if (email === null) return;
  observed.creates.push({ email: email.toLowerCase(), done: zendesk.calls.at(-1)?.done ?? false, at });
}

/** Calls of the same `fetchAll` arrive at the same time and cannot know the answers to each other. */
function noteEarlyCall({ method, url }: HttpRequest, at: number, observed: Observations): void {
  const wait = observed.waits.findIndex((each) => each.at < at && at < each.until);
  if (wait < 0) return;
  observed.earlyCalls.push({ at, until: observed.waits[wait]?.until ?? 0, wait, call: `${method} ${url}` });
}

/** Updates of its own account do not count: with those the program tests whether the credential works again. */
function notePaused(
  { method, url }: HttpRequest,
  zendesk: SimZendesk,
  context: ObserverContext,
  observed: Observations,
): void {
  if (method === 'GET' || /\/oauth2?\//.test(url) || zendesk.isAboutItself(url)) return;
  const since = context.pausedSince();
  if (since !== null && since < context.execution().startedAt)
    observed.changesWhilePaused.push(`${method} ${url}`);
}

function noteWait(
  answer: Answer,
  at: number,
  { id, callCount }: Pick<Execution, 'id' | 'callCount'>,
  observed: Observations,
): void {
  if ('lost' in answer) observed.unansweredCalls.push(`${id} ${callCount}`);
  if ('lost' in answer || (answer.status !== 429 && answer.status < 500)) return;
  const header = answer.headers['Retry-After'];
  if (typeof header !== 'string') return;
  const until = /^\d+$/.test(header) ? at + Number(header) * 1000 : Date.parse(header);
  observed.waits.push({ at, until, execution: id, call: callCount });
}
