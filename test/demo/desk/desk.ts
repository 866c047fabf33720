import { readFileSync } from 'node:fs';
import { Google, type GoogleOptions } from '../../emulator';
import { type Columns, matchColumns } from '../../rehearsal/input/columns';
import { WrongInput } from '../../rehearsal/wrong-input';
import { ZendeskChat } from '../../zendesk';

export const OWNER = 'admin@acme.example';

/** A spreadsheet with the built bundle, a form that writes into it, and a Zendesk, all in one process. */
export class Desk {
  readonly google: Google;
  readonly zendesk: ZendeskChat;
  /** When a call last changed an account, by its id. */
  readonly changed = new Map<number, number>();
  /** The questions as the form asks them; people may rename the columns. */
  titles: string[] = [];
  /** Which question asks for what. */
  columns: Columns = { requester: '', email: '', firstName: '', lastName: '' };
  /** Who fills in the form, unless somebody else is typed in. */
  lead = 'sam.lead@acme.example';
  readonly timeZone: string;

  /** `built`: the folder that `npm run build` has written. */
  constructor(built: string, options: Partial<GoogleOptions>) {
    this.timeZone = options.timeZone ?? 'Etc/UTC';
    this.google = new Google({
      code: read(`${built}/Code.js`),
      html: { Sidebar: read(`${built}/Sidebar.html`) },
      manifest: JSON.parse(read(`${built}/appsscript.json`)),
      owner: OWNER,
      ...options,
      timeZone: this.timeZone,
    });
    this.zendesk = new ZendeskChat({ clock: () => this.google.clock.now() });
    this.google.server = this.zendesk.handle;
    this.zendesk.onCall = ({ method, path, at, done }) => {
      if (done) this.#noteChange(method, path, at);
    };
  }

  linkForm(titles: readonly string[], columns: Partial<Columns> = {}): this {
    this.titles = [...titles];
    this.columns = matchColumns(titles, columns);
    this.google.linkForm({ title: 'Chat access', questions: this.titles });
    return this;
  }

  /** A created account is the youngest, as ids only grow. */
  #noteChange(method: string, path: string, at: number): void {
    const named = /\/agents\/(\d+)$/.exec(path)?.[1];
    const created = method === 'POST' && path.endsWith('/agents');
    const id = created ? [...this.zendesk.state.agents.keys()].at(-1) : Number(named);
    if (id) this.changed.set(id, at);
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new WrongInput(`${file} is not there. Run npm run build first.`);
  }
}
