import type { Answer, HttpRequest } from '../../http';
import type { ZendeskChat } from '../../zendesk';
import type { ChatAgent } from '../../zendesk/state';

/** An account that was switched off or deleted through the API, as it was just before. Plain data. */
export interface Ended {
  how: 'disabled' | 'deleted';
  at: number;
  id: number;
  email: string;
  role: string;
  wasEnabled: boolean;
  lastLogin: number | null;
  createdAt: number;
  /** When it was last enabled, and disabled, through the API. */
  enabledAt: number | null;
  disabledAt: number | null;
}

/** What the review of idle accounts has done to accounts. */
export interface SeenOfAccounts {
  ended: Ended[];
  enabledAt: Record<number, number>;
  disabledAt: Record<number, number>;
}

export function noAccountsSeen(): SeenOfAccounts {
  return { ended: [], enabledAt: {}, disabledAt: {} };
}

/** Looks at an account before a call and notes what the call has done to it. */
export function watched(
  request: HttpRequest,
  seen: SeenOfAccounts,
  zendesk: ZendeskChat,
  now: number,
  serve: () => Answer,
): Answer {
  const agent = agentIn(request, zendesk);
  const before = agent && look(agent, seen, zendesk, now);
  const answer = serve();
  const isDone = 'status' in answer && answer.status < 300;
  const isRepeated = isDone && /"enabled":\s*(0|false)\b/.test(request.body);
  if (agent && before) note(agent, before, isRepeated, seen, now);
  return answer;
}

function agentIn({ method, url }: HttpRequest, { state }: ZendeskChat): ChatAgent | undefined {
  const id = /\/agents\/(\d+)$/.exec(url)?.[1];
  return id !== undefined && method !== 'GET' ? state.agent(Number(id)) : undefined;
}

function look(
  agent: ChatAgent,
  seen: SeenOfAccounts,
  { state }: ZendeskChat,
  at: number,
): Omit<Ended, 'how'> {
  const { id, email, enabled, lastLogin, createdAt, roleId } = agent;
  return {
    at,
    id,
    email: email.toLowerCase(),
    role: state.roles.get(roleId)?.name ?? '',
    wasEnabled: enabled,
    lastLogin,
    createdAt,
    enabledAt: seen.enabledAt[id] ?? null,
    disabledAt: seen.disabledAt[id] ?? null,
  };
}

function note(
  agent: ChatAgent,
  before: Omit<Ended, 'how'>,
  isRepeated: boolean,
  seen: SeenOfAccounts,
  now: number,
): void {
  if (agent.deletedAt !== null) seen.ended.push({ ...before, how: 'deleted' });
  else if (!agent.enabled && (before.wasEnabled || isRepeated)) {
    seen.ended.push({ ...before, how: 'disabled' });
    seen.disabledAt[agent.id] = now;
  } else if (agent.enabled && !before.wasEnabled) seen.enabledAt[agent.id] = now;
}
