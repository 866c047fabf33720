import type { Answer, HttpRequest } from '../../http';
import { type StandInOptions, ZendeskChat } from '../../stand-in';
import { loadStandIn, type SavedStandIn, saveStandIn } from '../../stand-in/saved-state';
import type { ChatAgent } from '../../stand-in/state';
import { type AccountObservations, observeAccount } from './account-observer';
import type { SimPerson, SimZendesk, Standing, ZendeskEnd } from './sim-zendesk';

/** Stand-alone Zendesk Chat in a simulated world. */
export class ChatZendesk implements SimZendesk {
  readonly standIn: ZendeskChat;
  readonly handle: ZendeskChat['handle'];
  readonly #clock: () => number;

  constructor(options: StandInOptions) {
    this.standIn = new ZendeskChat(options);
    this.#clock = options.clock;
    this.handle = this.standIn.handle;
  }

  get modes() {
    return this.standIn.modes;
  }

  get calls() {
    return this.standIn.calls;
  }

  get token() {
    return this.standIn.token;
  }

  get ownerId() {
    return this.standIn.owner.id;
  }

  get client() {
    return this.standIn.client;
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
