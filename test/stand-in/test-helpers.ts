import type { Answer, HttpReply, HttpRequest } from '../http';
import { type StandInOptions, ZendeskChat } from './stand-in';

export const NOON = Date.UTC(2026, 0, 15, 12);

/** A clock that tests move. */
export class ManualClock {
  now = NOON;
  readonly read = () => this.now;

  pass(seconds: number): void {
    this.now += seconds * 1000;
  }
}

/** A stand-in with a fixed clock, or another given one. */
export function standInWith(options: Partial<StandInOptions> = {}): ZendeskChat {
  return new ZendeskChat({ clock: () => NOON, ...options });
}

interface Extras {
  token?: string;
  headers?: Record<string, string>;
  /** Instead of a JSON body. */
  raw?: string;
}

/** Calls the API by path with the owner's token; the answer may be lost. */
export function send(
  standIn: ZendeskChat,
  method: HttpRequest['method'],
  path: string,
  body?: unknown,
  { token = standIn.token, headers = {}, raw }: Extras = {},
): Answer {
  return standIn.handle({
    method,
    url: `https://${standIn.subdomain}.zendesk.com/api/v2/chat${path}`,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
    body: raw ?? (body === undefined ? '' : JSON.stringify(body)),
  });
}

/** As `send`, but requires an answer and parses its body if it is JSON. */
export function ask<Shape = unknown>(
  standIn: ZendeskChat,
  method: HttpRequest['method'],
  path: string,
  body?: unknown,
  extras?: Extras,
) {
  return read<Shape>(send(standIn, method, path, body, extras));
}

/** Requests a token. */
export function askForToken(standIn: ZendeskChat, form: Record<string, string>, headers = {}) {
  return read<Record<string, string | number>>(
    standIn.handle({
      method: 'POST',
      url: `https://${standIn.subdomain}.zendesk.com/oauth2/chat/token`,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(form).toString(),
    }),
  );
}

/** `json` has the type that the test expects, or is `undefined` when the body is not JSON. */
export function read<Shape = unknown>(answer: Answer): HttpReply & { json: Shape } {
  if ('lost' in answer) throw new Error(`No answer came: ${answer.lost} after ${answer.seconds} seconds.`);
  return { ...answer, json: parsed(answer) as Shape };
}

function parsed({ body, headers }: HttpReply): unknown {
  if (!String(headers['Content-Type']).startsWith('application/json')) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** An agent in an answer. */
export interface AgentAnswer {
  id: number;
  email: string;
  display_name: string;
  enabled: boolean | 0 | 1;
  role_id: number;
  departments: number[];
  enabled_departments: number[];
}

export interface DepartmentAnswer {
  id: number;
  name: string;
  members: number[];
}

/** The fields for a create that every account accepts. */
export function newPerson(email: string, more: object = {}) {
  return { email, display_name: 'Some One', password: 'aB3$aB3$aB3$aB3$aB3$aB3$', ...more };
}
