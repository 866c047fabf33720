import type { HttpRequest } from '../../http';
import type { Action, Command, ManualEdit, Reply, ViewName } from '../protocol';
import { parseCommand } from './command-schema';
import type { Session } from './session';

/** What the web thread asks of the backend thread. */
export type BackendRequest =
  | { kind: 'view'; name: ViewName; search: string }
  | { kind: 'mail'; id: string }
  | { kind: 'sidebar' | 'dialog' }
  | { kind: 'zendesk'; request: Pick<HttpRequest, 'method' | 'headers' | 'body'> & { path: string } }
  | { kind: 'command'; body: unknown };

type ReadRequest = Exclude<BackendRequest, { kind: 'command' }>;

export interface RequestMessage {
  id: number;
  request: BackendRequest;
}

type SendReply = (id: number, reply: Reply) => void;

/**
 * Views and manual edits are served at once, even between two calls of a running script. Actions run the script, so
 * they wait until the one before has ended.
 */
export class CommandQueue {
  readonly #session: Session;
  readonly #sendReply: SendReply;
  readonly #onChange: () => void;
  readonly #actions: { id: number; action: Action }[] = [];
  #isRunning = false;

  constructor(session: Session, sendReply: SendReply, onChange: () => void) {
    this.#session = session;
    this.#sendReply = sendReply;
    this.#onChange = onChange;
  }

  receive({ id, request }: RequestMessage): void {
    if (request.kind === 'command') this.#accept(id, parseCommand(request.body));
    else {
      const reply = replyOf(() => this.#read(request));
      this.#sendReply(id, reply);
    }
  }

  #accept(id: number, command: Command | null): void {
    if (!command) this.#sendReply(id, refusal('There is no such command.'));
    else if (isAction(command)) this.#actions.push({ id, action: command });
    else this.#execute(id, () => this.#session.edit(command));
  }

  /** Runs the actions that wait. Does nothing when called from within one of them. */
  runActions(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    for (let next = this.#actions.shift(); next; next = this.#actions.shift()) {
      const { id, action } = next;
      this.#execute(id, () => this.#session.perform(action));
    }
    this.#isRunning = false;
  }

  #execute(id: number, command: () => unknown): void {
    this.#sendReply(id, replyOf(command));
    this.#onChange();
  }

  #read(request: ReadRequest): unknown {
    switch (request.kind) {
      case 'view':
        return this.#session.view(request.name, request.search);
      case 'mail':
        return this.#session.mailHtml(request.id);
      case 'sidebar':
        return this.#session.sidebar();
      case 'dialog':
        return this.#session.dialog();
      case 'zendesk':
        return this.#askZendesk(request.request);
    }
  }

  #askZendesk({ path, ...request }: Extract<ReadRequest, { kind: 'zendesk' }>['request']): unknown {
    const { zendesk } = this.#session.installation;
    const answer = zendesk.handle({ ...request, url: `https://${zendesk.subdomain}.zendesk.com${path}` });
    this.#onChange();
    return answer;
  }
}

const ACTION_NAMES: readonly Command['do'][] = [
  'submit',
  'submit-many',
  'edit-last',
  'advance',
  'menu',
  'sign-in',
  'script',
  'start-over',
];

function isAction(command: Command): command is Exclude<Command, ManualEdit> {
  return ACTION_NAMES.includes(command.do);
}

function replyOf(command: () => unknown): Reply {
  try {
    return { ok: true, value: command() };
  } catch (error) {
    return refusal(error instanceof Error ? error.message : String(error));
  }
}

function refusal(message: string): Reply {
  return { ok: false, message };
}
