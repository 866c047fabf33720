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
import { ZendeskChat } from '../../stand-in';
import type { Choices } from '../../stand-in/choices';
import type { Modes } from '../../stand-in/modes';
import { loadStandIn, type SavedStandIn, saveStandIn } from '../../stand-in/saved-state';
import { EARLIER_EXECUTION, noObservations, type Observations, observedServer } from './observer';
import { formColumns } from './rows';

export { type AccessRequest as Request, ADMIN as OWNER, answersOf, COLUMNS, DOMAIN, EDITOR, LEAD };

export interface WorldOptions {
  bundle?: BuiltScript;
  seed?: number;
  timeZone?: string;
  departments?: readonly string[];
  choices?: Partial<Choices>;
  /** What Google does where that is doubtful. */
  google?: Partial<GoogleChoices>;
  modes?: Partial<Modes>;
  now?: string;
  /** An access token, or an OAuth client; `token` when omitted. */
  credential?: 'token' | 'client';
  host?: 'zendesk' | 'zopim';
  /** So many rows had their outcome before: more than a run of the timer reads without a reason. */
  earlierRows?: number;
  /** The review of idle accounts; off when omitted. */
  idle?: Partial<Setup['idle']>;
}

/** The state of a world between two executions. */
export interface SavedWorld {
  google: SavedGoogle;
  zendesk: SavedStandIn;
  observed: Observations;
}

/** Empty rows that are kept below the last one with content. */
const SPARE_ROWS = 12;
/** Gives loaded worlds other script ids than those in the saved world. */
const SEED_OFFSET = 1_000_000;

/** A simulated world: the bundle in a sheet with a linked form, and the Zendesk stand-in, on one virtual clock. */
export class SimWorld {
  readonly google: Google;
  readonly zendesk: ZendeskChat;
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
      editors: [EDITOR],
      timeZone,
      seed,
      choices: options.google ?? {},
      ...(now !== undefined && { now }),
    });
    const clock = () => this.google.clock.now();
    const { choices = {}, modes = {} } = options;
    this.zendesk = new ZendeskChat({ clock, seed, choices, modes });
    this.#observe();
  }

  /** A world in which Chat Access is turned on and the timer has run once. */
  static turnedOn(options: WorldOptions = {}): SimWorld {
    const world = new SimWorld(options);
    const { google, zendesk } = world;
    linkAccessForm(google);
    for (const name of options.departments ?? []) zendesk.addDepartment(name);
    for (let row = 0; row < (options.earlierRows ?? 0); row++) {
      google.form.submit(answersOf({ email: `earlier${row}@elsewhere.example` }), { fire: false });
    }
    saveSetup(google, world.#setup());
    turnOn(google);
    google.advance({ minutes: 5 });
    world.deleteSpareRows();
    google.open();
    zendesk.calls.length = 0;
    world.noteForm();
    return world;
  }

  save(): SavedWorld {
    return {
      google: this.google.save(),
      zendesk: saveStandIn(this.zendesk),
      observed: structuredClone(this.observed),
    };
  }

  /** A new world in a saved state. */
  static from(saved: SavedWorld, options: WorldOptions = {}): SimWorld {
    const world = new SimWorld({ ...options, seed: (options.seed ?? 1) + SEED_OFFSET });
    world.google.load(saved.google);
    loadStandIn(world.zendesk, saved.zendesk);
    world.observed = structuredClone(saved.observed);
    for (const wait of world.observed.waits) wait.execution = EARLIER_EXECUTION;
    world.#observe();
    return world;
  }

  /** A requester submits the form. The event is delivered after the form columns have been noted. */
  submit(person: Partial<AccessRequest> = {}, options: SubmitOptions = {}): number {
    const delayed = options.fire !== false;
    const { row } = this.google.form.submit(answersOf(person), { ...options, delayed });
    this.noteForm();
    if (!options.delayed) this.google.advance({});
    return row;
  }

  /** A requester edits an earlier answer. */
  edit(row: number, person: Partial<AccessRequest>, { fire = true }: SubmitOptions = {}): void {
    const { sheet } = this.google.form;
    const before = sheet.record(row);
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
    this.observed.form = formColumns(this.google.form.sheet.display());
  }

  /** Empty rows have no effect but slow down saving and loading. */
  deleteSpareRows(): void {
    for (const sheet of this.google.spreadsheet.sheets) {
      const spare = sheet.maxRows - sheet.lastRow - SPARE_ROWS;
      if (spare > 0) sheet.deleteRow(sheet.lastRow + SPARE_ROWS + 1, spare);
    }
  }

  get executions(): Execution[] {
    return this.google.executions;
  }

  get lastExecution(): Execution {
    const last = this.executions.at(-1);
    if (!last) throw new Error('No execution has run yet.');
    return last;
  }

  #observe(): void {
    this.google.server = observedServer(this.zendesk, this.observed, {
      now: () => this.google.clock.now(),
      execution: () => this.lastExecution,
      pausedSince: () => JSON.parse(this.google.properties.document().pause ?? 'null')?.since ?? null,
    });
  }

  #setup() {
    const { departments = [], idle, host = 'zendesk' } = this.options;
    return chatSetup(this.google, this.zendesk, {
      connection: { host, credential: this.#credential() },
      access: { departments },
      ...(idle && { idle }),
    });
  }

  #credential() {
    const { token, client } = this.zendesk;
    return this.options.credential === 'client'
      ? { kind: 'client', id: client.id, secret: client.secret }
      : { kind: 'token', token };
  }
}
