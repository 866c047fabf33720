import type { ZendeskChat } from '../stand-in';

/** An agent as the API returns it. */
export type AgentJson = Record<string, unknown> & { id: number };

/** Changes what the API returns about some agents: a field is left out or has an unexpected form. */
export class UnusualAgents {
  private readonly changedFields = new Map<number, Record<string, unknown>>();

  constructor(zendesk: ZendeskChat) {
    zendesk.modes.afterwards = ({ url }, answer) => {
      if ('lost' in answer || answer.status >= 300 || !url.includes('/agents')) return answer;
      const body = JSON.parse(answer.body || 'null');
      return {
        ...answer,
        body: JSON.stringify(Array.isArray(body) ? body.map(this.changed) : this.changed(body)),
      };
    };
  }

  /** `undefined`: the field is left out. */
  change(id: number, fields: Record<string, unknown>): void {
    this.changedFields.set(id, fields);
  }

  private readonly changed = (agent: AgentJson | null): AgentJson | null => {
    const fields = agent && this.changedFields.get(agent.id);
    return fields ? { ...agent, ...fields } : agent;
  };
}

/** All agents as the API lists them. */
export function listAgents(zendesk: ZendeskChat): AgentJson[] {
  const headers = { Authorization: `Bearer ${zendesk.token}` };
  const all: AgentJson[] = [];
  for (;;) {
    const since = (all.at(-1)?.id ?? -1) + 1;
    const url = `https://acme.zendesk.com/api/v2/chat/agents?since_id=${since}&limit=100`;
    const answer = zendesk.handle({ method: 'GET', url, headers, body: '' });
    const page: AgentJson[] = 'lost' in answer ? [] : JSON.parse(answer.body);
    if (page.length === 0) return all;
    all.push(...page);
  }
}
