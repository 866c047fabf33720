import { ok, type Result } from '../accounts';
import type { ZendeskClient } from '../client';
import type { NameStore } from '../connection';
import { type Group, listGroups } from './groups';
import { listRoles, type TeamRole } from './roles';

/** Roles and groups, which change so seldom that they are kept. */
interface StoredTeam {
  roles: TeamRole[];
  groups: Group[];
}

/** The names behind the numbers, as far as they are known. */
export interface KnownTeam {
  roleName(id: string): string | null;
  groupName(id: string): string | null;
}

/**
 * Roles and groups: people name them, Zendesk numbers them. What an earlier execution has stored is used; a name that
 * is not in it is looked for once more, at most once in an execution.
 */
export class TeamNames {
  private readonly client: ZendeskClient;
  private readonly store: NameStore;
  private team: StoredTeam | null = null;
  private isListed = false;

  constructor(client: ZendeskClient, store: NameStore) {
    this.client = client;
    this.store = store;
  }

  /** Reads both lists and stores them. */
  learn(): Result<void> {
    const roles = listRoles(this.client);
    if (roles.kind !== 'ok') return roles;
    const groups = listGroups(this.client);
    if (groups.kind !== 'ok') return groups;
    this.team = { roles: roles.value, groups: groups.value };
    this.isListed = true;
    this.store.save(this.team);
    return ok(undefined);
  }

  /** As far as they are known without asking Zendesk. */
  known(): KnownTeam {
    const { roles, groups } = this.stored() ?? { roles: [], groups: [] };
    const nameOf = (list: readonly { id: string; name: string }[], id: string) =>
      list.find((each) => each.id === id)?.name ?? null;
    return { roleName: (id) => nameOf(roles, id), groupName: (id) => nameOf(groups, id) };
  }

  roles(): Result<readonly TeamRole[]> {
    const team = this.some();
    return team.kind === 'ok' ? ok(team.value.roles) : team;
  }

  groups(): Result<readonly Group[]> {
    const team = this.some();
    return team.kind === 'ok' ? ok(team.value.groups) : team;
  }

  /** The first that fits; where none does, the lists are read again, unless that was done already. */
  find<T>(pick: (team: StoredTeam) => T | undefined): Result<T | null> {
    const team = this.some();
    if (team.kind !== 'ok') return team;
    const found = pick(team.value);
    if (found !== undefined || this.isListed) return ok(found ?? null);
    const learned = this.learn();
    return learned.kind === 'ok' ? ok(pick(this.team as StoredTeam) ?? null) : learned;
  }

  /**
   * Reads the lists again, at most once in an execution; `true`: they have changed. A role or group that was deleted and made
   * again has another number. Where nothing is stored, no number was taken from there, and a refusal is no fault of one.
   */
  relearn(): boolean {
    const stored = this.stored();
    if (this.isListed || !stored) return false;
    const before = JSON.stringify(stored);
    return this.learn().kind === 'ok' && JSON.stringify(this.team) !== before;
  }

  private some(): Result<StoredTeam> {
    const stored = this.stored();
    if (stored) return ok(stored);
    const learned = this.learn();
    return learned.kind === 'ok' ? ok(this.team as StoredTeam) : learned;
  }

  private stored(): StoredTeam | null {
    this.team ??= readTeam(this.store.load());
    return this.team;
  }
}

/** What another product has stored is no team. */
function readTeam(stored: unknown): StoredTeam | null {
  const team = stored as Partial<StoredTeam> | null;
  return Array.isArray(team?.groups) && Array.isArray(team.roles)
    ? { roles: team.roles, groups: team.groups }
    : null;
}
