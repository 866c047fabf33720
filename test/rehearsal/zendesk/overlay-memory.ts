import type { Body } from './overlay-replies';

/** Far above every id of Zendesk, but still a safe integer. */
const FIRST_ID = 8_000_000_000_000_001;

/** The simulated changes, and the agents that have been read. */
export class OverlayMemory {
  readonly created = new Map<number, Body>();
  readonly changed = new Map<number, Body>();
  /** The members of departments after simulated writes. */
  readonly members = new Map<number, number[]>();
  /** Every agent as last read, with the simulated changes. */
  readonly seen = new Map<number, Body>();
  #nextId = FIRST_ID;

  add(agent: Body): Body {
    const id = this.#nextId;
    this.#nextId += 1;
    const added = { id, ...agent };
    this.created.set(id, added);
    return this.withChanges(added);
  }

  change(id: number, fields: Body): void {
    const created = this.created.get(id);
    if (created) this.created.set(id, { ...created, ...fields });
    else this.changed.set(id, { ...this.changed.get(id), ...fields });
  }

  /** An agent with its simulated changes. */
  withChanges(agent: Body): Body {
    const id = Number(agent.id);
    const current = this.#inDepartments(id, { ...agent, ...(this.created.get(id) ?? this.changed.get(id)) });
    this.seen.set(id, current);
    return current;
  }

  createdFrom(since: number): Body[] {
    return [...this.created.values()]
      .filter(({ id }) => Number(id) >= since)
      .map((agent) => this.withChanges(agent));
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
