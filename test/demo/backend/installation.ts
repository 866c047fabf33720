import { Google, type GoogleOptions } from '../../emulator';
import { builtScript } from '../../fixture/built-script';
import type { Product } from '../../product';
import { type Columns, matchColumns } from '../../rehearsal/input/columns';
import { withInputErrors } from '../../rehearsal/input-error';
import { type RecordedCall, ZendeskChat } from '../../stand-in';
import { bothProducts } from '../../stand-in/both-products';
import { ZendeskSupport } from '../../stand-in/support';
import { chatZendesk } from './zendesk/chat';
import { suiteZendesk } from './zendesk/suite';
import type { Zendesk } from './zendesk/zendesk';

export const OWNER = 'admin@acme.example';
/** Another editor of the spreadsheet, who decides about requests. */
export const APPROVER = 'dana.head@acme.example';

/** An emulated spreadsheet with the built bundle bound to it, its form, and the Zendesk stand-in, in one process. */
export class Installation {
  readonly google: Google;
  readonly zendesk: Zendesk;
  /** When an API call last changed an account, by account id. */
  readonly changed = new Map<number, number>();
  /** The titles of the form questions; users may rename the columns in the sheet. */
  titles: string[] = [];
  /** Which question asks for which field. */
  columns: Columns = { requester: '', email: '', firstName: '', lastName: '' };
  /** The question about the last day of access; empty: there is none. */
  lastDay = '';
  /** The requester that the form is filled in with. */
  lead = 'sam.lead@acme.example';
  /** Whom the setup names. */
  approvers: string[] = [];
  readonly timeZone: string;

  /** `built` is the folder that `npm run build` has written. */
  constructor(built: string, product: Product, options: Partial<GoogleOptions>) {
    this.timeZone = options.timeZone ?? 'Etc/UTC';
    this.google = new Google({
      ...withInputErrors(() => builtScript(built)),
      owner: OWNER,
      editors: [APPROVER],
      choices: { formRowsTakeFormats: true },
      ...options,
      timeZone: this.timeZone,
    });
    const clock = () => this.google.clock.now();
    const standIn = product === 'support' ? new ZendeskSupport({ clock }) : new ZendeskChat({ clock });
    this.zendesk = standIn instanceof ZendeskSupport ? suiteZendesk(standIn) : chatZendesk(standIn);
    // Which product a credential is for is found out by asking the other one, too.
    this.google.server =
      standIn instanceof ZendeskSupport ? bothProducts({ support: standIn }) : standIn.handle;
    standIn.onCall = (call) => this.#noteChange(call);
  }

  linkForm(titles: readonly string[], columns: Partial<Columns> = {}): this {
    this.titles = [...titles];
    this.columns = matchColumns(titles, columns);
    this.google.linkForm({ title: 'Chat access', questions: this.titles });
    return this;
  }

  #noteChange(call: RecordedCall): void {
    const id = call.done ? this.zendesk.changedBy(call) : undefined;
    if (id) this.changed.set(id, call.at);
  }
}
