import { type Body, isObject } from './overlay-replies';

/** Far above every id of Zendesk, but still a safe integer. */
const FIRST_ID = 8_000_000_000_000_001;

/** The simulated changes to people of Zendesk Suite. */
export class SuiteMemory {
  readonly created = new Map<number, Body>();
  readonly #changed = new Map<number, Body>();
  /** The memberships that were added, by person. */
  readonly #joined = new Map<number, Body[]>();
  /** Everybody whom a simulated admin has ticked Chat for. */
  readonly #canChat = new Set<number>();
  /** Everybody as last read, with the simulated changes. */
  readonly #seen = new Map<number, Body>();
  #nextId = FIRST_ID;

  create(fields: Body): Body {
    const user = { ...fields, id: this.#newId() };
    this.created.set(user.id, user);
    return this.withChanges(user);
  }

  change(id: number, fields: Body): void {
    this.#changed.set(id, { ...this.#changed.get(id), ...fields });
  }

  withChanges(user: Body): Body {
    const current = { ...user, ...this.#changed.get(Number(user.id)) };
    this.#seen.set(Number(user.id), current);
    return current;
  }

  createdBy(email: string): Body[] {
    const all = [...this.created.values()].map((user) => this.withChanges(user));
    return all.filter((user) => isOf(email, user));
  }

  join(userId: number, groupId: unknown): Body {
    const membership = { id: this.#newId(), user_id: userId, group_id: groupId, default: false };
    this.#joined.set(userId, [...this.joined(userId), membership]);
    return membership;
  }

  joined(userId: number): Body[] {
    return this.#joined.get(userId) ?? [];
  }

  canChat(id: number): boolean {
    return this.#canChat.has(id);
  }

  /** `false`: nobody with this address can be given Chat, or they have it from here already. */
  giveChat(email: string): boolean {
    const user = [...this.#seen.values()].find((each) => each.role === 'agent' && isOf(email, each));
    if (!user || this.#canChat.has(Number(user.id))) return false;
    this.#canChat.add(Number(user.id));
    return true;
  }

  #newId(): number {
    this.#nextId += 1;
    return this.#nextId;
  }
}

export function isOf(email: string, user: unknown): boolean {
  return isObject(user) && String(user.email).toLowerCase() === email.toLowerCase();
}
