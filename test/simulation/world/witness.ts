import type { Execution } from '../../emulator';
import type { Answer, HttpRequest, Server } from '../../http';
import type { ZendeskChat } from '../../zendesk';
import { noAccountsSeen, type SeenOfAccounts, watched } from './idle-witness';

/** An execution of the world before it was saved; it had ended well. */
export const EARLIER = 0;

/** Zendesk has asked for no call before `until`, in its answer to this call of that execution. */
export interface Wait {
  at: number;
  until: number;
  execution: number;
  call: number;
}

/** What the calls to Zendesk have shown and nobody else keeps. Plain data. */
export interface Seen {
  secrets: string[];
  requests: number;
  /** Every create that was asked for, and whether it was done, whatever the answer said. */
  creates: { email: string; done: boolean }[];
  /** What stands in the columns that are not ours, as people and the form have left it. */
  form: string;
  waits: Wait[];
  /** Calls of which one answer was lost, and with it the others of the same `fetchAll`. */
  unanswered: string[];
  /** Addresses whose account somebody has switched off or deleted in Zendesk. */
  accountsByHand: string[];
  /** Requests whose record somebody has emptied. */
  recordsByHand: string[];
  /** Requests whose row somebody has deleted. */
  rowsDeleted: string[];
  accounts: SeenOfAccounts;
  /** Changes that were asked for by executions that had begun when the desk was paused already. */
  whilePaused: string[];
  /** Calls that came before the end of a wait. */
  early: { at: number; until: number; wait: number; call: string }[];
}

export function nothingSeen(): Seen {
  return {
    secrets: [],
    requests: 0,
    creates: [],
    form: '',
    waits: [],
    unanswered: [],
    accountsByHand: [],
    recordsByHand: [],
    rowsDeleted: [],
    accounts: noAccountsSeen(),
    whilePaused: [],
    early: [],
  };
}

interface Whereabouts {
  now(): number;
  execution(): Pick<Execution, 'id' | 'callCount' | 'startedAt'>;
  /** `null`: it is not. */
  pausedSince(): number | null;
}

/** Stands between the script and Zendesk and notes what goes by. */
export function witnessed(zendesk: ZendeskChat, seen: Seen, where: Whereabouts): Server {
  return (request) => {
    const at = where.now();
    seen.requests += 1;
    noteSecrets(request, seen);
    noteEarly(request, at, seen);
    notePaused(request, zendesk.owner.id, where, seen);
    const answer = watched(request, seen.accounts, zendesk, at, () => zendesk.handle(request));
    noteCreate(request, zendesk, seen);
    noteWait(answer, at, where.execution(), seen);
    return answer;
  };
}

function noteSecrets({ body }: HttpRequest, seen: Seen): void {
  const password = /"password":"((?:[^"\\]|\\.)+)"/.exec(body)?.[1];
  if (password) seen.secrets.push(JSON.parse(`"${password}"`));
}

function noteCreate({ method, url, body }: HttpRequest, { calls }: ZendeskChat, seen: Seen): void {
  if (method !== 'POST' || !url.endsWith('/agents')) return;
  const { email } = JSON.parse(body) as { email: string };
  seen.creates.push({ email: email.toLowerCase(), done: calls.at(-1)?.done ?? false });
}

/** Calls of one `fetchAll` arrive together: none of them can know what another was answered. */
function noteEarly({ method, url }: HttpRequest, at: number, seen: Seen): void {
  const wait = seen.waits.findIndex((each) => each.at < at && at < each.until);
  if (wait < 0) return;
  seen.early.push({ at, until: seen.waits[wait]?.until ?? 0, wait, call: `${method} ${url}` });
}

/** On its own account the program may try whether the credential is accepted again. */
function notePaused({ method, url }: HttpRequest, ownId: number, where: Whereabouts, seen: Seen): void {
  if (method === 'GET' || url.includes('/oauth2/') || url.endsWith(`/agents/${ownId}`)) return;
  const since = where.pausedSince();
  if (since !== null && since < where.execution().startedAt) seen.whilePaused.push(`${method} ${url}`);
}

function noteWait(
  answer: Answer,
  at: number,
  { id, callCount }: Pick<Execution, 'id' | 'callCount'>,
  seen: Seen,
): void {
  if ('lost' in answer) seen.unanswered.push(`${id} ${callCount}`);
  if ('lost' in answer || (answer.status !== 429 && answer.status < 500)) return;
  const header = answer.headers['Retry-After'];
  if (typeof header !== 'string') return;
  const until = /^\d+$/.test(header) ? at + Number(header) * 1000 : Date.parse(header);
  seen.waits.push({ at, until, execution: id, call: callCount });
}
