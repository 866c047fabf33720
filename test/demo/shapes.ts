/** What the page shows and asks: plain JSON, shared by the thread of the desk, the web server and the page. */

export type Place = 'clock' | 'form' | 'sheet' | 'inbox' | 'zendesk';

export interface ClockShown {
  /** Milliseconds on the virtual clock. */
  now: number;
  zone: string;
  /** What is being done just now, for the person who waits. */
  busy: string | null;
  /** The next time a trigger fires; `null` while none is installed. */
  next: number | null;
  question: Question | null;
}

/** An alert or a prompt: the script stands still until somebody answers. */
export interface Question {
  id: number;
  kind: 'alert' | 'prompt';
  title: string;
  message: string;
  buttons: ButtonName[];
}

export type ButtonName = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';

export interface FormShown {
  title: string;
  /** In the order of the form; empty while the file has none. */
  questions: string[];
  examples: Example[];
  /** The last answer, when there is one to be edited. */
  last: { row: number; answers: Answers } | null;
}

export interface Example {
  label: string;
  answers: Answers;
}

export interface SheetShown {
  name: string;
  id: number;
  tabs: { id: number; name: string }[];
  columns: { letter: string; width: number }[];
  frozenRows: number;
  /** Row 1 first. A cell is its text, or its text and the number of its look. */
  rows: CellShown[][];
  /** How many rows there are beyond those shown. */
  more: number;
  looks: Look[];
  charts: ChartShown[];
  menus: MenuShown[];
  toasts: { title: string; message: string }[];
  /** Counts up with every sidebar that is opened; `null` while none is. */
  sidebar: { title: string; opened: number } | null;
}

export type CellShown = string | [text: string, look: number];

export interface Look {
  background?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  wrap?: boolean;
  align?: string;
  note?: string;
}

export interface ChartShown {
  id: number;
  title: string;
  kind: 'bars' | 'line';
  labels: string[];
  series: { name: string; values: number[] }[];
}

export interface MenuShown {
  caption: string;
  /** `null` is a separator. */
  items: (string | null)[];
}

export type Box = 'requester' | 'agent' | 'admin';

export interface InboxShown {
  mails: MailShown[];
}

export interface MailShown {
  id: string;
  boxes: Box[];
  from: string;
  to: string;
  subject: string;
  text: string;
  hasHtml: boolean;
  at: number;
}

export interface ZendeskShown {
  subdomain: string;
  token: string;
  total: number;
  enabled: number;
  accounts: AccountShown[];
  calls: CallShown[];
  switches: Record<SwitchName, boolean>;
}

export interface AccountShown {
  id: number;
  name: string;
  email: string;
  enabled: boolean;
  deleted: boolean;
  role: string;
  departments: string[];
  lastUse: number | null;
  /** When a call last changed it; `null`: never since the start. */
  changed: number | null;
}

export interface CallShown {
  number: number;
  at: number;
  method: string;
  path: string;
  status: number | 'lost';
}

export const SWITCHES = ['throttled', 'down', 'slow', 'revoked', 'dropped', 'readOnly', 'seatsFull'] as const;

export type SwitchName = (typeof SWITCHES)[number];

export interface Views {
  clock: ClockShown;
  form: FormShown;
  sheet: SheetShown;
  inbox: InboxShown;
  zendesk: ZendeskShown;
}

export type Answers = Record<string, string>;

/** Changes that run the script: they wait for their turn. */
export type Deed =
  | { do: 'submit'; answers: Answers; times: number }
  | { do: 'submit-many'; count: number }
  | { do: 'edit-last'; answers: Answers }
  | { do: 'advance'; minutes: number }
  | { do: 'menu'; caption: string; selection: string | null }
  | { do: 'script'; name: string; args: unknown[] };

/** Changes that people make with their hands: they happen at once, also while the script runs. */
export type Touch =
  | { do: 'activate'; sheet: number }
  | { do: 'type'; sheet: number; row: number; column: number; text: string }
  | { do: 'insert-row'; sheet: number; before: number }
  | { do: 'delete-row'; sheet: number; row: number }
  | { do: 'sort'; sheet: number; column: number; ascending: boolean }
  | { do: 'close-sidebar' }
  | { do: 'switch'; name: SwitchName; on: boolean }
  | { do: 'answer'; id: number; button: ButtonName; text: string };

export type Wish = Deed | Touch;

/** What comes back for a wish. */
export type Reply = { ok: true; value?: unknown } | { ok: false; message: string };
