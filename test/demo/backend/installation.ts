import { Google, type GoogleOptions } from '../../emulator';
import { builtScript } from '../../fixture/built-script';
import { type Columns, matchColumns } from '../../rehearsal/input/columns';
import { withInputErrors } from '../../rehearsal/input-error';
import { ZendeskChat } from '../../stand-in';

export const OWNER = 'admin@acme.example';

/** An emulated spreadsheet with the built bundle bound to it, its form, and the Zendesk stand-in, in one process. */
export class Installation {
  readonly google: Google;
  readonly zendesk: ZendeskChat;
  /** When an API call last changed an account, by account id. */
  readonly changed = new Map<number, number>();
  /** The titles of the form questions; users may rename the columns in the sheet. */
  titles: string[] = [];
  /** Which question asks for which field. */
  columns: Columns = { requester: '', email: '', firstName: '', lastName: '' };
  /** The requester that the form is filled in with. */
  lead = 'sam.lead@acme.example';
  readonly timeZone: string;

  /** `built` is the folder that `npm run build` has written. */
  constructor(built: string, options: Partial<GoogleOptions>) {
    this.timeZone = options.timeZone ?? 'Etc/UTC';
    this.google = new Google({
      ...withInputErrors(() => builtScript(built)),
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

  /** The account that a create has made is the one with the highest id. */
  #noteChange(method: string, path: string, at: number): void {
    const named = /\/agents\/(\d+)$/.exec(path)?.[1];
    const created = method === 'POST' && path.endsWith('/agents');
    const id = created ? [...this.zendesk.state.agents.keys()].at(-1) : Number(named);
    if (id) this.changed.set(id, at);
  }
}
