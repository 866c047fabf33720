import type { Call, HttpReply } from './http';
import { withoutSecrets } from './redact';
import { field, headerOf } from './response';

/** What Zendesk has answered to a change, as its support can look it up. */
export interface ZendeskAnswer {
  /** Of HTTP. */
  status: number;
  /** Empty: Zendesk gave none, or one that is not shown. */
  requestId: string;
}

/**
 * Both stand in the answers of Zendesk's own gateway; the first is what its support asks for.
 * Source: https://support.zendesk.com/hc/en-us/articles/4408821324826
 */
const REQUEST_ID_HEADERS = ['x-zendesk-request-id', 'x-request-id'];

/** What an id consists of, whoever sends it. */
const REQUEST_ID = /^[0-9a-z][0-9a-z._:-]{0,63}$/i;

/** The last answers to changes of each person in this execution, for the lines of the log that say what came of them. */
export class LastAnswers {
  private readonly answers = new Map<string, ZendeskAnswer>();

  /** `secrets`: what no cell may hold, whatever Zendesk repeats of it. */
  note(call: Call, reply: HttpReply, secrets: readonly string[]): void {
    const persons = personsOf(call);
    if (!reply) for (const person of persons) this.answers.delete(person);
    if (!reply) return;
    const answer = { status: reply.status, requestId: requestIdOf(reply.headers, secrets) };
    for (const person of persons) this.answers.set(person, answer);
  }

  /** Gives each answer once: a later line is about something else. */
  take(agentId: string, address: string): ZendeskAnswer | null {
    const persons = [agentId, bare(address)].filter((person) => person !== '');
    const [answer = null] = persons.flatMap((person) => this.answers.get(person) ?? []);
    for (const person of persons) this.answers.delete(person);
    return answer;
  }
}

/** A change names its person by the id in its path or, one that makes an account, by the address in its body. */
function personsOf({ method, path, body, person }: Call): string[] {
  if (method === 'get') return [];
  const [, id = person] = /\/(?:agents|users)\/(\d+)(?![^/?.])/.exec(path) ?? [];
  const email = field(body, 'email') ?? field(field(body, 'user'), 'email');
  return [id, typeof email === 'string' ? bare(email) : undefined].filter((each) => each !== undefined);
}

function bare(address: string): string {
  return address.trim().toLowerCase();
}

function requestIdOf(headers: Record<string, string>, secrets: readonly string[]): string {
  const texts = REQUEST_ID_HEADERS.map((name) => headerOf(headers, name)?.trim() ?? '');
  const id = texts.find((text) => REQUEST_ID.test(text)) ?? '';
  return withoutSecrets(id, secrets); // guard: secret-in-request-id
}
