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
  /** Writes that changed nothing: the account was switched on or off already. */
  repeated: string[];
  enabledAt: Record<number, number>;
  disabledAt: Record<number, number>;
}

export function noAccountsSeen(): SeenOfAccounts {
  return { ended: [], repeated: [], enabledAt: {}, disabledAt: {} };
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
  const done = 'status' in answer && answer.status < 300 ? request.body : '';
  if (agent && before) note(agent, before, done, seen, now);
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
  /** What was asked for and done for certain. */
  body: string,
  seen: SeenOfAccounts,
  now: number,
): void {
  const isAbout = /"enabled":\s*(\w+)/.exec(body)?.[1];
  const isOff = isAbout === '0' || isAbout === 'false';
  if (agent.deletedAt !== null) seen.ended.push({ ...before, how: 'deleted' });
  else if (!agent.enabled && (before.wasEnabled || isOff)) {
    seen.ended.push({ ...before, how: 'disabled' });
    seen.disabledAt[agent.id] = now;
  } else if (agent.enabled && !before.wasEnabled) seen.enabledAt[agent.id] = now;
  // On its own account the program tries whether it may write at all.
  else if (isAbout !== undefined && before.role !== 'Owner') seen.repeated.push(`${body} to ${agent.email}`);
}
