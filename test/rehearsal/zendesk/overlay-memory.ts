import type { Body } from './overlay-replies';

/** Far above every id that Zendesk gives, and still a whole number that JSON keeps. */
const FIRST_ID = 8_000_000_000_000_001;

/** What would be different in Zendesk by now, and what has been seen of it. */
export class OverlayMemory {
  readonly created = new Map<number, Body>();
  readonly changed = new Map<number, Body>();
  /** Members of departments that were written. */
  readonly members = new Map<number, number[]>();
  /** Every agent as it was last answered, with what was changed since. */
  readonly seen = new Map<number, Body>();
  #nextId = FIRST_ID;

  add(agent: Body): Body {
    const id = this.#nextId;
    this.#nextId += 1;
    const added = { id, ...agent };
    this.created.set(id, added);
    return this.look(added);
  }

  change(id: number, fields: Body): void {
    const made = this.created.get(id);
    if (made) this.created.set(id, { ...made, ...fields });
    else this.changed.set(id, { ...this.changed.get(id), ...fields });
  }

  /** An agent as Zendesk would answer it now. */
  look(agent: Body): Body {
    const id = Number(agent.id);
    const current = this.#inDepartments(id, { ...agent, ...(this.created.get(id) ?? this.changed.get(id)) });
    this.seen.set(id, current);
    return current;
  }

  createdFrom(since: number): Body[] {
    return [...this.created.values()]
      .filter(({ id }) => Number(id) >= since)
      .map((agent) => this.look(agent));
  }

  byEmail(email: string): Body | undefined {
    const wanted = email.toLowerCase();
    return [...this.seen.values()].find((agent) => String(agent.email).toLowerCase() === wanted);
  }

  enabledCount(): number {
    return [...this.seen.values()].filter(({ enabled }) => enabled === true || enabled === 1).length;
  }

  #inDepartments(id: number, agent: Body): Body {
    let { departments, enabled_departments: enabled } = agent;
    for (const [department, members] of this.members) {
      departments = withMembership(departments, department, members.includes(id));
      enabled = withMembership(enabled, department, members.includes(id));
    }
    return this.members.size === 0 ? agent : { ...agent, departments, enabled_departments: enabled };
  }
}

function withMembership(list: unknown, department: number, isIn: boolean): unknown {
  if (!Array.isArray(list)) return list;
  const others = list.filter((id) => id !== department);
  return isIn ? [...others, department] : others;
}
