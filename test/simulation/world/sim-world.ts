import type { Setup } from '../../../src/setup/settings';
import { type Execution, Google, type SavedGoogle } from '../../emulator';
import type { SubmitOptions } from '../../emulator/outside/form';
import { ZendeskChat } from '../../zendesk';
import type { Choices } from '../../zendesk/choices';
import type { Modes } from '../../zendesk/modes';
import { loadStandIn, type SavedStandIn, saveStandIn } from '../../zendesk/saved-state';
import { type Bundle, builtBundle } from './bundle';
import { formColumns } from './rows';
import { EARLIER, nothingSeen, type Seen, witnessed } from './witness';

export const OWNER = 'admin@acme.example';
export const EDITOR = 'editor@acme.example';
export const LEAD = 'lead@acme.example';
export const DOMAIN = 'acme.example';

export const COLUMNS = {
  requester: 'Email Address',
  email: 'Email of the new agent',
  firstName: 'First name',
  lastName: 'Last name',
} as const;

export type Request = Record<keyof typeof COLUMNS, string>;

export function answersOf(person: Partial<Request>): Record<string, string> {
  const whole: Request = {
    requester: LEAD,
    email: `ana@${DOMAIN}`,
    firstName: 'Ana',
    lastName: 'Silva',
    ...person,
  };
  return Object.fromEntries(
    Object.entries(whole).map(([name, text]) => [COLUMNS[name as keyof Request], text]),
  );
}

export interface WorldOptions {
  bundle?: Bundle;
  seed?: number;
  timeZone?: string;
  departments?: readonly string[];
  choices?: Partial<Choices>;
  modes?: Partial<Modes>;
  now?: string;
  /** A token that the admin has got, or an OAuth client that makes tokens; left out, a token. */
  credential?: 'token' | 'client';
  host?: 'zendesk' | 'zopim';
  /** The review of idle accounts; left out, it is off. */
  idle?: Partial<Setup['idle']>;
}

/** All of a world between two executions. */
export interface SavedWorld {
  google: SavedGoogle;
  zendesk: SavedStandIn;
  seen: Seen;
}

const SPARE_ROWS = 12;

const NEW_IDS = 1_000_000;

/** The bundle at work: a sheet with a linked form, and a Zendesk; all of it on one virtual clock. */
export class SimWorld {
  readonly google: Google;
  readonly zendesk: ZendeskChat;
  seen: Seen = nothingSeen();
  readonly options: WorldOptions;
  #hasConsent = true;

  constructor(options: WorldOptions = {}) {
    this.options = options;
    const { seed = 1, timeZone = 'Europe/Berlin', now, bundle = builtBundle() } = options;
    this.google = new Google({
      ...bundle,
      html: { Sidebar: '<p>The sidebar</p>' },
      owner: OWNER,
      editors: [EDITOR],
      timeZone,
      seed,
      ...(now !== undefined && { now }),
    });
    const clock = () => this.google.clock.now();
    const { choices = {}, modes = {} } = options;
    this.zendesk = new ZendeskChat({ clock, seed, choices, modes });
    this.#witness();
  }

  /** Set up and turned on, with a fresh extract: as a few minutes after the first five. */
  static turnedOn(options: WorldOptions = {}): SimWorld {
    const world = new SimWorld(options);
    const { google, zendesk } = world;
    google.linkForm({
      title: 'Chat access',
      questions: [COLUMNS.email, COLUMNS.firstName, COLUMNS.lastName],
      collectEmail: true,
    });
    for (const name of options.departments ?? []) zendesk.addDepartment(name);
    world.#mustWork('saveSetup', world.#setup());
    world.#mustWork('turnOn', {});
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
      seen: structuredClone(this.seen),
    };
  }

  /** Another world that stands where this one was saved. Scripts get other ids there than those that are in it already. */
  static from(saved: SavedWorld, options: WorldOptions = {}): SimWorld {
    const world = new SimWorld({ ...options, seed: (options.seed ?? 1) + NEW_IDS });
    world.google.load(saved.google);
    loadStandIn(world.zendesk, saved.zendesk);
    world.seen = structuredClone(saved.seen);
    for (const wait of world.seen.waits) wait.execution = EARLIER;
    world.#witness();
    return world;
  }

  /** Somebody submits the form. The event is told after the answers have been noted. */
  submit(person: Partial<Request> = {}, options: SubmitOptions = {}): number {
    const delayed = options.fire !== false;
    const { row } = this.google.form.submit(answersOf(person), { ...options, delayed });
    this.noteForm();
    if (!options.delayed) this.google.advance({});
    return row;
  }

  /** Somebody changes an earlier answer. */
  edit(row: number, person: Partial<Request>): void {
    const changes = Object.entries(person).map(([name, text]) => [COLUMNS[name as keyof Request], text]);
    this.google.form.edit(row, Object.fromEntries(changes), { delayed: true });
    this.noteForm();
    this.google.advance({});
  }

  /** A person does something with the file; what the form's columns hold then is what they must go on holding. */
  byHand(deed: () => void): void {
    deed();
    this.noteForm();
  }

  /** The owner lets the script act for them, or takes that back. */
  set hasConsent(has: boolean) {
    this.#hasConsent = has;
    if (has) this.google.authorize(OWNER);
    else this.google.revokeAuthorization(OWNER);
  }

  get hasConsent(): boolean {
    return this.#hasConsent;
  }

  noteForm(): void {
    this.seen.form = formColumns(this.google.form.sheet.display());
  }

  /** Empty rows cost time at every saving and loading, and change nothing. */
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
    if (!last) throw new Error('nothing has run yet');
    return last;
  }

  #witness(): void {
    this.google.server = witnessed(this.zendesk, this.seen, {
      now: () => this.google.clock.now(),
      execution: () => this.lastExecution,
      pausedSince: () => JSON.parse(this.google.properties.document().pause ?? 'null')?.since ?? null,
    });
  }

  #setup() {
    return {
      connection: {
        product: 'chat',
        subdomain: 'acme',
        host: this.options.host ?? 'zendesk',
        credential: this.#credential(),
      },
      responses: { sheetId: this.google.form.sheetId, columns: COLUMNS },
      access: { domains: [DOMAIN], departments: this.options.departments ?? [] },
      mail: {},
      ...(this.options.idle && { idle: this.options.idle }),
    };
  }

  #credential() {
    const { token, client } = this.zendesk;
    return this.options.credential === 'client'
      ? { kind: 'client', id: client.id, secret: client.secret }
      : { kind: 'token', token };
  }

  #mustWork(name: string, ...args: unknown[]): void {
    const answer = this.google.call(name, ...args) as { ok: boolean };
    if (!answer.ok) throw new Error(JSON.stringify(answer));
  }
}
