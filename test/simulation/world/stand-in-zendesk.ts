import type { ZendeskChat } from '../../stand-in';
import type { ZendeskSupport } from '../../stand-in/support';

/** What a simulated world asks of either stand-in in the same way. */
export abstract class StandInZendesk<S extends ZendeskChat | ZendeskSupport> {
  readonly standIn: S;
  readonly handle: S['handle'];

  constructor(standIn: S) {
    this.standIn = standIn;
    this.handle = standIn.handle;
  }

  get modes(): S['modes'] {
    return this.standIn.modes;
  }

  get calls(): S['calls'] {
    return this.standIn.calls;
  }

  get token(): string {
    return this.standIn.token;
  }

  get ownerId(): number {
    return this.standIn.owner.id;
  }

  get client(): S['client'] {
    return this.standIn.client;
  }
}
