import { Google } from '../emulator';
import { linkAccessForm } from '../fixture/access-form';
import { type BuiltScript, builtScript } from '../fixture/built-script';
import { ZendeskChat } from '../stand-in';
import type { Before } from './requests';

export const ADMIN = 'admin@acme.example';
export const API = 'https://acme.zendesk.com/api/v2/chat/agents';

/** A mail about a request, whoever has sent it. */
export interface Told {
  to: string;
}

/** The same for each: a spreadsheet with the form, and an account of Zendesk. */
export class Desk {
  readonly google: Google;
  readonly zendesk: ZendeskChat;

  constructor(script: BuiltScript = builtScript()) {
    this.google = new Google({ ...script, owner: ADMIN, accountKind: 'workspace' });
    linkAccessForm(this.google);
    this.zendesk = new ZendeskChat({ clock: () => this.google.clock.now() });
    this.google.server = this.zendesk.handle;
  }

  add(people: ReadonlyMap<string, Before>): void {
    for (const [email, before] of people)
      if (before !== 'none') this.zendesk.addAgent({ email, enabled: before === 'on' });
  }

  accountsOf(email: string) {
    return this.zendesk.snapshot().agents.filter((agent) => !agent.deleted && agent.email === email);
  }
}

/** One way to give access. */
export interface Way {
  name: string;
  /** Set up, and ready for the first answer. */
  open(): Desk;
  /** What it does by itself each minute; the timers of a script run anyway. */
  everyMinute?(desk: Desk, kills: boolean): void;
  told(desk: Desk): Told[];
}
