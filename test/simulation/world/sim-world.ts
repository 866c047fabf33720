import type { Setup } from '../../../src/setup/settings';
import { type Execution, Google, type SavedGoogle } from '../../emulator';
import type { SubmitOptions } from '../../emulator/outside/form';
import type { Choices as GoogleChoices } from '../../emulator/runtime/choices';
import {
  type AccessRequest,
  ADMIN,
  answersOf,
  COLUMNS,
  DOMAIN,
  EDITOR,
  LEAD,
  linkAccessForm,
  underTitles,
} from '../../fixture/access-form';
import { type BuiltScript, builtScript } from '../../fixture/built-script';
import { chatSetup, saveSetup, turnOn } from '../../fixture/set-up';
import type { ZendeskChat } from '../../stand-in';
import type { Choices } from '../../stand-in/choices';
import type { Modes } from '../../stand-in/modes';
import type { Choices as SupportChoices } from '../../stand-in/support/choices';
import type { Modes as SupportModes } from '../../stand-in/support/modes';
import { ChatZendesk } from './chat-zendesk';
import { type AskedEnd, endsInForm } from './ends';
import { EARLIER_EXECUTION, noObservations, type Observations, observedServer } from './observer';
import { formColumns } from './rows';
import type { SavedZendesk, SimZendesk } from './sim-zendesk';
import { SupportZendesk } from './support-zendesk';

export { type AccessRequest as Request, ADMIN as OWNER, answersOf, COLUMNS, DOMAIN, EDITOR, LEAD };

export interface WorldOptions {
  /** `chat` when omitted. */
  product?: 'chat' | 'support';
  bundle?: BuiltScript;
  seed?: number;
  timeZone?: string;
  departments?: readonly string[];
  choices?: Partial<Choices>;
  /** What Google does where that is doubtful. */
  google?: Partial<GoogleChoices>;
  modes?: Partial<Modes>;
  /** The same for product `support`. */
  support?: { choices?: Partial<SupportChoices>; modes?: Partial<SupportModes> };
  /** What becomes of access to chat, for product `support`; `check` when omitted. */
  chat?: 'check' | 'set' | 'ignore';
  /** People who get no access by the form. */
  blocked?: readonly string[];
  /** The capacity rule of the setup, for product `support`. */
  capacityRule?: string;
  now?: string;
  /** An access token, or an OAuth client; `token` when omitted. */
  credential?: 'token' | 'client';
  host?: 'zendesk' | 'zopim';
  /** So many rows had their outcome before: more than a run of the timer reads without a reason. */
  earlierRows?: number;
  /** Who may get access, beside the domain: approval, for example. Listed approvers can edit the file. */
  access?: Partial<
    Pick<Setup['access'], 'approval' | 'approvers' | 'requesters' | 'reenable' | 'brake' | 'brakeAll'>
  >;
  /** The form asks for a last day of access. */
  ends?: boolean;
  /** The review of idle accounts; off when omitted. */
  idle?: Partial<Setup['idle']>;
  /** Who gets a weekly digest; nobody when omitted. */
  digest?: Setup['mail']['digest'];
}

/** The state of a world between two executions. */
export interface SavedWorld {
  google: SavedGoogle;
  zendesk: SavedZendesk;
  observed: Observations;
}

/** The question about the last day of access. */
export const LAST_DAY = 'Last day';

/** Empty rows that are kept below the last one with content. */
const SPARE_ROWS = 12;
const ADDRESSES = /[^\s",]+@[^\s",]+/g;
/** Gives loaded worlds other script ids than those in the saved world. */
const SEED_OFFSET = 1_000_000;

/** A simulated world: the bundle in a sheet with a linked form, and the Zendesk stand-in, on one virtual clock. */
export class SimWorld {
  readonly google: Google;
  /** The account at Zendesk, of either product. */
  readonly account: SimZendesk;
  observed: Observations = noObservations();
  readonly options: WorldOptions;
  #hasConsent = true;

  constructor(options: WorldOptions = {}) {
    this.options = options;
    const { seed = 1, timeZone = 'Europe/Berlin', now, bundle = builtScript() } = options;
    this.google = new Google({
      ...bundle,
      html: { Sidebar: '<p>The sidebar</p>' },
      owner: ADMIN,
      editors: [EDITOR, ...(options.access?.approvers ?? [])],
      timeZone,
      seed,
      choices: options.google ?? {},
      ...(now !== undefined && { now }),
    });
    this.account = accountFor(options, seed, () => this.google.clock.now());
    this.#observe();
  }

  /** A world in which Chat Access is turned on and the timer has run once. */
  static turnedOn(options: WorldOptions = {}): SimWorld {
    const world = new SimWorld(options);
    const { google, account } = world;
    linkAccessForm(google, options.ends ? [LAST_DAY] : []);
    for (const name of options.departments ?? []) account.addDepartment(name);
    if (options.capacityRule) world.suite.addCapacityRule(options.capacityRule);
    for (let row = 0; row < (options.earlierRows ?? 0); row++) {
      google.form.submit(answersOf({ email: `earlier${row}@elsewhere.example` }), { fire: false });
    }
    saveSetup(google, world.#setup());
    turnOn(google);
    google.advance({ minutes: 5 });
    world.deleteSpareRows();
    google.open();
    account.calls.length = 0;
    world.noteForm();
    return world;
  }

  save(): SavedWorld {
    return {
      google: this.google.save(),
      zendesk: this.account.save(),
      observed: structuredClone(this.observed),
    };
  }

  /** A new world in a saved state. */
  static from(saved: SavedWorld, options: WorldOptions = {}): SimWorld {
    const world = new SimWorld({ ...options, seed: (options.seed ?? 1) + SEED_OFFSET });
    world.google.load(saved.google);
    world.account.load(saved.zendesk);
    world.observed = structuredClone(saved.observed);
    for (const wait of world.observed.waits) wait.execution = EARLIER_EXECUTION;
    world.#observe();
    return world;
  }

  /** A requester submits the form. The event is delivered after the form columns have been noted. `until`: a last day. */
  submit(person: Partial<AccessRequest> = {}, options: SubmitOptions = {}, until?: string): number {
    const delayed = options.fire !== false;
    const end: Record<string, string> = until === undefined ? {} : { [LAST_DAY]: until };
    const { row } = this.google.form.submit({ ...answersOf(person), ...end }, { ...options, delayed });
    this.noteForm();
    if (!options.delayed) this.google.advance({});
    return row;
  }

  /** A requester edits an earlier answer. */
  edit(row: number, person: Partial<AccessRequest>, { fire = true }: SubmitOptions = {}): void {
    const { sheet } = this.google.form;
    const before = sheet.record(row);
    const [requester = '', email = ''] = [before[COLUMNS.requester], before[COLUMNS.email]].map(String);
    this.observed.formerAnswers.push({ requester, email });
    if (person.requester !== undefined && person.requester !== before[COLUMNS.requester]) {
      this.observed.readdressed.push(String(before['Request ID'] ?? ''));
    }
    this.google.form.edit(row, underTitles(person), { delayed: fire, fire });
    this.noteForm();
    this.google.advance({});
  }

  /** A user edits the file. The form columns must then keep this content. */
  manually(action: () => void): void {
    action();
    this.noteForm();
  }

  /** Grants or revokes the consent of the owner. */
  set hasConsent(has: boolean) {
    this.#hasConsent = has;
    if (has) this.google.authorize(ADMIN);
    else this.google.revokeAuthorization(ADMIN);
  }

  get hasConsent(): boolean {
    return this.#hasConsent;
  }

  noteForm(): void {
    const { observed } = this;
    observed.form = formColumns(this.google.form.sheet.display());
    const addresses = observed.form.toLowerCase().match(ADDRESSES) ?? [];
    observed.requested = [...new Set([...observed.requested, ...addresses])];
    if (this.options.ends) this.#noteEnds();
  }

  /** Empty rows have no effect but slow down saving and loading. */
  deleteSpareRows(): void {
    for (const sheet of this.google.spreadsheet.sheets) {
      const spare = sheet.maxRows - sheet.lastRow - SPARE_ROWS;
      if (spare > 0) sheet.deleteRow(sheet.lastRow + SPARE_ROWS + 1, spare);
    }
  }

  /** The stand-in of product `chat`. */
  get zendesk(): ZendeskChat {
    if (this.account instanceof ChatZendesk) return this.account.standIn;
    throw new Error('This world has another product of Zendesk.');
  }

  /** The account of product `support`. */
  get suite(): SupportZendesk {
    if (this.account instanceof SupportZendesk) return this.account;
    throw new Error('This world has another product of Zendesk.');
  }

  get isSuite(): boolean {
    return this.account instanceof SupportZendesk;
  }

  get executions(): Execution[] {
    return this.google.executions;
  }

  get lastExecution(): Execution {
    const last = this.executions.at(-1);
    if (!last) throw new Error('No execution has run yet.');
    return last;
  }

  #noteEnds(): void {
    const { observed } = this;
    const said = endsInForm(this);
    const isNew = (end: AskedEnd) =>
      !observed.ends.some(({ email, until }) => email === end.email && until === end.until);
    observed.ends.push(...said.filter(isNew));
  }

  #observe(): void {
    this.google.server = observedServer(this.account, this.observed, {
      now: () => this.google.clock.now(),
      execution: () => this.lastExecution,
      pausedSince: () => JSON.parse(this.google.properties.document().pause ?? 'null')?.since ?? null,
    });
  }

  #setup() {
    const {
      departments = [],
      blocked = [],
      idle,
      host = 'zendesk',
      product = 'chat',
      chat = 'check',
      capacityRule = null,
      access,
      ends,
      digest,
    } = this.options;
    const suite = product === 'support' && { role: 'Staff', chat, capacityRule };
    return chatSetup(this.google, this.account, {
      connection: { product, host, credential: this.#credential() },
      ...(ends && {
        responses: { sheetId: this.google.form.sheetId, columns: { ...COLUMNS, until: LAST_DAY } },
      }),
      access: { departments, blocked, ...suite, ...access },
      ...(idle && { idle }),
      ...(digest && { mail: { digest } }),
    });
  }

  #credential() {
    const { token, client } = this.account;
    return this.options.credential === 'client'
      ? { kind: 'client', id: client.id, secret: client.secret }
      : { kind: 'token', token };
  }
}

function accountFor(options: WorldOptions, seed: number, clock: () => number): SimZendesk {
  const { choices = {}, modes = {}, support = {}, chat } = options;
  return options.product === 'support'
    ? new SupportZendesk({ clock, seed, ...support }, chat !== 'ignore')
    : new ChatZendesk({ clock, seed, choices, modes });
}
