import type { ConnectionPeriods, Team } from './connection-periods';
import type { KeyValues } from './key-values';
import { StoredValue } from './stored-value';

/** The departments that accounts have lost with their disabling, until they have them again. An id is one of its own connection. */
export class LostDepartments {
  private readonly shared: KeyValues;
  private readonly connections: Pick<ConnectionPeriods, 'isAbout'>;

  constructor(shared: KeyValues, connections: Pick<ConnectionPeriods, 'isAbout'>) {
    this.shared = shared;
    this.connections = connections;
  }

  of(agentId: string, team: Team): readonly string[] {
    return this.stored(agentId, team).flatMap((each) => each.get() ?? []);
  }

  set(agentId: string, departments: readonly string[], team: Team): void {
    const [own, ...earlier] = this.stored(agentId, team);
    if (departments.length > 0) own?.set(departments);
    const gone = departments.length > 0 ? earlier : [own, ...earlier];
    for (const each of gone) if ((each?.get() ?? []).length > 0) each?.clear();
  }

  /** Version 0.1.0 has named no connection: it knew one alone. */
  private stored(agentId: string, team: Team): StoredValue<readonly string[]>[] {
    const keys = [`lost.${team.product}.${team.subdomain}.${agentId}`];
    if (this.connections.isAbout(team, 0)) keys.push(`lost.${agentId}`);
    return keys.map((key) => new StoredValue(this.shared, key));
  }
}
