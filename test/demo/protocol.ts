import type { Product } from '../product';

/** What the page and the backend exchange: plain JSON, shared by the backend thread, the web server and the page. */

export interface ClockView {
  /** Milliseconds on the virtual clock. */
  now: number;
  zone: string;
  /** What is running at the moment; `null` when nothing is. */
  busy: string | null;
  /** Why something does not work that the user relies on; `null`: all is well. */
  problem: string | null;
  /** The next time a trigger fires; `null` while none is installed. */
  next: number | null;
  question: Question | null;
  /** How often the demo has been started over: whoever shows an earlier start forgets all of it. */
  startedOver: number;
}

/** An alert or a prompt of a script, which is suspended until the user answers. */
export interface Question {
  id: number;
  kind: 'alert' | 'prompt';
  title: string;
  message: string;
  buttons: ButtonName[];
}

export type ButtonName = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';

export interface FormView {
  /** The product of Zendesk that the form gives access to. */
  product: Product;
  title: string;
  /** In the order of the form. */
  questions: string[];
  /** The questions that must be answered. */
  required: string[];
  examples: Example[];
  /** The last response, which can be edited; `null` when there is none. */
  last: { row: number; answers: Answers } | null;
}

/** What came of many responses at once. */
export interface ManySubmitted {
  rows: number;
  /** How many of them nothing has been done about yet. */
  waiting: number;
}

export interface Example {
  label: string;
  answers: Answers;
}

export interface WorkbookView {
  name: string;
  id: number;
  tabs: { id: number; name: string }[];
  columns: { letter: string; width: number }[];
  frozenRows: number;
  /** Row 1 first. */
  rows: CellView[][];
  /** The number of rows beyond those in `rows`. */
  more: number;
  /** The row that the script has selected last; `count` grows each time. `null`: none. */
  selected: { row: number; count: number } | null;
  styles: CellStyle[];
  charts: ChartView[];
  menus: MenuView[];
  toasts: { title: string; message: string }[];
  /** `null` while none is open. `count` grows with every sidebar that is opened. */
  sidebar: { title: string; count: number } | null;
  /** A page of the script over the sheet; the same. */
  dialog: { title: string; count: number } | null;
  /** Who may edit the spreadsheet, the owner first, and as whom the user does so. */
  editors: EditorView[];
  signedIn: string;
}

export interface EditorView {
  email: string;
  part: 'owner' | 'approver' | 'editor';
}

/** A text, or a text and the index of its style in `styles`. */
export type CellView = string | [text: string, style: number];

export interface CellStyle {
  background?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  wrap?: boolean;
  align?: string;
  /** In points. */
  size?: number;
  note?: string;
}

export interface ChartView {
  id: number;
  title: string;
  kind: 'bars' | 'stacked' | 'line';
  /** The cell at whose corner it stands. */
  row: number;
  column: number;
  /** In pixels. */
  width: number;
  height: number;
  /** Of the series, one after the other. */
  colours: string[];
  /** What the numbers are. */
  axis: string;
  labels: string[];
  /** `null`: the cell holds no number. */
  series: { name: string; values: (number | null)[] }[];
}

export interface MenuView {
  caption: string;
  /** An item, a submenu, or a separator. */
  items: (string | MenuView | null)[];
}

export type Box = 'requester' | 'approver' | 'agent' | 'admin';

export interface InboxView {
  mails: MailView[];
}

export interface MailView {
  id: string;
  boxes: Box[];
  from: string;
  to: string;
  subject: string;
  text: string;
  hasHtml: boolean;
  at: number;
}

export interface ZendeskView {
  product: Product;
  subdomain: string;
  token: string;
  /** An OAuth client, where that is the usual credential. */
  client: { id: string; secret: string } | null;
  /** `seats`: of the subscription, where people take some; `bought` is `null` while there are enough. */
  count: { on: number; total: number; seats?: { taken: number; bought: number | null } };
  accounts: AccountView[];
  calls: CallView[];
  /** Those that this product has. */
  switches: Partial<Record<SwitchName, boolean>>;
}

export interface AccountView {
  id: number;
  name: string;
  email: string;
  state: 'enabled' | 'disabled' | 'suspended' | 'end-user' | 'deleted';
  role: string;
  departments: string[];
  /** Whether an admin has ticked Chat; `null` where nobody ticks it. */
  chat: boolean | null;
  lastUse: number | null;
  /** When an API call last changed it; `null`: not since the start. */
  changed: number | null;
}

export interface CallView {
  number: number;
  at: number;
  method: string;
  path: string;
  status: number | 'lost';
}

export const SWITCHES = [
  'throttled',
  'down',
  'slow',
  'revoked',
  'dropped',
  'readOnly',
  'seatsFull',
  'searchLags',
] as const;

export type SwitchName = (typeof SWITCHES)[number];

export interface Views {
  clock: ClockView;
  form: FormView;
  sheet: WorkbookView;
  inbox: InboxView;
  zendesk: ZendeskView;
}

export type ViewName = keyof Views;

export type Answers = Record<string, string>;

/** A command that runs the script. It waits until the action before it has ended. */
export type Action =
  | { do: 'submit'; answers: Answers; times: number }
  | { do: 'submit-many'; count: number }
  | { do: 'edit-last'; answers: Answers }
  | { do: 'advance'; minutes: number }
  | { do: 'menu'; caption: string; selection: string | null }
  | { do: 'sign-in'; email: string }
  | { do: 'script'; name: string; args: unknown[] }
  | { do: 'start-over' };

/** A command that takes effect at once, even while the script runs. */
export type ManualEdit =
  | { do: 'activate'; sheet: number }
  | { do: 'type'; sheet: number; row: number; column: number; text: string }
  | { do: 'insert-row'; sheet: number; before: number }
  | { do: 'delete-row'; sheet: number; row: number }
  | { do: 'sort'; sheet: number; column: number; ascending: boolean }
  | { do: 'close-sidebar' }
  | { do: 'close-dialog' }
  | { do: 'switch'; name: SwitchName; on: boolean }
  | { do: 'tick-chat'; account: number; on: boolean }
  | { do: 'answer'; id: number; button: ButtonName; text: string };

export type Command = Action | ManualEdit;

/** The reply to a command or a view request. */
export type Reply = { ok: true; value?: unknown } | { ok: false; message: string };
