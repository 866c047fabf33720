import { COLUMNS, readAgent, type Seen } from './agents-csv-row';
import { AgentsCsvError, csvOf, readRows } from './common/csv';
import type { ZendeskChat } from './stand-in';

export { COLUMNS as AGENT_COLUMNS } from './agents-csv-row';
export { AgentsCsvError } from './common/csv';

/**
 * Adds all agents of a CSV text and returns the number of rows, or throws an `AgentsCsvError` and adds none.
 * A row with the role Owner changes the existing owner.
 */
export function loadAgentsCsv(standIn: ZendeskChat, text: string): number {
  const rows = readRows(text, COLUMNS);
  const seen: Seen = { emails: new Map() };
  const problems: string[] = [];
  const agents = rows.map((row) =>
    readAgent(row, standIn, seen, (what) => problems.push(`Line ${row.line}: ${what}`)),
  );
  if (problems.length > 0) throw new AgentsCsvError(problems);
  for (const agent of agents) standIn.addAgent(agent);
  return agents.length;
}

/** All agents except deleted ones, as CSV that `loadAgentsCsv` reads. */
export function saveAgentsCsv(standIn: ZendeskChat): string {
  const rows = standIn
    .snapshot()
    .agents.filter((agent) => !agent.deleted)
    .map((agent) => [
      agent.email,
      agent.firstName,
      agent.lastName,
      agent.displayName,
      String(agent.enabled),
      agent.role,
      agent.lastLogin ?? '',
      String(agent.loginCount),
      agent.createDate,
      agent.departments.join(';'),
    ]);
  return csvOf([COLUMNS, ...rows]);
}
