import type { Answer, HttpRequest } from '../../http';
import type { ZendeskChat } from '../../stand-in';
import type { ChatAgent } from '../../stand-in/state';

/** An account as it was just before it was disabled or deleted through the API. Plain data. */
export interface Ended {
  how: 'disabled' | 'deleted';
  at: number;
  id: number;
  email: string;
  /** All that are theirs, in lower case. */
  emails: readonly string[];
  role: string;
  /** Why nobody may take access from it; `null`: nothing speaks against that. */
  shield: string | null;
  /** Unsolved ones, for which a review spares people where the setup says so. */
  hasTickets: boolean;
  wasEnabled: boolean;
  lastLogin: number | null;
  createdAt: number;
  /** When it was last enabled and disabled through the API. */
  enabledAt: number | null;
  disabledAt: number | null;
  /** What a restore must bring back; `null` where the product leaves it to a disabled account. */
  had: Standing | null;
}

/** What somebody may do, as far as a disable takes it away. */
export interface Standing {
  role: string;
  groups: readonly string[];
  defaultGroup: string | null;
  ticketRestriction: string | null;
  /** The numbers of the groups: names change. */
  groupIds: readonly number[];
}

/** What API calls have done to accounts. */
export interface AccountObservations {
  ended: Ended[];
  /** Accounts that were enabled, and whether Chat Access had disabled them. */
  enabled: { email: string; wasOurs: boolean; at: number }[];
  /** Roles that accounts were given that existed before. */
  roles: { email: string; role: string }[];
  /** Writes without effect, because the account was enabled or disabled already. */
  repeated: string[];
  /** What calls have taken from people or changed of those who may not be touched; noted for product `support`. */
  harms: string[];
  /** All addresses that are theirs of each person who was given more; noted for product `support`. */
  risen: string[][];
  /** Roles of people who had less than an agent has, before they were given more; noted for product `support`. */
  raisedFrom: Record<number, string>;
  enabledAt: Record<number, number>;
  disabledAt: Record<number, number>;
  /** When people were last seen in sessions; noted for product `support`. */
  seenAt: Record<number, number>;
}

export function noAccountObservations(): AccountObservations {
  return {
    ended: [],
    enabled: [],
    roles: [],
    repeated: [],
    harms: [],
    risen: [],
    raisedFrom: {},
    enabledAt: {},
    disabledAt: {},
    seenAt: {},
  };
}

/** Passes a call on and notes what it has done to an account. */
export function observeAccount(
  request: HttpRequest,
  observed: AccountObservations,
  zendesk: ZendeskChat,
  now: number,
  serve: () => Answer,
): Answer {
  const agent = agentIn(request, zendesk);
  const before = agent && stateBefore(agent, observed, zendesk, now);
  const answer = serve();
  const confirmedBody = 'status' in answer && answer.status < 300 ? request.body : '';
  if (agent && before) {
    note(agent, before, confirmedBody, observed, now);
    noteGifts(agent, before, observed, zendesk);
  }
  return answer;
}

function agentIn({ method, url }: HttpRequest, { state }: ZendeskChat): ChatAgent | undefined {
  const id = /\/agents\/(\d+)$/.exec(url)?.[1];
  return id !== undefined && method !== 'GET' ? state.agent(Number(id)) : undefined;
}

function stateBefore(
  agent: ChatAgent,
  observed: AccountObservations,
  { state }: ZendeskChat,
  at: number,
): Omit<Ended, 'how'> {
  const { id, email, enabled, lastLogin, createdAt, roleId } = agent;
  const role = state.roles.get(roleId)?.name ?? '';
  return {
    at,
    id,
    email: email.toLowerCase(),
    emails: [email.toLowerCase()],
    role,
    shield: role === 'Owner' || role === 'Administrator' ? `it is an ${role}` : null,
    hasTickets: false,
    wasEnabled: enabled,
    lastLogin,
    createdAt,
    enabledAt: observed.enabledAt[id] ?? null,
    disabledAt: observed.disabledAt[id] ?? null,
    had: null,
  };
}

function note(
  agent: ChatAgent,
  before: Omit<Ended, 'how'>,
  /** The body of the request if Zendesk has confirmed it. */
  body: string,
  observed: AccountObservations,
  now: number,
): void {
  const enabledField = /"enabled":\s*(\w+)/.exec(body)?.[1];
  const isOff = enabledField === '0' || enabledField === 'false';
  if (agent.deletedAt !== null) observed.ended.push({ ...before, how: 'deleted' });
  else if (!agent.enabled && (before.wasEnabled || isOff)) {
    observed.ended.push({ ...before, how: 'disabled' });
    observed.disabledAt[agent.id] = now;
  } else if (agent.enabled && !before.wasEnabled) observed.enabledAt[agent.id] = now;
  // To test write access, the program updates its own account.
  else if (enabledField !== undefined && before.role !== 'Owner')
    observed.repeated.push(`${body} to ${agent.email}`);
}

/** What an account has got that it did not have just before. */
function noteGifts(
  { enabled, roleId }: ChatAgent,
  { email, role: roleBefore, wasEnabled, disabledAt, at }: Omit<Ended, 'how'>,
  observed: AccountObservations,
  { state }: ZendeskChat,
): void {
  if (enabled && !wasEnabled) observed.enabled.push({ email, wasOurs: disabledAt !== null, at });
  const role = state.roles.get(roleId)?.name ?? '';
  if (role !== roleBefore) observed.roles.push({ email, role });
}
