import { readFileSync } from 'node:fs';
import { Google, type GoogleOptions } from '../emulator';
import { ZendeskChat } from '../zendesk';

const CODE = readFileSync('dist/Code.js', 'utf8');
const MANIFEST = JSON.parse(readFileSync('dist/appsscript.json', 'utf8'));
export const SIDEBAR = readFileSync('dist/Sidebar.html', 'utf8');

export const ADMIN = 'admin@acme.example';
export const LEAD = 'lead@acme.example';
export const QUESTIONS = ['Email of the new agent', 'First name', 'Last name'];

/** The functions that the sidebar may call: what the bundle declares. */
export const FUNCTIONS = [...CODE.matchAll(/^function (\w+)\(/gm)].map(([, name]) => name ?? '');

/** A spreadsheet with the script, a Zendesk, and no setup. */
export class Scene {
  readonly google: Google;
  readonly zendesk: ZendeskChat;

  constructor(options: Partial<GoogleOptions> = {}) {
    this.google = new Google({
      code: CODE,
      html: { Sidebar: SIDEBAR },
      manifest: MANIFEST,
      owner: ADMIN,
      ...options,
    });
    this.zendesk = new ZendeskChat({ clock: () => this.google.clock.now() });
    this.google.server = this.zendesk.handle;
  }

  withForm(): this {
    this.google.linkForm({ title: 'Chat access', questions: QUESTIONS, collectEmail: true });
    return this;
  }

  /** A setup that could be turned on; parts may be left out. */
  saved(parts: { responses?: object; access?: object; mail?: object; idle?: object } = {}): this {
    this.save({
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

  save(wish: object): void {
    mustWork(this.google.call('saveSetup', wish));
  }

  turnedOn(): this {
    mustWork(this.google.call('turnOn', {}));
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

function mustWork(answer: unknown): void {
  if ((answer as { ok: boolean }).ok !== true) throw new Error(JSON.stringify(answer));
}
