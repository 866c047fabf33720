import type { Answer, HttpRequest } from '../../http';
import { type StandInOptions, ZendeskChat } from '../../stand-in';
import { loadStandIn, type SavedStandIn, saveStandIn } from '../../stand-in/saved-state';
import type { ChatAgent } from '../../stand-in/state';
import { type AccountObservations, observeAccount } from './account-observer';
import type { SimPerson, SimZendesk, Standing, UsedPerson, ZendeskEnd } from './sim-zendesk';
import { StandInZendesk } from './stand-in-zendesk';

const ROLES: Record<NonNullable<UsedPerson['as']>, string> = {
  'agent with another role': 'Agent (limited)',
  admin: 'Administrator',
};

/** Stand-alone Zendesk Chat in a simulated world. */
export class ChatZendesk extends StandInZendesk<ZendeskChat> implements SimZendesk {
  readonly #clock: () => number;

  constructor(options: StandInOptions) {
    super(new ZendeskChat(options));
    this.#clock = options.clock;
  }

  save(): SavedStandIn {
    return saveStandIn(this.standIn);
  }

  load(saved: SavedStandIn): void {
    loadStandIn(this.standIn, saved);
  }

  people(): SimPerson[] {
    const { state } = this.standIn;
    return [...state.agents.values()].map((agent) => ({
      id: agent.id,
      emails: [agent.email.toLowerCase()],
      isOn: agent.enabled,
      isDeleted: agent.deletedAt !== null,
      // Only accounts that were created through the API have a password strength.
      isMadeByApi: agent.passwordStrength !== null,
      isProtected: state.hasRole(agent, 'Owner') || state.hasRole(agent, 'Administrator'),
    }));
  }

  add(email: string, standing: Standing): void {
    const role = standing.startsWith('admin') ? 'Administrator' : 'Agent';
    this.standIn.addAgent({ email, role, enabled: standing.endsWith('on') });
  }

  turn(id: number, on: boolean): void {
    this.#agent(id).enabled = on;
  }

  remove(id: number): void {
    this.#agent(id).deletedAt = this.#clock();
  }

  addUsed({ email, createdAt, lastUsedAt, as, departments, isOff = false }: UsedPerson): void {
    this.standIn.addAgent({
      ...{ email, createDate: createdAt, lastLogin: lastUsedAt, enabled: !isOff },
      ...(as && { role: ROLES[as] }),
      ...(departments && { departments: [...departments] }),
    });
  }

  use(id: number, at: number): void {
    const agent = this.#agent(id);
    Object.assign(agent, { lastLogin: at, loginCount: agent.loginCount + 1 });
  }

  /** A disable leaves the departments, and the role. */
  takeWhatIsLeft(id: number): void {
    const { state } = this.standIn;
    const agent = this.#agent(id);
    for (const { members } of state.departments.values()) members.delete(id);
    agent.roleId = state.roleNamed('Agent')?.id ?? 0;
  }

  listSlowly(): void {
    this.standIn.choices.longestPage = 3;
    this.modes.slow = { seconds: 130, limit: 300 };
  }

  addDepartment(name: string): void {
    this.standIn.addDepartment(name);
  }

  takeAllSeats(areTaken: boolean): void {
    this.modes.seatLimit = areTaken ? 1 : null;
  }

  recover(): void {
    this.modes.kind = 'standalone';
  }

  revokeCredential(): void {
    for (const token of this.standIn.state.tokens.values()) token.revoked = true;
  }

  acceptCredential(): void {
    for (const token of this.standIn.state.tokens.values()) token.revoked = false;
  }

  giveChat(): void {}

  secrets(): string[] {
    return [...this.standIn.state.tokens.keys(), this.client.secret];
  }

  end(): ZendeskEnd {
    const { agents, departments } = this.standIn.snapshot();
    return {
      accounts: agents.map(({ email, enabled, deleted }) => ({ email, enabled, deleted })),
      departments: departments.map(({ name, members }) => ({ name, members: members.length })),
    };
  }

  rights(): string[] {
    return this.standIn
      .snapshot()
      .agents.map(({ email, enabled, deleted, role, departments }) =>
        [email, enabled ? 'on' : 'off', deleted ? 'deleted' : '', role, ...departments].join(' '),
      );
  }

  /** Without writes of departments: each sets all members at once. */
  carriedOut(): string[] {
    const { agents } = this.standIn.snapshot();
    return this.calls
      .filter(({ done }) => done)
      .flatMap(({ method, path }) => {
        const agent = agents.find(({ id }) => path.endsWith(`/agents/${id}`));
        // To test write access, the program updates its own account without changing it.
        return agent && agent.id !== this.ownerId ? [`${method} ${agent.email}`] : [];
      })
      .sort();
  }

  addressCreated({ method, url, body }: HttpRequest): string | null {
    if (method !== 'POST' || !url.endsWith('/agents')) return null;
    return (JSON.parse(body) as { email: string }).email;
  }

  isAboutItself(url: string): boolean {
    return url.endsWith(`/agents/${this.standIn.owner.id}`);
  }

  observe(request: HttpRequest, observed: AccountObservations, now: number): Answer {
    return observeAccount(request, observed, this.standIn, now, () => this.handle(request));
  }

  #agent(id: number): ChatAgent {
    const agent = this.standIn.state.agent(id);
    if (!agent) throw new Error(`There is no agent ${id}.`);
    return agent;
  }
}
