import { loadAgents } from '../../../rehearsal/input/agents-file';
import type { ChatAgent, RecordedCall, ZendeskChat } from '../../../stand-in';
import { loadStandIn, type SavedStandIn, saveStandIn } from '../../../stand-in/saved-state';
import { PREDEFINED_ROLES } from '../../../stand-in/state';
import { chatSwitches } from './switches';
import type { Zendesk } from './zendesk';

/** The stand-in for stand-alone Zendesk Chat. */
export function chatZendesk(standIn: ZendeskChat): Zendesk {
  const { state } = standIn;
  return {
    product: 'chat',
    subdomain: standIn.subdomain,
    get token() {
      return standIn.token;
    },
    client: null,
    calls: standIn.calls,
    handle: standIn.handle,
    switches: chatSwitches(standIn),
    get setup() {
      return { access: { departments: state.departmentNamed('Chat') ? ['Chat'] : [] } };
    },
    load: (file) => loadAgents(standIn, file),
    listed: () => [...state.agents.values()].map(listed),
    view: (id) => viewOf(standIn, id),
    count: () => ({ on: state.enabledCount(), total: state.presentAgents().length }),
    inUse: () =>
      state
        .presentAgents()
        .filter(({ enabled }) => enabled)
        .map(({ id, lastLogin, createdAt }) => ({ id, lastUse: lastLogin, createdAt })),
    signIn: (id, at) => void Object.assign(state.agents.get(id) ?? {}, { lastLogin: at }),
    changedBy: (call) => changedBy(standIn, call),
    addresses: () => state.presentAgents().map(({ email }) => email),
    examples: () => [['Disabled account', state.presentAgents().filter(({ enabled }) => !enabled)]],
    active: () => state.presentAgents().find((agent) => agent.enabled && agent !== standIn.owner),
    tickChat: () => {
      throw new Error('Only people of Zendesk Suite have Chat ticked.');
    },
    save: () => saveStandIn(standIn),
    restore: (saved) => loadStandIn(standIn, saved as SavedStandIn),
  };
}

function listed({ id, displayName, email, createdAt, deletedAt }: ChatAgent) {
  return { id, name: displayName, email, createdAt, deleted: deletedAt !== null };
}

function viewOf({ state }: ZendeskChat, id: number): ReturnType<Zendesk['view']> {
  const agent = state.agents.get(id);
  if (!agent) throw new Error(`There is no account ${id}.`);
  const present = agent.enabled ? 'enabled' : 'disabled';
  return {
    id,
    name: agent.displayName,
    email: agent.email,
    state: agent.deletedAt === null ? present : 'deleted',
    role: state.roles.get(agent.roleId)?.name ?? PREDEFINED_ROLES[2],
    departments: state.departmentsOf(agent).map(({ name }) => name),
    chat: null,
    lastUse: agent.lastLogin,
  };
}

/** The account that a create has made is the one with the highest id. */
function changedBy({ state }: ZendeskChat, { method, path }: RecordedCall): number | undefined {
  if (method === 'POST' && path.endsWith('/agents')) return [...state.agents.keys()].at(-1);
  return Number(/\/agents\/(\d+)$/.exec(path)?.[1]) || undefined;
}
