import type { HttpRequest } from '../../http';
import type { Deed, Place, Reply, Touch, Wish } from '../shapes';
import type { Room } from './room';
import { readWish } from './wishes';

/** What the web thread asks of the desk. */
export type Asked =
  | { kind: 'view'; place: Place; wanted: string }
  | { kind: 'mail'; id: string }
  | { kind: 'sidebar' }
  | { kind: 'zendesk'; request: Pick<HttpRequest, 'method' | 'headers' | 'body'> & { path: string } }
  | { kind: 'wish'; body: unknown };

export interface Errand {
  id: number;
  asked: Asked;
}

type Answer = (id: number, reply: Reply) => void;

/** Looks and touches happen at once, also between two calls of a running script; deeds wait for their turn. */
export class Errands {
  readonly #room: Room;
  readonly #answer: Answer;
  readonly #onChange: () => void;
  readonly #deeds: { id: number; deed: Deed }[] = [];
  #isWorking = false;

  constructor(room: Room, answer: Answer, onChange: () => void) {
    this.#room = room;
    this.#answer = answer;
    this.#onChange = onChange;
  }

  take({ id, asked }: Errand): void {
    if (asked.kind === 'wish') this.#wish(id, readWish(asked.body));
    else
      this.#answer(
        id,
        attempt(() => this.#look(asked)),
      );
  }

  #wish(id: number, wish: Wish | null): void {
    if (!wish) this.#answer(id, refusal('This cannot be asked for.'));
    else if (isDeed(wish)) this.#deeds.push({ id, deed: wish });
    else this.#finish(id, () => this.#room.touch(wish));
  }

  /** Does what waits, unless it is being done. */
  work(): void {
    if (this.#isWorking) return;
    this.#isWorking = true;
    for (let next = this.#deeds.shift(); next; next = this.#deeds.shift()) {
      const { id, deed } = next;
      this.#finish(id, () => this.#room.perform(deed));
    }
    this.#isWorking = false;
  }

  #finish(id: number, act: () => unknown): void {
    this.#answer(id, attempt(act));
    this.#onChange();
  }

  #look(asked: Exclude<Asked, { kind: 'wish' }>): unknown {
    switch (asked.kind) {
      case 'view':
        return this.#room.view(asked.place, asked.wanted);
      case 'mail':
        return this.#room.mailHtml(asked.id);
      case 'sidebar':
        return this.#room.sidebar();
      case 'zendesk': {
        const { zendesk } = this.#room.desk;
        const { path, ...request } = asked.request;
        const answer = zendesk.handle({ ...request, url: `https://${zendesk.subdomain}.zendesk.com${path}` });
        this.#onChange();
        return answer;
      }
    }
  }
}

const DEEDS: readonly Wish['do'][] = ['submit', 'submit-many', 'edit-last', 'advance', 'menu', 'script'];

function isDeed(wish: Wish): wish is Exclude<Wish, Touch> {
  return DEEDS.includes(wish.do);
}

function attempt(act: () => unknown): Reply {
  try {
    return { ok: true, value: act() };
  } catch (error) {
    return refusal(error instanceof Error ? error.message : String(error));
  }
}

function refusal(message: string): Reply {
  return { ok: false, message };
}
