import { readFileSync } from 'node:fs';
import { Google, type GoogleOptions } from '../emulator';
import { ZendeskChat } from '../stand-in';
import { bothProducts } from '../stand-in/both-products';
import { loadStandIn, type SavedStandIn, saveStandIn } from '../stand-in/saved-state';
import { ZendeskSupport } from '../stand-in/support';

const CODE = readFileSync('dist/Code.js', 'utf8');
const MANIFEST = JSON.parse(readFileSync('dist/appsscript.json', 'utf8'));
export const SIDEBAR = readFileSync('dist/Sidebar.html', 'utf8');
export const IDLE_PLAN = readFileSync('dist/IdlePlan.html', 'utf8');
export const PERSON = readFileSync('dist/Person.html', 'utf8');
export const EVIDENCE = readFileSync('dist/Evidence.html', 'utf8');
const HELP = readFileSync('dist/Help.html', 'utf8');

export const ADMIN = 'admin@acme.example';
export const LEAD = 'lead@acme.example';
export const QUESTIONS = ['Email of the new agent', 'First name', 'Last name'];

/** The functions that the bundle declares and the sidebar can call. */
export const FUNCTIONS = [...CODE.matchAll(/^function (\w+)\(/gm)].map(([, name]) => name ?? '');

/** A spreadsheet with the script and a Zendesk account, before anything is set up. */
export class Scene {
  readonly google: Google;
  readonly zendesk: ZendeskChat;
  readonly options: Partial<GoogleOptions>;

  constructor(options: Partial<GoogleOptions> = {}) {
    this.options = options;
    this.google = new Google({
      code: CODE,
      html: { Sidebar: SIDEBAR, IdlePlan: IDLE_PLAN, Person: PERSON, Evidence: EVIDENCE, Help: HELP },
      manifest: MANIFEST,
      owner: ADMIN,
      ...options,
    });
    this.zendesk = new ZendeskChat({ clock: () => this.google.clock.now() });
    this.google.server = this.zendesk.handle;
  }

  saveZendesk(): SavedStandIn {
    return saveStandIn(this.zendesk);
  }

  loadZendesk(saved: SavedStandIn): void {
    loadStandIn(this.zendesk, saved);
  }

  /** `more`: questions that not every form asks. */
  withForm(more: readonly string[] = []): this {
    this.google.linkForm({ title: 'Chat access', questions: [...QUESTIONS, ...more], collectEmail: true });
    return this;
  }

  /** Saves a complete setup, with some parts replaced. */
  saved(
    parts: { connection?: object; responses?: object; access?: object; mail?: object; idle?: object } = {},
  ): this {
    this.saveSetup({
      connection: { subdomain: 'acme', credential: { kind: 'token', token: this.zendesk.token } },
      responses: {
        sheetId: this.google.form.sheetId,
        columns: {
          requester: 'Email Address',
          email: 'Email of the new agent',
          firstName: 'First name',
          lastName: 'Last name',
        },
      },
      access: { domains: ['acme.example'] },
      ...parts,
    });
    return this;
  }

  saveSetup(change: object): void {
    assertOk(this.google.call('saveSetup', change));
  }

  turnedOn(): this {
    assertOk(this.google.call('turnOn', {}));
    return this;
  }

  submit(firstName = 'Ana', lastName = 'Diaz', domain = 'acme.example') {
    return this.google.form.submit({
      'Email Address': LEAD,
      'Email of the new agent': `${firstName}.${lastName}@${domain}`.toLowerCase(),
      'First name': firstName,
      'Last name': lastName,
    });
  }
}

/** The same with an account of Zendesk Suite, whose Chat only reads. */
export class SuiteScene extends Scene {
  readonly support: ZendeskSupport;

  constructor(options: Partial<GoogleOptions> = {}) {
    super(options);
    this.support = new ZendeskSupport({ clock: () => this.google.clock.now() });
    this.zendesk.modes.kind = 'integrated';
    this.google.server = bothProducts({ chat: this.zendesk, support: this.support });
    for (const group of ['Billing', 'Sales']) this.support.addGroup(group);
    this.support.addCapacityRule('Three chats', 3);
  }

  override saved(parts: Parameters<Scene['saved']>[0] = {}): this {
    const { id, secret } = this.support.client;
    const credential = { kind: 'client', id, secret };
    const connection = { product: 'support', subdomain: 'acme', credential };
    return super.saved({ connection, access: { domains: ['acme.example'], role: 'Staff' }, ...parts });
  }
}

function assertOk(answer: unknown): void {
  if ((answer as { ok: boolean }).ok !== true) throw new Error(JSON.stringify(answer));
}
